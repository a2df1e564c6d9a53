"""What expires: how much of each receipt may still be on the shelf, when whatever came first was sold first.

Nobody scans a date at the counter, so what is left of a lot is an estimate from above: the goods on hand are taken to
be of the latest dates, and only what is more than those came with is of an earlier one.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple


class Lot(NamedTuple):
    """Goods of one date that came in one receipt.

    Attributes:
        sku: The product.
        expires_on: ISO date.
        quantity: Thousandths of the base unit.
        document: Key of the receipt.
    """

    sku: str
    expires_on: str
    quantity: int
    document: int


def still_there(lots: Iterable[Lot], on_hand: Mapping[str, int]) -> tuple[Lot, ...]:
    """Return the lots of which something may still be there, each with what is left of it.

    Args:
        lots: Every lot of the products, whatever their dates.
        on_hand: Thousandths of the base unit that are there, by SKU.

    Returns:
        Those with anything left, by date, then product.
    """
    left, found = dict(on_hand), list[Lot]()
    for lot in sorted(lots, key=lambda each: (each.expires_on, each.document), reverse=True):
        there = min(lot.quantity, max(left.get(lot.sku, 0), 0))
        left[lot.sku] = left.get(lot.sku, 0) - there
        if there:
            found.append(lot._replace(quantity=there))
    return tuple(sorted(found, key=lambda each: (each.expires_on, each.sku, each.document)))
