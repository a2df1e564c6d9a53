"""The journal's text: what is declared, how names and symbols are written, and what has no posting."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.documents import Header
from pos.domain.ledger import IDR, Posting
from pos.reports.journal import Account, Entry
from pos.reports.journal.hledger import clean, lines, symbol

HEADER = Header("u-1", "G01-1", 7, "sale", 1, 3, "G01", 1, "2026-01-01", 0, 1, 0, "", "0" * 64)
CHART = (
    Account("1101", "Kas Laci Kasir", "D"),
    Account("1391", "Akumulasi Penyusutan", "K"),
    Account("2101", "Utang Usaha", "K"),
    Account("3901", "Saldo Awal", "K"),
    Account("4201", "Penjualan", "K"),
    Account("5201", "HPP", "D"),
    Account("8103", "Pembulatan", "K"),
    Account("8201", "Selisih Kas Kurang", "D"),
    Account("0001", "Aneh", "D"),
    Account("full", "full", "-"),
    Account("customer", "customer", "-"),
    Account("for_sale", "for_sale", "-"),
)


def _journal(*postings: Posting) -> list[str]:
    return list(lines(CHART, [Entry(HEADER, "abcd", postings)], ()))


def test_a_document_is_a_transaction_with_its_place_in_the_chain() -> None:
    legs = (Posting("1101", "1", IDR, 18_000), Posting("4201", "", IDR, -18_000))
    assert _journal(*legs)[-7:] == [
        "",
        "account 1101 Kas Laci Kasir:1",
        "2026-01-01 * (G01-1/7) sale 3",
        "    ; uuid: u-1",
        "    ; hash: abcd",
        "    1101 Kas Laci Kasir:1  18000 IDR",
        "    4201 Penjualan  -18000 IDR",
    ]


def test_a_document_without_postings_is_a_comment() -> None:
    assert _journal()[-1] == "; 2026-01-01 * (G01-1/7) sale 3"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        *(("1101 Kas Laci Kasir", "A"), ("1391 Akumulasi Penyusutan", "A"), ("2101 Utang Usaha", "L")),
        *(("3901 Saldo Awal", "E"), ("4201 Penjualan", "R"), ("5201 HPP", "X"), ("8103 Pembulatan", "R")),
        *(("8201 Selisih Kas Kurang", "X"), ("0001 Aneh", "E")),
        *(("full", "A"), ("customer", "E"), ("for_sale", "E")),
    ],
)
def test_an_account_is_declared_with_its_type(name: str, kind: str) -> None:
    journal = _journal()
    assert journal[journal.index(f"account {name}") + 1] == f"    ; type: {kind}"


def test_everything_is_declared_once_and_before_its_first_use() -> None:
    legs = (Posting("full", "", "TABUNG-3", 1), Posting("9999", "x", "TABUNG-3", -1))
    twice = [Entry(HEADER, "abcd", legs), Entry(HEADER, "abcd", legs)]
    journal = list(lines((*CHART, CHART[0]), twice, ()))
    declared = [line for line in journal if line.startswith(("account ", "commodity "))]
    assert len(declared) == len(set(declared))
    assert journal.index('commodity "TABUNG-3"') < journal.index('    full  1 "TABUNG-3"')
    assert journal.index("account 9999:x") < journal.index('    9999:x  -1 "TABUNG-3"')


@pytest.mark.parametrize(
    ("commodity", "written"),
    [("IDR", "IDR"), ("GULA", "GULA"), ("GUL-1KG", '"GUL-1KG"'), ("TABUNG-5.5", '"TABUNG-5.5"'), ('A";B', '"A__B"')],
)
def test_a_symbol_is_quoted_unless_it_is_letters_only(commodity: str, written: str) -> None:
    assert symbol(commodity) == written


@given(st.text())
def test_a_clean_name_means_nothing_to_a_journal(name: str) -> None:
    cleaned = clean(name)
    assert not set(cleaned) & set('()[]{};:"\n\r\t')
    assert "  " not in cleaned
    assert cleaned == cleaned.strip()
