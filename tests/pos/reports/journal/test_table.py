"""The journal as a table: one posting a line, amounts that are numbers, texts that no spreadsheet calculates."""

import csv

from pos.domain.documents import Header
from pos.domain.ledger import IDR, Posting
from pos.reports.journal import FORMATS, Account, Entry

HEADER = Header("u-1", "G01-1", 7, "sale", 1, 3, "G01", 1, "2026-01-01", 0, 1, 0, "", "0" * 64)
CHART = (Account("1101", 'Kas "Laci", Kasir', "D"), Account("4201", "Penjualan", "K"))


def _rows(*postings: Posting) -> list[dict[str, str]]:
    return list(csv.DictReader(FORMATS["csv"](CHART, [Entry(HEADER, "abcd", postings)], ())))


def test_each_posting_is_a_line_that_says_which_document_it_belongs_to() -> None:
    about = {"date": "2026-01-01", "node": "G01-1", "seq": "7", "kind": "sale", "number": "3", "uuid": "u-1"}
    cash = {"account": "1101", "name": 'Kas "Laci", Kasir', "subledger": "1", "commodity": "IDR", "amount": "18000"}
    sales = {"account": "4201", "name": "Penjualan", "subledger": "", "commodity": "IDR", "amount": "-18000"}
    assert _rows(Posting("1101", "1", IDR, 18_000), Posting("4201", "", IDR, -18_000)) == [
        about | {"hash": "abcd"} | cash,
        about | {"hash": "abcd"} | sales,
    ]


def test_a_text_like_a_formula_is_not_calculated_and_a_negative_amount_stays_a_number() -> None:
    row = _rows(Posting("9999", "@SUM(A1)", "=1+1", -5))[0]
    assert (row["subledger"], row["commodity"], row["amount"]) == ("'@SUM(A1)", "'=1+1", "-5")
    assert row["name"] == "9999"


def test_a_document_without_postings_has_no_line() -> None:
    assert _rows() == []
