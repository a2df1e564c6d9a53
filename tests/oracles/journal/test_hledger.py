"""hledger and ledger, which we did not write, read one journal of ours and come to our balances."""

import shutil
from pathlib import Path

import pytest

from pos.domain.documents import Header
from pos.domain.ledger import IDR, Posting
from pos.reports.journal import FORMATS, Account, Entry
from pos.store.transaction import Transaction
from tests.support import judges

pytestmark = pytest.mark.skipif(
    not (shutil.which("hledger") and shutil.which("ledger")), reason="hledger or ledger is missing: run make oracles"
)


def test_the_journal_passes_the_strict_check(register: Transaction, tmp_path: Path) -> None:
    checked = judges.strict(judges.write_journal(register, "hledger", tmp_path / "gerai.journal"))
    assert checked.returncode == 0, checked.stderr


def test_both_add_every_account_and_commodity_up_as_we_do(register: Transaction, tmp_path: Path) -> None:
    file = judges.write_journal(register, "hledger", tmp_path / "gerai.journal")
    ours = judges.our_sums(register)
    assert judges.hledger_sums(file) == ours
    assert judges.ledger_sums(file) == ours


def test_every_balance_we_keep_is_the_one_both_find(register: Transaction, tmp_path: Path) -> None:
    file = judges.write_journal(register, "hledger", tmp_path / "gerai.journal")
    kept = judges.kept_sums(register)
    assert len(kept) > 30
    assert judges.without_flows(judges.hledger_sums(file)) == kept
    assert judges.without_flows(judges.ledger_sums(file)) == kept


def test_rupiah_in_place_of_goods_is_refused_by_the_strict_check(register: Transaction, tmp_path: Path) -> None:
    """The journal is worth checking: a posting in the wrong commodity is seen, which only the strict check does."""
    file = judges.write_journal(register, "hledger", tmp_path / "gerai.journal")
    wrong = file.read_text(encoding="utf-8").replace('    customer  3000 "GUL-1KG"', "    customer  3000 IDR")
    file.write_text(wrong, encoding="utf-8")
    assert judges.strict(file).returncode != 0


def test_names_full_of_marks_do_not_break_the_journal(tmp_path: Path) -> None:
    file = tmp_path / "odd.journal"
    accounts = [Account("1102", '(Kas); [besar] "x" @ {1}: =', "D"), Account("full", "full", "-")]
    header = Header(
        *("u", "G01-1", 1, "opening", 1, 1, "G01", 0, "2026-01-01", 0, 0, 0, "", "0" * 64),
    )
    legs = (
        *(Posting("1102", 'A;"7\n', IDR, 5), Posting("9999", "", IDR, -5)),
        *(Posting("full", "", "TABUNG-5.5", 1), Posting("owned", "", "TABUNG-5.5", -1)),
        *(Posting("store", "", "GULA", -1_000), Posting("store@GUDANG", "", "GULA", 1_000)),
    )
    text = FORMATS["hledger"](accounts, [Entry(header, "ab", legs)], ())
    file.write_text("".join(f"{line}\n" for line in text), encoding="utf-8")
    checked = judges.strict(file)
    assert checked.returncode == 0, checked.stderr
    assert judges.hledger_sums(file)["full", "TABUNG-5.5"] == 1
    assert judges.ledger_sums(file) == judges.hledger_sums(file)
