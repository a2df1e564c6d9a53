"""Rows of files and what is kept of them, there and back."""

import pytest

from pos import data
from pos.domain.catalogue_csv.products import PRODUCTS, ProductRow
from pos.domain.catalogue_csv.reading import read
from pos.domain.catalogue_csv.splitting import split
from pos.domain.catalogue_csv.units import UNITS, UnitRow
from pos.domain.catalogue_records import (
    Pool,
    pool_of,
    product_record,
    product_row,
    unit_record,
    unit_row,
    values,
)
from pos.domain.product_kind import ProductKind


def _products() -> tuple[ProductRow, ...]:
    return read(PRODUCTS, *split(data.lines("sample_catalogue.csv"))).rows


def _units() -> tuple[UnitRow, ...]:
    return read(UNITS, *split(data.lines("sample_units.csv"))).rows


def _prices(row: ProductRow | UnitRow) -> dict[str, int]:
    return {"retail": row.sale_rupiah, "member": row.member_rupiah, "cap": row.cap_rupiah or 0}


def test_every_sample_product_and_unit_comes_back_as_it_was() -> None:
    assert all(product_row(product_record(row), _prices(row)) == row for row in _products())
    assert all(unit_row(unit_record(row), _prices(row)) == row for row in _units())


def test_what_has_no_price_yet_is_free_and_a_member_pays_what_all_pay() -> None:
    product, unit = product_record(_products()[0]), unit_record(_units()[0])
    assert product_row(product, {})[7:11] == (0, 0, product.cost_price, None)
    assert unit_row(unit, {"retail": 5}).member_rupiah == 5


def test_what_a_document_keeps_is_text_and_numbers() -> None:
    kept = values(product_record(_products()[0]._replace(short_code=None, barcodes=("1234", "5678"))))
    assert (kept["short_code"], kept["barcodes"], kept["cost_price"]) == ("", "1234|5678", 55_000)


@pytest.mark.parametrize(
    ("kind", "pool"),
    [
        ("goods", Pool("store", "A", 3)),
        ("weighed", Pool("store", "A", 3)),
        ("fertiliser", Pool("store", "A", 3)),
        ("cylinder_refill", Pool("full", "T", 0)),
        ("gallon_refill", Pool("full", "T", 0)),
        ("cylinder", Pool("for_sale", "T", 0)),
        ("gallon", Pool("for_sale", "T", 0)),
        ("water_refill", Pool("", "A", 3)),
    ],
)
def test_each_kind_is_counted_in_its_place(kind: str, pool: Pool) -> None:
    assert pool_of(kind, "A", "T") == pool
    assert kind in set(ProductKind)
