"""Further units of a product: a factor, barcodes and prices of their own."""

import pytest

from pos.domain.catalogue_csv.faults import Problem
from pos.domain.catalogue_csv.units import UNITS, UnitRow
from pos.domain.money import Rupiah
from pos.domain.quantity import Milli
from tests.support.csv_rows import problems, read_rows

CARTON = {
    "sku": "MIE-GRG",
    "unit": "dus",
    "factor": "40",
    "barcode": "8990000000174",
    "sale_price": "125000",
    "member_price": "123500",
    "price_cap": "",
}


def test_a_unit_is_read_with_its_factor_in_thousandths() -> None:
    (row,) = read_rows(UNITS, CARTON).rows
    assert row == UnitRow("MIE-GRG", "dus", Milli(40_000), ("8990000000174",), Rupiah(125_000), Rupiah(123_500), None)


@pytest.mark.parametrize(
    ("cells", "fault"),
    [
        ({"factor": "0"}, ("factor", Problem.TOO_SMALL, "1")),
        ({"factor": ""}, ("factor", Problem.MISSING, "")),
        ({"factor": "satu"}, ("factor", Problem.NOT_A_NUMBER, "")),
        ({"member_price": "130000"}, ("member_price", Problem.MEMBER_ABOVE_SALE, "125000")),
        ({"price_cap": "120000"}, ("sale_price", Problem.SALE_ABOVE_CAP, "120000")),
        ({"unit": "x" * 17}, ("unit", Problem.TOO_LONG, "16")),
    ],
)
def test_a_wrong_cell_is_told(cells: dict[str, str], fault: tuple[str, Problem, str]) -> None:
    assert problems(read_rows(UNITS, CARTON | cells)) == [fault]


def test_a_unit_stands_once_per_product_and_a_barcode_once_in_the_file() -> None:
    same_unit = CARTON | {"unit": "DUS", "barcode": ""}
    same_barcode = CARTON | {"unit": "renteng"}
    assert problems(read_rows(UNITS, CARTON, same_unit, same_barcode)) == [
        ("unit", Problem.DUPLICATE, "2"),
        ("barcode", Problem.DUPLICATE, "2"),
    ]
