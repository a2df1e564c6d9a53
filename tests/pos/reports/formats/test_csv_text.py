import csv
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.report import COUNT, MILLI, PERCENT, RUPIAH, TEXT, TIME, Bars, Cell, Column, Facts, Report, Table
from pos.domain.text import clean
from pos.reports.formats.csv_text import csv_text, guarded
from tests.support.reports import MADE_MS, a_letterhead, a_report

FORMULAS = (
    "=1+1",
    "+62811",
    "-cmd",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    " =1",
    "\u200b=1",
    "\uff1d1",
    '=HYPERLINK("http://x","y")',
    "x;=cmd|' /C calc'!A0",
    "x; @x",
)


def of(*sections: Table | Bars | Facts) -> Report:
    return Report("x", "Stock on hand", "2026-11-23", sections, (), MADE_MS)


def one(cell: Cell, kind: str) -> Report:
    return of(Table("", (Column("Value", kind, is_key=True),), ((cell,),), ()))


def read(report: Report, separator: str = ",") -> list[list[str]]:
    text = csv_text(report, a_letterhead("en")).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=separator == ","))


@pytest.mark.parametrize("text", FORMULAS)
def test_no_text_from_outside_begins_like_a_formula(text: str) -> None:
    for separator in ",;":
        for row in read(one(text, TEXT), separator):
            assert not any(cell.lstrip().startswith(tuple("=+-@\uff1d")) for cell in row), row


@given(st.text(max_size=30))
def test_nothing_does_whichever_sign_parts_the_cells(text: str) -> None:
    for cell in re.split(";", guarded(text)):
        assert not cell.strip().startswith(tuple("=+-@\uff1d\uff0b\uff0d\uff20\t\r"))


@given(st.text("ab,;\"'=\n é", max_size=30).filter(str.strip))
def test_a_text_is_read_back_as_it_was_but_for_its_guards(text: str) -> None:
    assert read(one(text, TEXT))[1] == [guarded(text)]
    assert guarded(text).replace("'", "") == clean(text).replace("'", "")


@pytest.mark.parametrize(
    ("cell", "kind", "text"),
    [
        (-83_700, RUPIAH, "-83700"),
        (1_370, MILLI, "1.37"),
        (-1_125, MILLI, "-1.1250"),
        (-500, MILLI, "-0.5"),
        (2_000, MILLI, "2"),
        (1_205, PERCENT, "12.05"),
        (-7, PERCENT, "-0.07"),
        (12, COUNT, "12"),
        (MADE_MS, TIME, "2026-11-23 23:30:00"),
        ("", RUPIAH, ""),
    ],
)
def test_figures_stay_figures(cell: Cell, kind: str, text: str) -> None:
    assert csv_text(one(cell, kind), a_letterhead("en")).decode().split("\r\n")[1] == text


def test_one_table_is_a_plain_table_with_a_byte_order_mark() -> None:
    table = Table("Products", (Column("Product", TEXT, is_key=True),), (("Gula, 1 kg",), ('"Teh"',)), ("Total",))
    assert csv_text(of(table), a_letterhead("id")) == '\ufeffBarang\r\n"Gula, 1 kg"\r\n"""Teh"""\r\n'.encode()


def test_several_tables_have_their_titles_and_an_empty_line_between() -> None:
    report = of(Facts("", (("Sales", RUPIAH, 5),)), Bars("By hour", RUPIAH, (("07", 3),)))
    assert csv_text(report, a_letterhead("en")).decode("utf-8-sig").split("\r\n") == [
        *("Name,Figure", "Sales,5", "", "By hour", "Name,Figure", "07,3", "")
    ]


def test_the_same_report_is_the_same_file() -> None:
    assert csv_text(a_report(9), a_letterhead("id")) == csv_text(a_report(9), a_letterhead("id"))
