"""How a benchmark speaks: medians of interleaved runs, ratios to a floor, and the budget beside each."""

import statistics
import time
from collections.abc import Callable, Sequence
from typing import NamedTuple


class Finding(NamedTuple):
    """One row of the table.

    Attributes:
        number: The budget's number.
        what: What was measured.
        value: What came out.
        budget: What was asked.
        is_met: Whether it is.
        note: The absolute figures, as information.
    """

    number: int
    what: str
    value: str
    budget: str
    is_met: bool
    note: str


def median(values: Sequence[float]) -> float:
    """Return the median."""
    return statistics.median(values)


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value below which a share of the values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def timed(run: Callable[[], object]) -> float:
    """Return how long a call took, in microseconds."""
    start = time.perf_counter_ns()
    run()
    return (time.perf_counter_ns() - start) / 1000


def interleaved(times: int, *runs: Callable[[], object]) -> list[list[float]]:
    """Run each once in turn, many times over, so that a machine that slows down slows all of them."""
    found: list[list[float]] = [[] for _ in runs]
    for _ in range(times):
        for place, run in enumerate(runs):
            found[place].append(timed(run))
    return found


def ratio(number: int, what: str, pair: tuple[float, float], limit: float, note: str) -> Finding:
    """Return a finding that holds a figure against its floor."""
    measured, floor = pair
    value = measured / floor
    return Finding(number, what, f"{value:.2f}x", f"<= {limit:g}x", value <= limit, note)


def table(findings: Sequence[Finding]) -> str:
    """Write findings as a table."""
    rows = [("#", "what", "measured", "budget", "", "in figures")]
    rows += [
        (str(each.number), each.what, each.value, each.budget, "ok" if each.is_met else "SHORT", each.note)
        for each in findings
    ]
    widths = [max(len(row[place]) for row in rows) for place in range(5)]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, [*widths, 0], strict=True)) for row in rows)
