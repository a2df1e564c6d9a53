"""The file of prices: one row is a dated price of a unit, for all, for members, or its cap, from a quantity on."""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from pos.domain.catalogue_csv.cells import Cells
from pos.domain.catalogue_csv.faults import FileKind, Problem
from pos.domain.catalogue_csv.formats import Format, Key
from pos.domain.catalogue_csv.numbers import quantity_cell
from pos.domain.money import Rupiah
from pos.domain.quantity import Milli


class PriceList(StrEnum):
    """Whom a price is for."""

    RETAIL = "retail"
    MEMBER = "member"
    CAP = "cap"


class PriceRow(NamedTuple):
    """A dated price as the file says it.

    Attributes:
        sku: The product, which must be known.
        unit: The unit, which must be one of the product's.
        price_list: Whom it is for.
        min_quantity: From how many thousandths of the unit it holds; 0 for the ordinary price, always 0 for a cap.
        valid_from: The first business date it holds on, ISO, or the minute of one: ``2026-11-24T14:30``.
        price_rupiah: Price of one unit.
    """

    sku: str
    unit: str
    price_list: PriceList
    min_quantity: Milli
    valid_from: str
    price_rupiah: Rupiah


_LISTS = {price_list.value: price_list for price_list in PriceList}


def _parse(cells: Cells) -> PriceRow:
    row = PriceRow(
        sku=cells.code("sku"),
        unit=cells.text("unit", 16),
        price_list=cells.choice("price_list", _LISTS),
        min_quantity=cells.optional_quantity("min_quantity", least=0) or Milli(0),
        valid_from=cells.moment("valid_from"),
        price_rupiah=cells.rupiah("price"),
    )
    if row.price_list is PriceList.CAP and row.min_quantity:
        cells.fault("min_quantity", Problem.NOT_FOR_KIND, row.price_list)
    return row


def _keys(row: PriceRow) -> Iterable[Key]:
    yield "price", " ".join((row.sku.casefold(), row.unit, row.price_list, str(row.min_quantity), row.valid_from))


def _write(row: PriceRow) -> tuple[str, ...]:
    quantity = quantity_cell(row.min_quantity)
    return (row.sku, row.unit, row.price_list, quantity, row.valid_from, str(row.price_rupiah))


PRICES = Format(
    kind=FileKind.PRICES,
    columns=("sku", "unit", "price_list", "min_quantity", "valid_from", "price"),
    may_lack=frozenset({"min_quantity"}),
    parse=_parse,
    keys=_keys,
    write=_write,
    if_used=(),
)
