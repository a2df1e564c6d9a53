"""The file of units: one row is a further unit a product is sold in, with its own barcodes and prices."""

from collections.abc import Iterable
from typing import NamedTuple

from pos.domain.catalogue_csv.cells import MANY, Cells
from pos.domain.catalogue_csv.faults import FileKind
from pos.domain.catalogue_csv.formats import Format, Key, barcode_keys, number_cell
from pos.domain.catalogue_csv.numbers import quantity_cell
from pos.domain.catalogue_csv.pricing import check_prices
from pos.domain.money import Rupiah
from pos.domain.quantity import Milli


class UnitRow(NamedTuple):
    """A further unit of a product as the file says it.

    Attributes:
        sku: The product, which must be known.
        unit: The unit's name: ``dus``, ``renteng``.
        factor: Thousandths of the base unit in one of it, more than 0.
        barcodes: As they are looked up; may be empty.
        sale_rupiah: Price of one for everybody.
        member_rupiah: Price of one for a member; never above the sale price.
        cap_rupiah: Cap of one (HET), or ``None``.
    """

    sku: str
    unit: str
    factor: Milli
    barcodes: tuple[str, ...]
    sale_rupiah: Rupiah
    member_rupiah: Rupiah
    cap_rupiah: Rupiah | None


def _parse(cells: Cells) -> UnitRow:
    row = UnitRow(
        sku=cells.code("sku"),
        unit=cells.text("unit", 16),
        factor=cells.quantity("factor", least=1),
        barcodes=cells.barcodes("barcode"),
        sale_rupiah=cells.rupiah("sale_price"),
        member_rupiah=cells.rupiah("member_price"),
        cap_rupiah=cells.optional_rupiah("price_cap"),
    )
    if not cells.faults:
        check_prices(cells, sale=row.sale_rupiah, member=row.member_rupiah, cap=row.cap_rupiah)
    return row


def _keys(row: UnitRow) -> Iterable[Key]:
    yield "unit", f"{row.sku} {row.unit}".casefold()
    yield from barcode_keys(row.barcodes)


def _write(row: UnitRow) -> tuple[str, ...]:
    return (
        row.sku,
        row.unit,
        quantity_cell(row.factor),
        MANY.join(row.barcodes),
        str(row.sale_rupiah),
        str(row.member_rupiah),
        number_cell(row.cap_rupiah),
    )


UNITS = Format(
    kind=FileKind.UNITS,
    columns=("sku", "unit", "factor", "barcode", "sale_price", "member_price", "price_cap"),
    may_lack=frozenset({"barcode", "price_cap"}),
    parse=_parse,
    keys=_keys,
    write=_write,
    if_used=(),
)
