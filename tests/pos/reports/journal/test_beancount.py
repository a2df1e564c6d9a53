"""The journal for beancount: names it allows, each of them once, and the kept balances asserted at the end."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.documents import Header
from pos.domain.ledger import IDR, Posting
from pos.reports.journal import Account, Entry, Kept
from pos.reports.journal.beancount import component, lines, quoted, symbol

HEADER = Header("u-1", "G01-1", 7, "sale", 1, 3, "G01", 1, "2026-01-01", 0, 1, 0, "", "0" * 64)
CHART = (
    Account("1101", "Kas Laci Kasir", "D"),
    Account("1142", "Persediaan Isi 5,5 kg.", "D"),
    Account("2101", "Utang Usaha", "K"),
    Account("4201", "Penjualan", "K"),
    Account("5201", "HPP", "D"),
    Account("store", "store", "-"),
    Account("customer", "customer", "-"),
)


def _journal(*postings: Posting, kept: tuple[Kept, ...] = ()) -> list[str]:
    return list(lines(CHART, [Entry(HEADER, "abcd", postings)], kept))


def test_a_document_is_a_transaction_with_its_place_in_the_chain() -> None:
    legs = (Posting("1101", "1", IDR, 18_000), Posting("4201", "", IDR, -18_000))
    assert _journal(*legs)[2:] == [
        "",
        "1970-01-01 commodity IDR",
        '  name: "IDR"',
        "1970-01-01 open Assets:1101-Kas-Laci-Kasir:1",
        "1970-01-01 open Income:4201-Penjualan",
        '2026-01-01 * "sale 3" "G01-1/7"',
        '  uuid: "u-1"',
        '  hash: "abcd"',
        "  Assets:1101-Kas-Laci-Kasir:1  18000 IDR",
        "  Income:4201-Penjualan  -18000 IDR",
        "",
        "2026-01-02 balance Assets:1101-Kas-Laci-Kasir:1  0 IDR",
        "2026-01-02 balance Income:4201-Penjualan  0 IDR",
    ]


def test_a_document_without_postings_is_a_comment() -> None:
    assert _journal()[3] == "; 2026-01-01 sale 3 G01-1/7"


def test_a_kept_balance_is_asserted_and_an_account_has_what_its_subledgers_have() -> None:
    legs = (Posting("1142", "A", IDR, 5), Posting("1142", "", IDR, 2), Posting("4201", "", IDR, -7))
    kept = (Kept("1142", "A", IDR, 5), Kept("1142", "", IDR, 2), Kept("4201", "", IDR, -7))
    assert _journal(*legs, kept=kept)[-3:] == [
        "2026-01-02 balance Assets:1142-Persediaan-Isi-5-5-kg  7 IDR",
        "2026-01-02 balance Assets:1142-Persediaan-Isi-5-5-kg:A  5 IDR",
        "2026-01-02 balance Income:4201-Penjualan  -7 IDR",
    ]


def test_a_balance_without_a_posting_is_opened_so_that_the_check_can_refuse_it() -> None:
    journal = _journal(kept=(Kept("2101", "9", IDR, 1),))
    assert "1970-01-01 open Liabilities:2101-Utang-Usaha:9" in journal
    assert journal[-1] == "2026-01-02 balance Liabilities:2101-Utang-Usaha:9  1 IDR"


def test_flows_are_not_asserted_because_nothing_is_kept_of_them() -> None:
    legs = (Posting("store", "", "GULA", -5), Posting("customer", "", "GULA", 5))
    assert [line for line in _journal(*legs) if " balance " in line] == ["2026-01-02 balance Assets:Store  0 GULA"]


@pytest.mark.parametrize(
    ("commodity", "written"),
    [
        *(
            ("IDR", "IDR"),
            ("GUL-1KG", "GUL-1KG"),
            ("TABUNG-5.5", "TABUNG-5.5"),
            ("gula", "GULA"),
            ("899123", "X-899123"),
        ),
        *(
            ("A", "X-A"),
            ("TRUE", "X-TRUE"),
            ("", "X0"),
            ("-.-", "X0"),
            ("É", "X0"),
            ("kg/", "KG"),
            ("B" * 30, "B" * 24),
        ),
    ],
)
def test_a_symbol_is_written_as_beancount_allows(commodity: str, written: str) -> None:
    assert symbol(commodity) == written


@given(st.text())
def test_every_symbol_and_component_is_one_beancount_allows(text: str) -> None:
    assert re.fullmatch(r"[A-Z][A-Z0-9._-]{0,22}[A-Z0-9]", symbol(text))
    assert re.fullmatch(r"[A-Z0-9][A-Za-z0-9-]*", component(text))


@given(st.text())
def test_a_quoted_text_is_one_line_and_ends_where_it_ends(text: str) -> None:
    written = quoted(text)
    assert "\n" not in written
    assert re.fullmatch(r'"(?:[^"\\]|\\.)*"', written)


def test_names_that_would_be_the_same_are_told_apart() -> None:
    legs = (
        *(Posting("store", "", sku, 1) for sku in ("a b", "A B", "A-B")),
        *(Posting("9999", sub, "A-B", 1) for sub in ("x.y", "x y", "X-Y")),
    )
    journal = _journal(*legs)
    assert [line.split()[-1] for line in journal if " commodity " in line] == ["A-B", "A-B-2", "A-B-3"]
    assert [line.rpartition(":")[2] for line in journal if " open Expenses:9999" in line] == ["X-y", "X-y-2", "X-Y"]
