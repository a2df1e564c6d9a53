"""A spreadsheet is the CSV it stands for, cell by cell and file by file."""

import csv
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos import data
from pos.domain.catalogue_csv.products import PRODUCTS
from pos.domain.catalogue_csv.reading import read
from pos.domain.catalogue_csv.splitting import split
from pos.services.importing.sheets import NotASheet, is_sheet, lines_of
from tests.support.sheets import sheet


def _as_a_person_typed(cell: str) -> object:
    """What a spreadsheet makes of a cell."""
    try:
        return float(cell)
    except ValueError:
        return cell


@pytest.mark.parametrize(
    ("value", "line"),
    [
        (18_000, "18000\n"),
        (8_990_000_000_013, "8990000000013\n"),
        (40.5, "40.5\n"),
        (1.125, "1.1250\n"),
        (0.1 + 0.2, "0.3\n"),
        (True, "yes\n"),
        (False, "no\n"),
        ("Beras, 5 kg", '"Beras, 5 kg"\n'),
        (datetime.fromisoformat("2026-11-24T14:30"), "2026-11-24T14:30\n"),
        (date(2026, 11, 24), "2026-11-24\n"),
    ],
)
def test_a_cell_is_written_as_a_person_would_type_it(value: object, line: str) -> None:
    assert lines_of(sheet([["kepala"], [value]])) == ["kepala\n", line]


def test_a_day_and_a_time_alone_are_told_apart() -> None:
    assert lines_of(sheet([[date(2026, 11, 24), datetime.fromisoformat("2026-11-24T00:00")]])) == [
        "2026-11-24,2026-11-24\n"
    ]


def test_the_sample_products_come_out_of_a_sheet_as_out_of_their_csv() -> None:
    lines = data.lines("sample_catalogue.csv")
    content = sheet([[_as_a_person_typed(cell) for cell in row] for row in csv.reader(lines)])
    assert is_sheet(content)
    assert read(PRODUCTS, *split(lines_of(content))) == read(PRODUCTS, *split(lines))


def test_rows_keep_their_numbers_beyond_a_blank_one() -> None:
    lines = lines_of(sheet([["action", "reason"], [], ["void_line", "Salah"]]))
    assert [line.strip(",\n") for line in lines] == ["action,reason", "", "void_line,Salah"]


@pytest.mark.parametrize(
    "content", [b"PK\x03\x04", b"PK\x03\x04 and no more", b"\xd0\xcf\x11\xe0", sheet([["a"]])[:300]]
)
def test_half_a_sheet_is_told(content: bytes) -> None:
    assert is_sheet(content)
    with pytest.raises(NotASheet) as caught:
        lines_of(content)
    assert caught.value.detail


@given(st.binary(max_size=200))
def test_no_bytes_are_a_crash(noise: bytes) -> None:
    with pytest.raises(NotASheet):
        lines_of(b"PK\x03\x04" + noise)


def test_a_csv_is_no_sheet() -> None:
    assert not is_sheet(b"sku,")
