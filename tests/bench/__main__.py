"""``make bench``: the till's budgets of speed, each measured against a floor in the same run."""

import signal
import sys
from collections.abc import Callable, Sequence
from typing import Final

from tests.bench import progress
from tests.bench.budgets import (
    bursting,
    deviceless,
    growing,
    importing,
    looking,
    paying,
    reporting,
    scanning,
    searching,
    starting,
    syncing,
)
from tests.bench.options import Options, options
from tests.bench.results import Result
from tests.bench.table import as_json, as_table

MEASUREMENTS: Final[tuple[tuple[frozenset[int], Callable[[Options], list[Result]]], ...]] = (
    (frozenset({1, 11}), starting.measure),
    (frozenset({2}), importing.measure),
    (frozenset({3}), scanning.measure),
    (frozenset({4}), bursting.measure),
    (frozenset({5, 6, 8}), paying.measure),
    (frozenset({7}), syncing.measure),
    (frozenset({9}), looking.measure),
    (frozenset({10}), searching.measure),
    (frozenset({11}), growing.measure),
    (frozenset({12, 13}), reporting.measure),
    (frozenset({14}), deviceless.measure),
)
INTERRUPTED: Final = 130


def main(arguments: Sequence[str]) -> int:
    """Measure what was asked for; what was measured before an interruption or a request to end is printed too."""
    asked = options(arguments)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    results: list[Result] = []
    code = 0
    try:
        for numbers, measure in MEASUREMENTS:
            if numbers & set(asked.only):
                results += measure(asked)
    except KeyboardInterrupt:
        code = INTERRUPTED
    progress.say("")
    wanted = sorted((each for each in results if each.number in asked.only), key=lambda each: each.number)
    print(as_json(wanted) if asked.is_json else as_table(wanted))
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
