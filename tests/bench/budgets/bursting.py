"""Budget 4: three hundred scans as fast as the line takes them; every one is a line, in order, none merged."""

import time
from pathlib import Path
from typing import Final

from pos import bootstrap
from pos.store import carts
from tests.bench import progress
from tests.bench.options import Options
from tests.bench.outlet import homes
from tests.bench.outlet.goods import code, sku
from tests.bench.pty_program import PtyProgram
from tests.bench.results import AT_LEAST, EXACTLY, Budget, Result, quantile
from tests.bench.tills import PAID, PAY, our_till

SCANS: Final = 300
BURSTS: Final = 5


def burst(till: PtyProgram, numbers: range) -> float:
    """Send a burst; seconds until the last line is counted on the screen."""
    data = "".join(f"{code(number)}\r" for number in numbers).encode()
    began = time.perf_counter()
    till.send(data)
    return till.wait_for(f"{len(numbers)} baris".encode()) - began


def amiss(home: Path, numbers: range) -> int:
    """How many lines of the open cart are not the product that was scanned there, or are missing."""
    with bootstrap.reading(home) as database, database.read() as tx:
        (found,) = carts.unfinished(tx, "open")
    lines = [line.item.sku if line.item else line.code for line in found.cart.lines]
    wanted = [sku(number) for number in numbers]
    return sum(line != want for line, want in zip(lines, wanted, strict=False)) + abs(len(lines) - len(wanted))


def measure(options: Options) -> list[Result]:
    """Budget 4."""
    times, lost = [], 0
    with homes.copies(options.products, options.lines, 1) as (home,), our_till(home) as till:
        for number in range(BURSTS):
            progress.say(f"bursting: {number} of {BURSTS}")
            numbers = range(1 + number * SCANS, 1 + (number + 1) * SCANS)
            times.append(burst(till, numbers))
            till.rest(0.5)
            lost += amiss(home, numbers)
            till.answer(PAY, PAID)
            till.rest(0.5)
    rates = [SCANS / seconds for seconds in times]
    note = f"{BURSTS} bursts of {SCANS}, slowest {min(rates):.0f}/s"
    return [
        Result(4, "scans lost or merged in bursts", lost, "", Budget(EXACTLY, 0), note),
        Result(4, "scans in a burst, p50", quantile(rates, 0.5), "/s", Budget(AT_LEAST, 250), note),
    ]
