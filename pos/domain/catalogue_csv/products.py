"""The file of products: one row is a product with its base unit and the prices it starts with."""

from collections.abc import Iterable
from typing import NamedTuple

from pos.domain.catalog import UsedGood
from pos.domain.catalogue_csv.cells import MANY, MOST_MILLI, Cells
from pos.domain.catalogue_csv.faults import FileKind, Problem
from pos.domain.catalogue_csv.formats import Format, Key, barcode_keys, number_cell, yes_cell
from pos.domain.catalogue_csv.numbers import quantity_cell, read_quantity
from pos.domain.catalogue_csv.pricing import check_prices
from pos.domain.money import Rupiah
from pos.domain.product_kind import REFILLS, SERVICES, SHELLS, ProductKind, TaxClass
from pos.domain.quantity import Milli

_KINDS = {kind.value: kind for kind in ProductKind}
_TAX_CLASSES = {tax_class.value: tax_class for tax_class in TaxClass}
_USES_FORM = "SKU:1"
_IF_USED = ("shelf", "supplier", "consignor", "consignor_price")


class ProductRow(NamedTuple):
    """A product as the file says it.

    Attributes:
        sku: Our own code of it, at most 32 ASCII characters.
        barcodes: As they are looked up; the first is the main one; may be empty.
        short_code: 1 to 999, or ``None``.
        name: For screen and slip, cleaned, at most 100 characters.
        category: A word of the outlet's own; may be empty.
        kind: How it is sold and stocked.
        unit: Its base unit.
        sale_rupiah: Price of a base unit for everybody.
        member_rupiah: Price of a base unit for a member; never above the sale price.
        cost_rupiah: Cost of a base unit; 0 for a service.
        cap_rupiah: The cap the prices were checked against (HET), or ``None``.
        price_rule: The dated rule its cap or reference comes from, or ``""``.
        content_milli: Thousandths of the rule's unit (kg, litre) in a base unit, or ``None``.
        tax_class: How it is taxed.
        container: The returnable container of a refill or a shell, or ``""``.
        uses: What one base unit of a service consumes.
        opening_milli: Opening stock in thousandths of the base unit, or ``None``.
        reorder_milli: Where stock is low, in thousandths of the base unit, or ``None``.
        may_repack: Whether it may be packed anew.
        counts_for_shu: Whether a member's purchase counts for the year's surplus.
        shelf: Where it stands; may be empty.
        supplier: Code of who usually brings it; may be empty.
        consignor: Code of whose goods they are, where they are sold for somebody else; or ``""``.
        consignor_rupiah: What the consignor is owed for a base unit sold, or ``None``.
    """

    sku: str
    barcodes: tuple[str, ...]
    short_code: int | None
    name: str
    category: str
    kind: ProductKind
    unit: str
    sale_rupiah: Rupiah
    member_rupiah: Rupiah
    cost_rupiah: Rupiah
    cap_rupiah: Rupiah | None
    price_rule: str
    content_milli: Milli | None
    tax_class: TaxClass
    container: str
    uses: tuple[UsedGood, ...]
    opening_milli: Milli | None
    reorder_milli: Milli | None
    may_repack: bool
    counts_for_shu: bool
    shelf: str
    supplier: str
    consignor: str
    consignor_rupiah: Rupiah | None


def _parse(cells: Cells) -> ProductRow:
    content = cells.optional_whole("content_milli", least=1, most=MOST_MILLI)
    row = ProductRow(
        sku=cells.code("sku"),
        barcodes=cells.barcodes("barcode"),
        short_code=cells.optional_whole("short_code", least=1, most=999),
        name=cells.text("name", 100),
        category=cells.optional_text("category", 40),
        kind=cells.choice("kind", _KINDS),
        unit=cells.text("unit", 16),
        sale_rupiah=cells.rupiah("sale_price"),
        member_rupiah=cells.rupiah("member_price"),
        cost_rupiah=cells.rupiah("cost_price"),
        cap_rupiah=cells.optional_rupiah("price_cap"),
        price_rule=cells.optional_code("price_rule"),
        content_milli=None if content is None else Milli(content),
        tax_class=cells.choice("tax_class", _TAX_CLASSES),
        container=cells.optional_code("container"),
        uses=_uses(cells),
        opening_milli=cells.optional_quantity("opening_quantity", least=0),
        reorder_milli=cells.optional_quantity("reorder_point", least=0),
        may_repack=cells.yes("may_repack"),
        counts_for_shu=cells.yes("counts_for_shu"),
        shelf=cells.optional_text("shelf", 20),
        supplier=cells.optional_code("supplier"),
        consignor=cells.optional_code("consignor"),
        consignor_rupiah=cells.optional_rupiah("consignor_price"),
    )
    if not cells.faults:
        _check(cells, row)
    return row


