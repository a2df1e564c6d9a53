"""Goods as the papers of the back room see them: a product at a place, on the shop floor or behind it."""

from typing import NamedTuple

from pos.domain.books import Goods
from pos.domain.errors import NotThatKind
from pos.domain.ledger import AT, STORE

FLOOR = ""
"""The shop floor, where sales take from; every other place has a code: ``GUDANG``."""


class StockedProduct(NamedTuple):
    """A product whose goods are counted in a store.

    Attributes:
        sku: Its code.
        name: Its name.
        unit: Its base unit.
        stock: Its stock account.
        content_milli: Thousandths of a kilogram or litre in a base unit; 0 when nobody said.
        may_repack: Whether it may be packed anew.
        is_stored: Whether it is goods in a store: no service, no refill, no shell, and nobody else's.
    """

    sku: str
    name: str
    unit: str
    stock: str
    content_milli: int
    may_repack: bool
    is_stored: bool

    def at(self, place: str) -> Goods:
        """Return where its goods are kept at a place.

        Raises:
            NotThatKind: It is not goods in a store.
        """
        if not self.is_stored:
            raise NotThatKind(self.name)
        if place == FLOOR:
            return Goods(self.sku, self.stock, STORE, self.sku)
        return Goods(f"{self.sku}{AT}{place}", self.stock, account_of(place), self.sku)


def account_of(place: str) -> str:
    """Return the account of goods at a place."""
    return STORE if place == FLOOR else f"{STORE}{AT}{place}"
