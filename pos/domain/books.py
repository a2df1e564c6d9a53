"""Books kept while the ledger is played again: balances, last costs, and where the goods of each product lie."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from pos.domain.ledger import FLOWS, FOR_SALE, IDR, OWNED, Posting
from pos.domain.money import Rupiah
from pos.domain.valuation import LastCost, Pool

Key = tuple[str, str, str]
"""Account, subledger and commodity."""

OWNERS: Final = frozenset({FOR_SALE, OWNED})
"""Whose shells are: kept as negative numbers, against the places where they are."""


class Goods(NamedTuple):
    """Where the ledger keeps one product: its value, and its quantity.

    Attributes:
        sku: The product, and the subledger of its value.
        stock: The account of its value.
        place: ``store``, another place, ``full``, or one of ``OWNERS``.
        commodity: What is counted: the product, or the container of a refill or shell.
    """

    sku: str
    stock: str
    place: str
    commodity: str


class Move(NamedTuple):
    """Goods that came or went, as a document says it.

    Attributes:
        goods: Where they are kept.
        quantity: Thousandths of the base unit, or shells: what came is positive, what went negative.
        value_rupiah: What they are worth: what was paid for what came, the cost of what went; zero or more.
        correction_rupiah: What went to 5303 with goods that came; 0 for what went.
    """

    goods: Goods
    quantity: int
    value_rupiah: Rupiah
    correction_rupiah: int


class Wrong(NamedTuple):
    """A number of a document that is not what its own node should have decided.

    Attributes:
        law: ``cost``, ``correction``, ``second_law`` or ``third_law``.
        what: The product concerned.
        found: What the document says.
        expected: What it should say.
    """

    law: str
    what: str
    found: str
    expected: str


class Books:
    """Balances, last costs and the goods that are known, as they stand after the documents played so far."""

    def __init__(self) -> None:
        """Start with nothing."""
        self.balances: dict[Key, int] = {}
        self.last_costs: dict[str, LastCost] = {}
        self.goods: dict[str, Goods] = {}

    def post(self, postings: Iterable[Posting]) -> None:
        """Add the postings of a document; a balance that reaches zero is dropped."""
        for account, subledger, commodity, amount in postings:
            if account in FLOWS:
                continue
            key = (account, subledger, commodity)
            balance = self.balances.get(key, 0) + amount
            if balance:
                self.balances[key] = balance
            else:
                self.balances.pop(key, None)

    def pool(self, goods: Goods) -> Pool:
        """Return the goods of a product and what they are worth, as they stand."""
        quantity = self.balances.get((goods.place, "", goods.commodity), 0)
        value = self.balances.get((goods.stock, goods.sku, IDR), 0)
        last = self.last_costs.get(goods.sku, LastCost(Rupiah(0), 0))
        return Pool(-quantity if goods.place in OWNERS else quantity, Rupiah(value), last)
