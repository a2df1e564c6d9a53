"""Products and places that the papers of the back room name: known, or the paper is refused."""

from collections.abc import Iterable

from pos.domain.errors import UnknownGoods
from pos.domain.yard.stock import FLOOR, StockedProduct
from pos.store import yard
from pos.store.transaction import Transaction


def known_products(tx: Transaction, skus: Iterable[str]) -> dict[str, StockedProduct]:
    """Return products by SKU; an empty one stands for none.

    Raises:
        UnknownGoods: One of them is not known.
    """
    wanted = [sku for sku in skus if sku]
    known = yard.stocked(tx, wanted)
    missing = next((sku for sku in wanted if sku not in known), None)
    if missing is not None:
        raise UnknownGoods(missing)
    return known


def require_place(tx: Transaction, place: str) -> None:
    """Check that a place is the shop floor or one behind it.

    Raises:
        UnknownGoods: It is none.
    """
    if place != FLOOR and place not in {each.code for each in yard.places(tx)}:
        raise UnknownGoods(place)
