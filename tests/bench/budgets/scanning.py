"""Budget 3: from the bytes of a scan to its painted line, on real terminals, beside a curses till; and paying there.

Three tills take turns: ours with sales of ten lines, ours with one sale of two hundred and more, and the floor, which
sells ten lines too.
"""

from contextlib import ExitStack
from itertools import count, islice
from typing import Final, NamedTuple

from tests.bench import progress
from tests.bench.options import Options
from tests.bench.outlet import homes
from tests.bench.outlet.goods import code, token
from tests.bench.pty_program import PtyProgram
from tests.bench.results import Against, Result, milliseconds
from tests.bench.tills import FLOOR_PAID, FLOOR_PAY, PAID, PAY, floor_till, our_till

ROUNDS: Final = 40
SCANS: Final = 10
LONG_CART: Final = 200
ANCHORS_MS: Final = (10, 14)

_PAUSE_S: Final = 0.012
"""The pause between two scans; what is stored behind a scan is stored by then."""


class Times(NamedTuple):
    """Seconds from scan to line, and from the pay key to its receipt of it."""

    ours: list[float]
    long_cart: list[float]
    floor: list[float]
    paid: list[float]
    floor_paid: list[float]


def scan(till: PtyProgram, number: int) -> float:
    """Scan a product; seconds until its line is there."""
    seconds = till.answer(f"{code(number)}\r".encode(), token(number).encode())
    till.rest(_PAUSE_S)
    return seconds


def fill(till: PtyProgram, numbers: "islice[int]", lines: int) -> None:
    """Scan as fast as the line takes it until the cart has so many lines."""
    till.send("".join(f"{code(number)}\r" for number in numbers).encode())
    till.wait_for(f"{lines} baris".encode())
    till.rest(0.3)


def one_round(tills: tuple[PtyProgram, PtyProgram, PtyProgram], numbers: "count[int]", times: Times) -> None:
    """Ten scans on each, in turns, then both short sales are paid."""
    short, long, floor = tills
    for number in islice(numbers, SCANS):
        times.ours.append(scan(short, number))
        times.floor.append(scan(floor, number))
        times.long_cart.append(scan(long, number))
    times.paid.append(short.answer(PAY, PAID))
    times.floor_paid.append(floor.answer(FLOOR_PAY, FLOOR_PAID))
    short.rest(_PAUSE_S)
    floor.rest(_PAUSE_S)


def measure(options: Options) -> list[Result]:
    """Budget 3, and how long scan and payment take."""
    times, numbers = Times([], [], [], [], []), count(1)
    with ExitStack() as stack:
        first, second = stack.enter_context(homes.copies(options.products, options.lines, 2))
        tills = (
            stack.enter_context(our_till(first)),
            stack.enter_context(our_till(second)),
            stack.enter_context(floor_till(first)),
        )
        fill(tills[1], islice(numbers, LONG_CART), LONG_CART)
        one_round(tills, numbers, Times([], [], [], [], []))
        for number in range(ROUNDS):
            progress.say(f"scanning: {number} of {ROUNDS}")
            one_round(tills, numbers, times)
    scans = Against(times.ours, times.floor)
    return [
        scans.result(3, "scan to line painted / curses till, p50", 0.5, "ms", 5),
        scans.result(3, "scan to line painted / curses till, p99", 0.99, "ms", 6),
        Against(times.long_cart, times.ours).result(3, "cart of 200 lines / cart of 1 to 10, p50", 0.5, "ms", 1.2),
        milliseconds(3, "scan to line, p50", times.ours, 0.5, f"curses till on PostgreSQL: {ANCHORS_MS[0]} ms"),
        milliseconds(3, "scan to line, p99", times.ours, 0.99, "curses till on PostgreSQL: 20 ms"),
        milliseconds(3, "pay key to paid, p50", times.paid, 0.5, f"curses till on PostgreSQL: {ANCHORS_MS[1]} ms"),
        milliseconds(3, "pay key to paid, p99", times.paid, 0.99, "curses till on PostgreSQL: 71 to 86 ms"),
        milliseconds(3, "pay key to paid, p50, floor", times.floor_paid, 0.5, "the floor writes no ledger and no slip"),
    ]
