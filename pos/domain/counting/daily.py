"""The daily list: a few products a day, so that everything is counted in turn and what matters most often.

Products are sorted by what they sell and by what they differed when they were counted last: the few that make 80 % are
class A and come round within days, those up to 95 % are B, the rest is C. Source: cycle counting by ABC classes, as
stock keeping teaches it (Pareto, 80/15/5).
"""

from collections.abc import Iterable
from datetime import date
from typing import Final, NamedTuple

_SHARES: Final = ((80, "A"), (95, "B"))
_NEVER_DAYS: Final = 36_500


class Candidate(NamedTuple):
    """A product as the list sees it.

    Attributes:
        sku: Its code.
        sold_rupiah: What it sold in the period looked at.
        differed_rupiah: What its difference was worth when it was counted last, without sign.
        counted_on: ISO date it was counted last; ``""`` for never.
    """

    sku: str
    sold_rupiah: int
    differed_rupiah: int
    counted_on: str


class Intervals(NamedTuple):
    """After how many days each class is due again; dated settings of the outlet."""

    a_days: int
    b_days: int
    c_days: int


def classes(candidates: Iterable[Candidate]) -> dict[str, str]:
    """Return the class of each product, ``A``, ``B`` or ``C``, by SKU."""
    ranked = sorted(candidates, key=lambda each: (-_weight(each), each.sku))
    whole, seen, found = sum(_weight(each) for each in ranked), 0, dict[str, str]()
    for each in ranked:
        found[each.sku] = next((name for share, name in _SHARES if seen * 100 < share * whole), "C")
        seen += _weight(each)
    return found


def daily_list(candidates: Iterable[Candidate], today: str, size: int, intervals: Intervals) -> tuple[str, ...]:
    """Choose what is counted today.

    Args:
        candidates: Every product with a stock, in any order.
        today: ISO date.
        size: How many at most.
        intervals: After how many days each class is due.

    Returns:
        SKUs, the most overdue for its class first; what was counted today is not due.
    """
    known = tuple(candidates)
    class_of = classes(known)
    due_after = {"A": intervals.a_days, "B": intervals.b_days, "C": intervals.c_days}

    def urgency(each: Candidate) -> tuple[int, int, str]:
        days = due_after[class_of[each.sku]]
        return -(_age(each, today) * 1000 // days), -_weight(each), each.sku

    due = [each for each in known if _age(each, today) >= due_after[class_of[each.sku]]]
    return tuple(each.sku for each in sorted(due, key=urgency)[:size])


def _weight(each: Candidate) -> int:
    return each.sold_rupiah + each.differed_rupiah


def _age(each: Candidate, today: str) -> int:
    if not each.counted_on:
        return _NEVER_DAYS
    return (date.fromisoformat(today) - date.fromisoformat(each.counted_on)).days
