"""Budgets 1 and 11: from the start of the program to its first screen, and what it then weighs."""

import sys
from typing import Final

from tests.bench import progress
from tests.bench.floors import empty_app
from tests.bench.options import Options
from tests.bench.outlet import homes
from tests.bench.pty_program import PtyProgram
from tests.bench.results import AT_MOST, Against, Budget, Result, quantile
from tests.bench.tills import LOGIN, log_in, our_command

STARTS: Final = 11
LOGINS: Final = 5

_EMPTY: Final = (sys.executable, "-m", "tests.bench.floors.empty_app")


def _started(command: list[str], mark: bytes) -> tuple[float, int]:
    with PtyProgram(command) as program:
        seconds = program.wait_for(mark) - program.started
        return seconds, program.memory_kib()


def measure(options: Options) -> list[Result]:
    """Budget 1, and of budget 11 what is seen at the first screen."""
    times, weights = Against([], []), Against([], [])
    logins: list[float] = []
    with homes.copies(options.products, 0, 1) as (home,):
        for number in range(STARTS + 1):
            progress.say(f"starting: {number} of {STARTS}")
            floor = _started(list(_EMPTY), empty_app.READY.encode())
            ours = _started(our_command(home), LOGIN)
            if number:  # the first start of each warms the disk's cache
                times = Against([*times.ours, ours[0]], [*times.floor, floor[0]])
                weights = Against([*weights.ours, ours[1]], [*weights.floor, floor[1]])
        for _ in range(LOGINS):
            with PtyProgram(our_command(home)) as till:
                logins.append(log_in(till))
    first = f"first screen, {options.products:,} products / empty Textual app"
    note = f"{quantile(weights.ours, 0.5) / 1024:.1f} against {quantile(weights.floor, 0.5) / 1024:.1f} MiB"
    checkout = quantile(logins, 0.5) * 1e3
    return [
        times.result(1, first, 0.5, "ms", 1.15),
        Result(1, "checkout after the PIN, p50", checkout, "ms", Budget(AT_MOST, 100), "argon2 takes 40 of them"),
        Result(11, "memory at the PIN / empty Textual app", weights.ratio(0.5), "x", Budget(AT_MOST, 1.5), note),
    ]
