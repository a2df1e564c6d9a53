"""What the benchmark is asked to do."""

import argparse
from collections.abc import Sequence
from typing import NamedTuple

FIRST, LAST = 1, 14


class Options(NamedTuple):
    """What to measure.

    Attributes:
        only: Numbers of the budgets.
        lines: Sale lines of history.
        products: Products in the catalogue.
        many_products: Products in a large catalogue for budgets 9 and 10; 0 for none.
        is_json: Whether to print JSON lines instead of the table.
    """

    only: tuple[int, ...]
    lines: int
    products: int
    many_products: int
    is_json: bool


def _numbers(text: str) -> tuple[int, ...]:
    numbers = tuple(sorted({int(part) for part in text.split(",")}))
    if not all(FIRST <= number <= LAST for number in numbers):
        raise ValueError(text)
    return numbers


def options(arguments: Sequence[str]) -> Options:
    """Read the command line; ends the program with a sentence where it is wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="Measure the till against its floors.")
    every = tuple(range(FIRST, LAST + 1))
    parser.add_argument("--only", type=_numbers, default=every, metavar="N[,M]", help="budgets to measure (1 to 14)")
    parser.add_argument("--lines", type=int, default=1_000_000, help="sale lines of history (1000000)")
    parser.add_argument("--products", type=int, default=100_000, help="products in the catalogue (100000)")
    parser.add_argument("--many-products", type=int, default=1_000_000, help="the large catalogue (1000000)")
    parser.add_argument("--json", action="store_true", dest="is_json", help="JSON lines instead of a table")
    return Options(**vars(parser.parse_args(arguments)))
