"""Who comes to the demo's shop, when, and for what: weights made up to look like a village outlet, nothing measured."""

from collections.abc import Iterable, Sequence
from random import Random
from types import MappingProxyType
from typing import Final, NamedTuple

from pos.domain.money import Rupiah
from pos.domain.quantity import Milli
from pos.services.demo.basket import Basket, Wanted

_FAVOURITES: Final = (
    *(("LPG3-ISI", 16), ("AIR-ISI-19", 14), ("MIE-GRG", 12), ("TLR-KG", 11), ("MNY-KITA-1L", 9), ("KOP-SCH", 8)),
    *(("GUL-KG", 7), ("BRS-SPHP-5", 6), ("GUL-1KG", 5), ("BRS-MED-KG", 5), ("AIR-MRK-19", 3), ("LPG55-ISI", 2)),
)
_ORDINARY: Final = 1
_BY_HOUR: Final = (3, 6, 8, 7, 6, 5, 4, 4, 6, 9, 11, 9, 5)
"""Buyers by hour, from seven in the morning; the afternoon is the busier."""

_OPENS_AT: Final = 7
_BY_WEEKDAY: Final = (10, 9, 9, 10, 11, 13, 14)
"""Buyers by day, Monday first, in tenths of the usual number."""

_LINES: Final = (1, 1, 1, 2, 2, 3, 4, 5)
_COUNTS: Final = (1, 1, 1, 1, 2, 2, 3)
_GRAMS: Final = (250, 500, 500, 1_000, 1_000, 1_500, 2_000)
_MEMBERS: Final = 10
_LITRES: Final = MappingProxyType({"AIR-ISI-19": 19, "AIR-ISI-5": 5})
_NOTES: Final = (None, 20_000, 50_000, 100_000)


class Good(NamedTuple):
    """Something on the shelf: its SKU, and whether it is weighed."""

    sku: str
    is_weighed: bool


WATER: Final = tuple(Good(sku, is_weighed=False) for sku in _LITRES)
"""What is filled at the tap and stands on no shelf."""


class Buyer(NamedTuple):
    """Somebody who comes in.

    Attributes:
        at_ms: How long after midnight.
        basket: What is bought.
    """

    at_ms: int
    basket: Basket


def buyers(rng: Random, goods: Sequence[Good], usual: int, weekday: int) -> list[Buyer]:
    """Return the buyers of a day in the order they come.

    Args:
        rng: Decides.
        goods: What there is to buy.
        usual: How many come on a usual day.
        weekday: 0 for Monday.
    """
    wanted = dict(_FAVOURITES)
    weights = [wanted.get(good.sku, _ORDINARY) for good in goods]
    hours = rng.choices(range(len(_BY_HOUR)), _BY_HOUR, k=usual * _BY_WEEKDAY[weekday] // 10)
    moments = sorted((_OPENS_AT + hour) * 3_600_000 + rng.randrange(3_600_000) for hour in hours)
    return [Buyer(moment, _basket(rng, rng.choices(goods, weights, k=rng.choice(_LINES)))) for moment in moments]


def water_of(come: Iterable[Buyer]) -> int:
    """Return how much water buyers have filled, in thousandths of a litre."""
    wanted = (each for buyer in come for each in buyer.basket.wanted if not each.is_voided)
    return sum(_LITRES.get(each.code, 0) * each.count_milli for each in wanted)


def _basket(rng: Random, chosen: Sequence[Good]) -> Basket:
    wanted = [_wanted(rng, good) for good in dict.fromkeys(chosen)]
    if rng.random() < 0.03:
        wanted.insert(0, wanted[0]._replace(is_shell_bought=False, is_voided=True))
    member = f"{rng.randrange(1, _MEMBERS + 1):04}" if rng.random() < 0.55 else ""
    return Basket(tuple(wanted), member, _paid(rng))


def _wanted(rng: Random, good: Good) -> Wanted:
    milli = rng.choice(_GRAMS) if good.is_weighed else 1_000 * rng.choice(_COUNTS)
    is_shell_bought = good.sku == "LPG3-ISI" and rng.random() < 0.002
    return Wanted(good.sku, Milli(milli), is_shell_bought=is_shell_bought, is_voided=False)


def _paid(rng: Random) -> Rupiah | None:
    note = rng.choice(_NOTES)
    return None if note is None else Rupiah(note)
