"""Lines into cells: whatever spreadsheet they come from, and no formula goes back into one."""

import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.catalogue_csv.splitting import BrokenRow, csv_line, split, unguarded
from pos.domain.text import clean


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_the_header_tells_the_separator(separator: str) -> None:
    lines = [separator.join(("sku", "unit", "price")) + "\r\n", separator.join(("A", "dus", "1")) + "\r\n"]
    header, rows = split(lines)
    assert header == ("sku", "unit", "price")
    assert list(rows) == [["A", "dus", "1"]]


def test_a_byte_order_mark_capitals_and_trailing_empty_columns_do_not_matter() -> None:
    header, rows = split(["\ufeffSKU; Unit ;;\n", "A;dus;;\n"])
    assert header == ("sku", "unit")
    assert list(rows) == [["A", "dus", "", ""]]


def test_blank_lines_before_the_header_are_passed_over() -> None:
    assert split(["\ufeff\n", ";;;\n", "sku,unit\n"]).header == ("sku", "unit")


@pytest.mark.parametrize("lines", [[], ["\n"], ["\ufeff"]])
def test_an_empty_file_has_no_header(lines: list[str]) -> None:
    header, rows = split(lines)
    assert header == ()
    assert list(rows) == []


def test_a_header_that_is_no_csv_has_no_columns() -> None:
    assert split(['"sku"x,unit\n']).header == ()


def test_a_broken_row_does_not_take_the_next_one_with_it() -> None:
    rows = list(split(["sku,unit\n", '"A"x,dus\n', "B,dus\n"]).rows)
    assert isinstance(rows[0], BrokenRow)
    assert rows[0].detail
    assert rows[1] == ["B", "dus"]


def test_a_quote_that_is_never_closed_is_a_broken_row() -> None:
    rows = list(split(["sku,unit\n", '"A,dus\n']).rows)
    assert [type(row) for row in rows] == [BrokenRow]


@pytest.mark.parametrize(
    ("cell", "line"),
    [
        ("=1+1", "'=1+1\n"),
        ("+62", "'+62\n"),
        ("-", "'-\n"),
        ("@a", "'@a\n"),
        ("'=1", "''=1\n"),
        ("'", "'\n"),
        ("'abc", "'abc\n"),
        ("5,5 kg", '"5,5 kg"\n'),
        ('5"', '"5"""\n'),
        ("", "\n"),
    ],
)
def test_a_formula_is_written_as_text(cell: str, line: str) -> None:
    assert csv_line((cell,)) == line


@given(st.lists(st.text().map(clean), min_size=2, max_size=5))
def test_every_cleaned_text_is_read_back_as_it_was_written(cells: list[str]) -> None:
    (row,) = csv.reader([csv_line(cells)], strict=True)
    assert [unguarded(cell) for cell in row] == cells
    assert not any(cell[:1] in {"=", "+", "-", "@"} for cell in row)
