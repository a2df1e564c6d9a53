"""Budgets 12 and 13: the Z of a shift and what is on hand, against the same in a register with far less history.

Both are reached by keys, so the years behind them cost nothing; each is also given in milliseconds.
"""

import random
import time
from collections.abc import Callable
from functools import partial
from typing import Final

from pos import bootstrap
from pos.bootstrap.register import looking
from pos.domain.period import Period
from pos.services.desk import Desk
from pos.services.reporting import REPORTS
from pos.services.z_reports import newest_shift, z_report
from pos.store import days, names
from pos.store.database import Database
from pos.store.transaction import Transaction
from tests.bench import progress
from tests.bench.options import Options
from tests.bench.outlet import homes
from tests.bench.outlet.goods import sku
from tests.bench.outlet.history import SHIFT_SALES
from tests.bench.results import AT_MOST, Against, Budget, Result, milliseconds, quantile

ROUNDS: Final = 15
READS: Final = 2_000
LIMIT_MS: Final = 60
LESS: Final = 5
"""How many times less history the register has that is measured against."""

_ON_HAND: Final = "SELECT amount FROM balance WHERE account = ? AND subledger = 1 AND commodity = ?"
_DAY: Final = ("daily-sales", "sales-by-hour", "sales-by-category", "best-sellers", "cash-moves", "conduct")


def measure(options: Options) -> list[Result]:
    """Budgets 12 and 13."""
    lines, fewer = options.lines, max(options.lines // LESS, 8 * SHIFT_SALES)
    large, small = (homes.in_memory(homes.kept(options.products, count)) for count in (lines, fewer))
    progress.say("reporting")
    with bootstrap.reading(large) as database, bootstrap.reading(small) as other:
        z = _z(database, other)
        on_hand = _on_hand(database, other, options.products)
        desk = looking(large, database)
        of_day = [_day(desk, name) for name in _DAY]
    what = f"Z of a shift of {SHIFT_SALES:,} sales, {lines:,}"
    best = quantile(z.ours, 0) * 1e3
    return [
        z.result(12, f"{what} / {fewer:,} lines, p50", 0.5, "ms", 1.1),
        Result(12, what + " lines, best", best, "ms", Budget(AT_MOST, LIMIT_MS), f"n {len(z.ours)}"),
        *of_day,
        on_hand.result(13, f"stock on hand, {lines:,} / {fewer:,} lines, p50", 0.5, "us", 1.3),
    ]


def _seconds(run: Callable[[], object]) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def _z(database: Database, other: Database) -> Against:
    """The newest closed shift, and a different one each round before it."""
    taken: tuple[list[float], list[float]] = ([], [])
    for number in range(ROUNDS):
        for each, times in zip((database, other), taken, strict=True):
            with each.read() as tx:
                newest = newest_shift(tx)
                shift = newest - number % newest
                z_report(tx, shift)  # a shift that is closed was written just now, and is still in memory
                times.append(_seconds(partial(z_report, tx, shift)))
    return Against(*taken)


def _on_hand(database: Database, other: Database, products: int) -> Against:
    """One keyed read each, of a product drawn by chance."""
    draw = random.Random(13)
    taken: tuple[list[float], list[float]] = ([], [])
    with database.read() as tx, other.read() as other_tx:
        for _ in range(READS):
            wanted = sku(draw.randint(1, products))
            for each, times in zip((tx, other_tx), taken, strict=True):
                key = (names.account(each, "store")[0], names.commodity(each, wanted, exponent=3))
                times.append(_seconds(partial(_read, each, key)))
    return Against(*taken)


def _read(tx: Transaction, key: tuple[int, int]) -> object:
    row = tx.hot.execute(_ON_HAND, key).fetchone()
    assert row is not None
    return row


def _day(desk: Desk, name: str) -> Result:
    """A report of the newest business date."""
    with desk.database.read() as tx:
        row = tx.hot.execute("SELECT MAX(business_date) FROM shift").fetchone()
        date = str(row[0]) if row else ""
        make = partial(REPORTS[name].make, tx, desk, Period(date, date, "", 0))
        times = [_seconds(make) for _ in range(3)]
        shifts = days.shifts_of(tx, date)
    return milliseconds(12, f"{name} of a day", times, 0.5, f"{len(shifts) * SHIFT_SALES:,} sales")
