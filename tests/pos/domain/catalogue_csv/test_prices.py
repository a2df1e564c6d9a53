"""Dated prices of a unit."""

import pytest

from pos.domain.catalogue_csv.faults import Problem
from pos.domain.catalogue_csv.prices import PRICES, PriceList, PriceRow
from pos.domain.catalogue_csv.writing import write
from pos.domain.money import Rupiah
from pos.domain.quantity import Milli
from tests.support.csv_rows import problems, read_rows

DOZEN = {
    "sku": "GUL-1KG",
    "unit": "bungkus",
    "price_list": "member",
    "min_quantity": "12",
    "valid_from": "2026-02-01",
    "price": "17000",
}


def test_a_price_is_read_and_written() -> None:
    (row,) = read_rows(PRICES, DOZEN).rows
    assert row == PriceRow("GUL-1KG", "bungkus", PriceList.MEMBER, Milli(12_000), "2026-02-01", Rupiah(17_000))
    assert list(write(PRICES, (row,)))[1] == "GUL-1KG,bungkus,member,12,2026-02-01,17000\n"


@pytest.mark.parametrize("written", ["2026-02-01T14:30", "2026-02-01 14:30"])
def test_a_price_may_begin_at_a_minute(written: str) -> None:
    (row,) = read_rows(PRICES, DOZEN | {"valid_from": written}).rows
    assert row.valid_from == "2026-02-01T14:30"
    assert list(write(PRICES, (row,)))[1] == "GUL-1KG,bungkus,member,12,2026-02-01T14:30,17000\n"


def test_an_empty_quantity_is_the_ordinary_price() -> None:
    (row,) = read_rows(PRICES, DOZEN | {"min_quantity": ""}).rows
    assert row.min_quantity == 0


@pytest.mark.parametrize(
    ("cells", "fault"),
    [
        ({"price_list": "grosir"}, ("price_list", Problem.UNKNOWN_VALUE, "retail member cap")),
        ({"price_list": "cap"}, ("min_quantity", Problem.NOT_FOR_KIND, "cap")),
        ({"valid_from": ""}, ("valid_from", Problem.MISSING, "")),
        ({"valid_from": "01/02/2026"}, ("valid_from", Problem.BAD_DATE, "")),
        ({"valid_from": "2026-02-30"}, ("valid_from", Problem.BAD_DATE, "")),
        ({"valid_from": "20260201"}, ("valid_from", Problem.BAD_DATE, "")),
        ({"valid_from": "2026-02-01T24:00"}, ("valid_from", Problem.BAD_DATE, "")),
        ({"valid_from": "2026-02-01T14:60"}, ("valid_from", Problem.BAD_DATE, "")),
        ({"valid_from": "2026-02-01T9:30"}, ("valid_from", Problem.BAD_DATE, "")),
        ({"valid_from": "2026-02-01T"}, ("valid_from", Problem.BAD_DATE, "")),
        ({"valid_from": "2026-02-01-14:30"}, ("valid_from", Problem.BAD_DATE, "")),
        ({"valid_from": "2026-02-01T14:30:00"}, ("valid_from", Problem.BAD_DATE, "")),
        ({"price": ""}, ("price", Problem.MISSING, "")),
    ],
)
def test_a_wrong_cell_is_told(cells: dict[str, str], fault: tuple[str, Problem, str]) -> None:
    assert problems(read_rows(PRICES, DOZEN | cells)) == [fault]


def test_one_price_per_list_quantity_and_day() -> None:
    later = DOZEN | {"valid_from": "2026-03-01"}
    assert problems(read_rows(PRICES, DOZEN, later, DOZEN)) == [("price", Problem.DUPLICATE, "2")]
