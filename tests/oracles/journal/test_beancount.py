"""beancount, which we did not write, reads our journal and finds every balance we keep."""

from pathlib import Path

import pytest

from pos.domain.documents import Header
from pos.domain.ledger import IDR, Posting
from pos.reports.journal import FORMATS, Account, Entry, Kept
from pos.store.transaction import Transaction
from tests.support import judges


def test_the_journal_passes_and_asserts_every_balance_we_keep(register: Transaction, tmp_path: Path) -> None:
    file = judges.write_journal(register, "beancount", tmp_path / "gerai.beancount")
    asserted = [line for line in file.read_text(encoding="utf-8").splitlines() if " balance " in line]
    assert len(asserted) >= len(judges.kept_sums(register)) > 30
    checked = judges.bean_check(file)
    assert checked.returncode == 0, checked.stderr


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("  Equity:Customer  3000 GUL-1KG", "  Equity:Customer  3000 IDR"),
        ("  Equity:Customer  3000 GUL-1KG", "  Equity:Customer  2999 GUL-1KG"),
        ("balance Assets:Full ", "balance Assets:Empty "),
    ],
)
def test_a_wrong_amount_commodity_or_balance_is_refused(
    register: Transaction, tmp_path: Path, right: str, wrong: str
) -> None:
    file = judges.write_journal(register, "beancount", tmp_path / "gerai.beancount")
    text = file.read_text(encoding="utf-8")
    assert right in text
    file.write_text(text.replace(right, wrong, 1), encoding="utf-8")
    assert judges.bean_check(file).returncode != 0


def test_names_full_of_marks_do_not_break_the_journal(tmp_path: Path) -> None:
    file = tmp_path / "odd.beancount"
    accounts = [Account("1102", '(Kas); [besar] "x" @ {1}: =', "D"), Account("full", "full", "-")]
    header = Header(
        *("u", "G01-1", 1, "opening", 1, 1, "G01", 0, "2026-01-01", 0, 0, 0, "", "0" * 64),
    )
    goods = ('A;"7\\\n', "A;'7", "TABUNG-5.5", "899", "TRUE", "x" * 40, "x" * 41, "É")
    legs = [*(Posting("1102", sku, IDR, 5) for sku in goods), Posting("9999", "", IDR, -5 * len(goods))]
    legs += [leg for sku in goods for leg in (Posting("store", "", sku, 1), Posting("store@G", "", sku, -1))]
    kept = [Kept(*leg) for leg in legs]
    text = FORMATS["beancount"](accounts, [Entry(header, "ab", legs)], kept)
    file.write_text("".join(f"{line}\n" for line in text), encoding="utf-8")
    checked = judges.bean_check(file)
    assert checked.returncode == 0, checked.stderr
