"""A month of a demo's outlet, day by day and ending yesterday, so that every report has something to show."""

from collections.abc import Callable
from random import Random
from typing import Final

from pos.services.demo.backroom import Backroom
from pos.services.demo.calendar import DAY_MS, HOUR_MS, midnight_ms, weekday_of
from pos.services.demo.counter import Shift
from pos.services.demo.deliveries import Deliveries
from pos.services.demo.demand import WATER, Good, buyers, water_of
from pos.services.demo.evening import Evening
from pos.services.demo.people import CASHIER, MANAGER
from pos.services.demo.work import NoPaper, ToldClock, Work
from pos.services.desk import Desk
from pos.services.outlets import fill_demo
from pos.store import stock
from pos.store.transaction import Transaction

DAYS: Final = 30
"""How many days a demo has behind it."""

_SEED: Final = 2_026
_BUYERS: Final = 60
_AFTERNOON_MS: Final = 14 * HOUR_MS
_NOT_SOLD: Final = frozenset({"cylinder", "gallon", "fertiliser"})

Told = Callable[[int, int], None]
"""Told how many days are done, and how many there are."""


def fill_with_month(desk: Desk, days: int, told: Told) -> None:
    """Fill a new register with the sample outlet and trade so many days from the day it is founded on.

    Every day is one transaction; the same register and day give the same month, but for ids and signatures.

    Args:
        desk: The register, at the moment it is founded.
        days: How many days, from 0.
        told: Told after each day.

    Raises:
        StoreFault: The disk failed.
    """
    fill_demo(desk)
    work = Work(desk, ToldClock(desk.clock.now_ms()), NoPaper())
    month = _Month(work)
    start_ms = midnight_ms(work.clock.at_ms, work.desk.outlet.zone)
    for day in range(days):
        with work.desk.database.write() as tx:
            month.day(tx, start_ms + day * DAY_MS, day)
        told(day + 1, days)


class _Month:
    """The people of the outlet, and what they decide by."""

    def __init__(self, work: Work) -> None:
        self._work, self._rng = work, Random(_SEED)
        self._backroom, self._evening = Backroom(work, self._rng), Evening(work, self._rng)
        self._deliveries = Deliveries(work, self._rng)

    def day(self, tx: Transaction, midnight: int, day: int) -> None:
        self._work.clock.at_ms = max(self._work.clock.at_ms + 1_000, midnight + 6 * HOUR_MS + 30 * 60_000)
        weekday = weekday_of(midnight, self._work.desk.outlet.zone)
        self._morning(tx, day)
        self._evening.open_meter(tx)
        shelf = [Good(each.sku, each.kind == "weighed") for each in stock.stream(tx) if each.kind not in _NOT_SOLD]
        come = buyers(self._rng, (*WATER, *shelf), _BUYERS, weekday)
        early = [buyer for buyer in come if buyer.at_ms < _AFTERNOON_MS]
        Shift(self._work, CASHIER, self._rng).work(tx, early, midnight)
        Shift(self._work, MANAGER if day % 3 else CASHIER, self._rng).work(tx, come[len(early) :], midnight)
        self._evening.close_meter(tx, water_of(come))
        self._after_hours(tx, day)

    def _morning(self, tx: Transaction, day: int) -> None:
        self._deliveries.restock(tx)
        if day % 2:
            self._deliveries.swap(tx)
        if day % 6 == 2:
            self._backroom.pack(tx)
            self._backroom.carry(tx)
        if day % 4 == 1:
            self._backroom.lose(tx)
        if day % 10 == 5:
            self._backroom.leak(tx)

    def _after_hours(self, tx: Transaction, day: int) -> None:
        self._work.clock.at_ms += 600_000
        if day % 5 == 3:
            self._evening.count(tx)
        self._evening.deposit(tx)
        if day % 7 == 6:
            self._evening.bank(tx)
            self._deliveries.pay(tx)
        self._evening.close(tx)