def _uses(cells: Cells) -> tuple[UsedGood, ...]:
    text = cells.optional_text("uses", 200)
    return tuple(_used_good(cells, part.strip()) for part in text.split(MANY)) if text else ()


def _used_good(cells: Cells, text: str) -> UsedGood:
    sku, quantity_text = map(str.strip, text.partition(":")[::2])
    quantity = read_quantity(quantity_text)
    if not sku or isinstance(quantity, Problem) or not 0 < quantity <= MOST_MILLI:
        cells.fault("uses", Problem.BAD_USES, _USES_FORM)
        return UsedGood(sku, Milli(0))
    return UsedGood(sku, quantity)


def _check(cells: Cells, row: ProductRow) -> None:
    check_prices(cells, sale=row.sale_rupiah, member=row.member_rupiah, cap=row.cap_rupiah)
    if row.price_rule and row.content_milli is None:
        cells.fault("content_milli", Problem.NEEDS_CONTENT, "")
    has_container = row.kind in REFILLS or row.kind in SHELLS
    if has_container != bool(row.container):
        cells.fault("container", Problem.NEEDED_BY_KIND if has_container else Problem.NOT_FOR_KIND, row.kind)
    if row.uses and row.kind not in SERVICES:
        cells.fault("uses", Problem.NOT_FOR_KIND, row.kind)
    if row.opening_milli is not None and (has_container or row.kind in SERVICES):
        cells.fault("opening_quantity", Problem.NOT_FOR_KIND, row.kind)
    _check_consignment(cells, row)


def _check_consignment(cells: Cells, row: ProductRow) -> None:
    """Goods of somebody else are goods in the store, and their price is known; without him there is no such price."""
    if row.consignor and (row.container or row.kind in SERVICES):
        cells.fault("consignor", Problem.NOT_FOR_KIND, row.kind)
    if row.consignor and row.consignor_rupiah is None:
        cells.fault("consignor_price", Problem.MISSING, "")
    if row.consignor_rupiah is not None and not row.consignor:
        cells.fault("consignor", Problem.MISSING, "")


def _keys(row: ProductRow) -> Iterable[Key]:
    yield "sku", row.sku.casefold()
    yield from barcode_keys(row.barcodes)
    if row.short_code is not None:
        yield "short_code", str(row.short_code)


def _write(row: ProductRow) -> tuple[str, ...]:
    return (
        row.sku,
        MANY.join(row.barcodes),
        number_cell(row.short_code),
        row.name,
        row.category,
        row.kind,
        row.unit,
        str(row.sale_rupiah),
        str(row.member_rupiah),
        str(row.cost_rupiah),
        number_cell(row.cap_rupiah),
        row.price_rule,
        number_cell(row.content_milli),
        row.tax_class,
        row.container,
        MANY.join(f"{used.sku}:{quantity_cell(used.quantity)}" for used in row.uses),
        "" if row.opening_milli is None else quantity_cell(row.opening_milli),
        "" if row.reorder_milli is None else quantity_cell(row.reorder_milli),
        yes_cell(is_yes=row.may_repack),
        yes_cell(is_yes=row.counts_for_shu),
        row.shelf,
        row.supplier,
        row.consignor,
        number_cell(row.consignor_rupiah),
    )


PRODUCTS = Format(
    kind=FileKind.PRODUCTS,
    columns=(
        "sku",
        "barcode",
        "short_code",
        "name",
        "category",
        "kind",
        "unit",
        "sale_price",
        "member_price",
        "cost_price",
        "price_cap",
        "price_rule",
        "content_milli",
        "tax_class",
        "container",
        "uses",
        "opening_quantity",
        "reorder_point",
        "may_repack",
        "counts_for_shu",
        *_IF_USED,
    ),
    may_lack=frozenset(
        {
            *_IF_USED,
            "barcode",
            "short_code",
            "category",
            "price_cap",
            "price_rule",
            "content_milli",
            "container",
            "uses",
            "opening_quantity",
            "reorder_point",
        }
    ),
    parse=_parse,
    keys=_keys,
    write=_write,
    if_used=_IF_USED,
)
