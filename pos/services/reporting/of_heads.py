"""Sums of sales and refunds as whole receipts, for the reports that look at them from different sides."""

from collections.abc import Callable, Iterable
from typing import NamedTuple, TypeVar

from pos.domain.money import divide_half_up
from pos.store.figures.heads import Head

Key = TypeVar("Key", int, str, bool)


class Takings(NamedTuple):
    """What receipts came to.

    Attributes:
        sales: How many sales.
        gross_rupiah: What they came to before discounts and rounding.
        discount_rupiah: What was let off.
        refunds: How many refunds.
        refund_rupiah: What was given back for goods, before rounding.
        rounding_rupiah: Cash rounding of both.
        lines: Lines of the sales.
    """

    sales: int
    gross_rupiah: int
    discount_rupiah: int
    refunds: int
    refund_rupiah: int
    rounding_rupiah: int
    lines: int

    @property
    def net_rupiah(self) -> int:
        """What stayed in the shop."""
        return self.gross_rupiah - self.discount_rupiah - self.refund_rupiah + self.rounding_rupiah

    @property
    def average_rupiah(self) -> int:
        """What a sale came to, discount and rounding aside; 0 without sales."""
        return divide_half_up(self.gross_rupiah - self.discount_rupiah, self.sales) if self.sales else 0


def takings(heads: Iterable[Head]) -> Takings:
    """Add up receipts."""
    all_of = tuple(heads)
    sales, refunds = [each for each in all_of if each.sign > 0], [each for each in all_of if each.sign < 0]
    discount = sum(each.discount_rupiah for each in sales)
    return Takings(
        sales=sum(each.times for each in sales),
        gross_rupiah=sum(each.total_rupiah for each in sales) + discount,
        discount_rupiah=discount,
        refunds=sum(each.times for each in refunds),
        refund_rupiah=sum(each.total_rupiah for each in refunds),
        rounding_rupiah=sum(each.sign * each.rounding_rupiah for each in all_of),
        lines=sum(each.lines for each in sales),
    )


def grouped(heads: Iterable[Head], key: Callable[[Head], Key]) -> dict[Key, Takings]:
    """Add up receipts by a key, in its order."""
    groups: dict[Key, list[Head]] = {}
    for each in heads:
        groups.setdefault(key(each), []).append(each)
    return {name: takings(groups[name]) for name in sorted(groups)}
