"""The catalogue as it is kept: a value per row of the files, compared field by field and written into documents so."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, Protocol

from pos.domain.catalog import UsedGood
from pos.domain.catalogue_csv.cells import MANY
from pos.domain.catalogue_csv.products import ProductRow
from pos.domain.catalogue_csv.units import UnitRow
from pos.domain.changes import Value
from pos.domain.ledger import FOR_SALE, FULL, STORE
from pos.domain.money import Rupiah
from pos.domain.product_kind import REFILLS, SERVICES, SHELLS, ProductKind, TaxClass
from pos.domain.quantity import Milli


class ProductRecord(NamedTuple):
    """A product without its prices.

    Attributes:
        sku: Its code.
        name: For screen and slip, cleaned.
        category: A word of the outlet's own; may be empty.
        kind: A value of ``ProductKind``.
        unit: Name of its base unit.
        barcodes: Of the base unit, the main one first.
        short_code: 1 to 999, or None.
        tax_class: A value of ``TaxClass``.
        price_rule: The dated rule of its cap or reference, or ``""``.
        content_milli: Thousandths of the rule's unit in a base unit; 0 for none.
        container: Its returnable container, or ``""``.
        uses: What a service consumes: ``GLN-TTP:1000;…`` (SKU and thousandths).
        cost_price: Whole rupiah for one base unit.
        opening_milli: What the file said of its stock at the opening, or None.
        reorder_point: Thousandths of the base unit; 0 for none.
        may_repack: 1 or 0.
        counts_for_shu: 1 or 0.
        shelf: Where it stands, or ``""``.
        supplier: Code of who usually brings it, or ``""``.
        consignor: Code of whose goods they are, or ``""`` for the outlet's own.
        consignor_price: Whole rupiah owed for one base unit sold; 0 for none.
    """

    sku: str
    name: str
    category: str
    kind: str
    unit: str
    barcodes: tuple[str, ...]
    short_code: int | None
    tax_class: str
    price_rule: str
    content_milli: int
    container: str
    uses: str
    cost_price: int
    opening_milli: int | None
    reorder_point: int
    may_repack: int
    counts_for_shu: int
    shelf: str
    supplier: str
    consignor: str
    consignor_price: int


class UnitRecord(NamedTuple):
    """A further unit: its product's SKU, its name, thousandths of the base unit in one, its barcodes."""

    sku: str
    unit: str
    factor: int
    barcodes: tuple[str, ...]


class Pool(NamedTuple):
    """Where a product's goods are counted: place (``""`` for a service), commodity, and whether in thousandths."""

    place: str
    commodity: str
    exponent: int


class _Record(Protocol):
    def _asdict(self) -> dict[str, object]: ...


def values(record: _Record) -> dict[str, Value]:
    """Return the fields of a record, or of a row as it was read, as documents keep them: None is ``""``."""
    return {
        field: value if isinstance(value, int | str) else MANY.join(value) if isinstance(value, tuple) else ""
        for field, value in record._asdict().items()
    }


def uses_text(uses: Iterable[UsedGood]) -> str:
    """Write what a service consumes as its product keeps it."""
    return ";".join(f"{good.sku}:{good.quantity}" for good in uses)


def product_record(row: ProductRow) -> ProductRecord:
    """Return a row of the file of products as it is kept."""
    return ProductRecord(
        sku=row.sku,
        name=row.name,
        category=row.category,
        kind=row.kind.value,
        unit=row.unit,
        barcodes=row.barcodes,
        short_code=row.short_code,
        tax_class=row.tax_class.value,
        price_rule=row.price_rule,
        content_milli=row.content_milli or 0,
        container=row.container,
        uses=uses_text(row.uses),
        cost_price=row.cost_rupiah,
        opening_milli=row.opening_milli,
        reorder_point=row.reorder_milli or 0,
        may_repack=int(row.may_repack),
        counts_for_shu=int(row.counts_for_shu),
        shelf=row.shelf,
        supplier=row.supplier,
        consignor=row.consignor,
        consignor_price=row.consignor_rupiah or 0,
    )


def unit_record(row: UnitRow) -> UnitRecord:
    """Return a row of the file of units as it is kept."""
    return UnitRecord(row.sku, row.unit, row.factor, row.barcodes)


def pool_of(kind: str, sku: str, container: str) -> Pool:
    """Return where a product's goods are counted: a full shell is the stock of its refill."""
    if kind in SERVICES:
        return Pool("", sku, 3)
    if kind in REFILLS:
        return Pool(FULL, container, 0)
    if kind in SHELLS:
        return Pool(FOR_SALE, container, 0)
    return Pool(STORE, sku, 3)


def product_row(record: ProductRecord, prices: Mapping[str, int]) -> ProductRow:
    """Return a product as its file says it.

    Args:
        record: The product.
        prices: Rupiah by price list, of one base unit; what is not there is 0, a member's price the retail price.
    """
    retail, cap = prices.get("retail", 0), prices.get("cap", 0)
    return ProductRow(
        sku=record.sku,
        barcodes=record.barcodes,
        short_code=record.short_code,
        name=record.name,
        category=record.category,
        kind=ProductKind(record.kind),
        unit=record.unit,
        sale_rupiah=Rupiah(retail),
        member_rupiah=Rupiah(prices.get("member", retail)),
        cost_rupiah=Rupiah(record.cost_price),
        cap_rupiah=Rupiah(cap) if cap else None,
        price_rule=record.price_rule,
        content_milli=Milli(record.content_milli) if record.content_milli else None,
        tax_class=TaxClass(record.tax_class),
        container=record.container,
        uses=tuple(_used_goods(record.uses)),
        opening_milli=None if record.opening_milli is None else Milli(record.opening_milli),
        reorder_milli=Milli(record.reorder_point) if record.reorder_point else None,
        may_repack=bool(record.may_repack),
        counts_for_shu=bool(record.counts_for_shu),
        shelf=record.shelf,
        supplier=record.supplier,
        consignor=record.consignor,
        consignor_rupiah=Rupiah(record.consignor_price) if record.consignor else None,
    )


def unit_row(record: UnitRecord, prices: Mapping[str, int]) -> UnitRow:
    """Return a further unit as its file says it; prices as in ``product_row``, of one of it."""
    retail, cap = prices.get("retail", 0), prices.get("cap", 0)
    return UnitRow(
        sku=record.sku,
        unit=record.unit,
        factor=Milli(record.factor),
        barcodes=record.barcodes,
        sale_rupiah=Rupiah(retail),
        member_rupiah=Rupiah(prices.get("member", retail)),
        cap_rupiah=Rupiah(cap) if cap else None,
    )


def _used_goods(text: str) -> Iterator[UsedGood]:
    for part in text.split(";"):
        sku, _, quantity = part.rpartition(":")
        if sku:
            yield UsedGood(sku, Milli(int(quantity)))
