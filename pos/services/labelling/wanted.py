"""Which labels are wanted: those of products that are named, or those whose price is another than before a day."""

from typing import Final, NamedTuple

from pos.domain.goods.refusals import UnknownProduct
from pos.domain.gtin import has_valid_check, is_digits
from pos.domain.money import thousands
from pos.store.shelf_labels import PricedUnit, priced_units
from pos.store.transaction import Transaction

_EAN_OR_UPCA: Final = frozenset({12, 13})


class Wanted(NamedTuple):
    """What is asked for.

    Attributes:
        skus: Products; empty for all of them.
        since: ISO date, or a minute of it: only what costs something else than before; ``""`` for whether it changed
            or not.
        moment: The business date, or a minute of it: the prices in force then.
    """

    skus: tuple[str, ...]
    since: str
    moment: str


class ShelfLabel(NamedTuple):
    """What a label says.

    Attributes:
        sku: The product.
        name: Its name.
        unit: The unit's name.
        price: As it is printed: ``Rp17.500``.
        member: Price for members as it is printed; ``""`` where it is the same.
        code: Thirteen digits of an EAN-13; ``""`` where the main barcode is neither one nor a UPC-A.
        day: The day of the price as it is printed: ``24-11-2026``.
    """

    sku: str
    name: str
    unit: str
    price: str
    member: str
    code: str
    day: str


def shelf_labels(tx: Transaction, wanted: Wanted) -> tuple[ShelfLabel, ...]:
    """Return the labels that are wanted, by shelf and name; a unit without a price has none.

    Raises:
        UnknownProduct: No active product has a SKU that is named.
    """
    units = priced_units(tx, wanted.moment, wanted.since)
    known = {unit.sku for unit in units}
    for sku in wanted.skus:
        if sku not in known:
            raise UnknownProduct(sku)
    return tuple(label_of(unit, wanted.moment[:10]) for unit in units if _is_wanted(unit, wanted))


def _is_wanted(unit: PricedUnit, wanted: Wanted) -> bool:
    if unit.retail_rupiah is None or (wanted.skus and unit.sku not in wanted.skus):
        return False
    return not wanted.since or has_changed(unit)


def has_changed(unit: PricedUnit) -> bool:
    """Return whether a unit costs anybody something else than before."""
    return _prices(unit) != (unit.retail_before, unit.member_before)


def _prices(unit: PricedUnit) -> tuple[int | None, int | None]:
    return unit.retail_rupiah, unit.member_rupiah


def label_of(unit: PricedUnit, day: str) -> ShelfLabel:
    """Return what the label of a unit says that has a price; ``day`` is ISO."""
    retail, member = _prices(unit)
    return ShelfLabel(
        unit.sku,
        unit.name,
        unit.unit,
        _rupiah(retail),
        _rupiah(member) if member != retail else "",
        _ean_of(unit.code),
        f"{day[8:]}-{day[5:7]}-{day[:4]}",
    )


def _ean_of(code: str) -> str:
    """A UPC-A is the EAN-13 with a zero before it; its bars are the same, and a scanner reads the same number."""
    is_ean = len(code) in _EAN_OR_UPCA and is_digits(code) and has_valid_check(code)
    return code.zfill(13) if is_ean else ""


def _rupiah(amount: int | None) -> str:
    return "" if amount is None else f"Rp{thousands(amount)}"
