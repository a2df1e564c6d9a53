"""Postings and the law they obey: in every document each commodity sums to zero.

One ledger holds money, goods and containers, so that a rupiah, a kilogram of sugar and an empty cylinder cannot be lost
by any code path: what leaves one place arrives at another, or the document is refused before it is written.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

IDR = "IDR"
"""The commodity of money; every other commodity is a product, a container type or ``BELANJA-<year>``."""

STORE, CUSTOMER, SUPPLIER, SHRINKAGE, PRODUCTION = "store", "customer", "supplier", "shrinkage", "production"
CONSIGNOR = "consignor"
FULL, EMPTY, FAULTY = "full", "empty", "faulty"
OWNED, FOR_SALE = "owned", "for_sale"
BELANJA, BELANJA_TOTAL = "belanja", "belanja_total"

FLOWS = frozenset({CUSTOMER, SUPPLIER, SHRINKAGE, PRODUCTION, CONSIGNOR})
"""Accounts of which no balance is kept: goods pass through them and never come back."""

AT = "@"
"""Between a place and what is there: the account ``store@GUDANG``, the subledger ``GUL-1KG@GUDANG``."""

OPENING_COUNTERPART = "3901"
ROUNDING = "8103"
VALUATION_CORRECTION = "5303"


class Posting(NamedTuple):
    """One leg of a document.

    Attributes:
        account: A code of the chart of accounts, or a place, flow or owner of goods and shells.
        subledger: The drawer, member, product or shell the leg belongs to; ``""`` where there is none.
        commodity: ``IDR``, a product's SKU, a container type, or ``BELANJA-<year>``.
        amount: Whole rupiah, thousandths of the product's base unit, or shells; never zero.
    """

    account: str
    subledger: str
    commodity: str
    amount: int


class UnbalancedError(AssertionError):
    """A document whose postings do not sum to zero: a bug, never a refusal; nothing is written.

    Attributes:
        commodity: The first commodity that does not balance.
        excess: What is too much of it.
    """

    def __init__(self, commodity: str, excess: int) -> None:
        """Name the commodity and what is too much of it."""
        super().__init__(f"{commodity}: {excess:+d}")
        self.commodity = commodity
        self.excess = excess


def merge(legs: Iterable[Posting]) -> tuple[Posting, ...]:
    """Merge legs of the same account, subledger and commodity, drop zeros and assert the first law.

    Args:
        legs: Postings in any number; the order of first appearance is kept.

    Returns:
        One posting per key, none of them zero, each commodity summing to zero.

    Raises:
        UnbalancedError: A commodity does not sum to zero.
    """
    merged: defaultdict[tuple[str, str, str], int] = defaultdict(int)
    sums: defaultdict[str, int] = defaultdict(int)
    for account, subledger, commodity, amount in legs:
        merged[account, subledger, commodity] += amount
        sums[commodity] += amount
    for commodity, total in sums.items():
        if total:
            raise UnbalancedError(commodity, total)
    return tuple([Posting(*key, amount) for key, amount in merged.items() if amount])


def reverse(postings: Iterable[Posting]) -> tuple[Posting, ...]:
    """Return the exact negative of each posting, in the same order."""
    return tuple(posting._replace(amount=-posting.amount) for posting in postings)
