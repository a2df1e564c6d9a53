"""hledger, which we did not write, reads our journal and comes to our balances."""

import csv
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from pos.domain.documents import Header
from pos.domain.ledger import IDR, Posting
from pos.reports import journal
from pos.store import balances, documents
from pos.store.transaction import Transaction
from tests.support.a_day import a_day

pytestmark = pytest.mark.skipif(shutil.which("hledger") is None, reason="hledger is not installed: run make oracles")


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Transaction]:
    ledger = a_day(tmp_path_factory.mktemp("outlet") / "register.db")
    with ledger.database.read() as tx:
        yield tx
    ledger.database.close()


def _journal(tx: Transaction, file: Path) -> Path:
    accounts = [journal.Account(*account) for account in balances.accounts(tx)]
    entries = (
        journal.Entry(stored.header, stored.hash, postings)
        for stored, postings in documents.with_postings(tx, documents.EVERYTHING)
    )
    file.write_text("".join(f"{line}\n" for line in journal.lines(accounts, entries)), encoding="utf-8")
    return file


def _hledger(file: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = ["hledger", "--file", str(file), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def _hledger_balances(file: Path) -> Counter[tuple[str, str]]:
    """Amounts by account name and commodity, as hledger adds them up."""
    listed = _hledger(file, "balance", "--flat", "--no-total", "--output-format=csv", "--layout=bare")
    rows = csv.DictReader(listed.stdout.splitlines())
    return Counter({(row["account"], row["commodity"].strip('"')): int(row["balance"]) for row in rows})


def _our_postings(tx: Transaction) -> Counter[tuple[str, str]]:
    names = {account.code: journal.clean(f"{account.code} {account.name}") for account in balances.accounts(tx)}
    sums = Counter[tuple[str, str]]()
    for posted in documents.postings(tx, documents.EVERYTHING):
        leg = posted.posting
        name = names[leg.account] if leg.account.isdigit() else leg.account
        sums[f"{name}:{leg.subledger}" if leg.subledger else name, leg.commodity] += leg.amount
    return sums


def test_the_journal_passes_the_strict_check(register: Transaction, tmp_path: Path) -> None:
    checked = _hledger(_journal(register, tmp_path / "gerai.journal"), "check", "--strict")
    assert checked.returncode == 0, checked.stderr


def test_hledger_adds_every_account_and_commodity_up_as_we_do(register: Transaction, tmp_path: Path) -> None:
    theirs = _hledger_balances(_journal(register, tmp_path / "gerai.journal"))
    ours = {key: amount for key, amount in _our_postings(register).items() if amount}
    assert {key: amount for key, amount in theirs.items() if amount} == ours


def test_every_balance_we_keep_is_the_one_hledger_finds(register: Transaction, tmp_path: Path) -> None:
    theirs = _hledger_balances(_journal(register, tmp_path / "gerai.journal"))
    kept = list(balances.stream(register, ""))
    assert len(kept) > 30
    for balance in kept:
        name = journal.clean(f"{balance.account} {balance.name}") if balance.account.isdigit() else balance.account
        key = (f"{name}:{balance.subledger}" if balance.subledger else name, balance.commodity)
        assert theirs[key] == balance.amount, key


def test_rupiah_in_place_of_goods_is_refused_by_the_strict_check(register: Transaction, tmp_path: Path) -> None:
    """The journal is worth checking: a posting in the wrong commodity is seen, which only the strict check does."""
    file = _journal(register, tmp_path / "gerai.journal")
    wrong = file.read_text(encoding="utf-8").replace('    customer  3000 "GUL-1KG"', "    customer  3000 IDR")
    file.write_text(wrong, encoding="utf-8")
    assert _hledger(file, "check", "--strict").returncode != 0


def test_names_full_of_marks_do_not_break_the_journal(tmp_path: Path) -> None:
    file = tmp_path / "odd.journal"
    accounts = [journal.Account("1102", '(Kas); [besar] "x" @ {1}: =', "D"), journal.Account("full", "full", "-")]
    header = Header(
        *("u", "G01-1", 1, "opening", 1, 1, "G01", 0, "2026-01-01", 0, 0, 0, "", "0" * 64),
    )
    legs = (
        Posting("1102", 'A;"7\n', IDR, 5),
        Posting("9999", "", IDR, -5),
        Posting("full", "", "TABUNG-5.5", 1),
        Posting("owned", "", "TABUNG-5.5", -1),
    )
    text = journal.lines(accounts, [journal.Entry(header, "ab", legs)])
    file.write_text("".join(f"{line}\n" for line in text), encoding="utf-8")
    checked = _hledger(file, "check", "--strict")
    assert checked.returncode == 0, checked.stderr
    assert _hledger_balances(file)["full", "TABUNG-5.5"] == 1
