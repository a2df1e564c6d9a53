"""A section as rows and columns, whatever it is: what files that know only tables are made from."""

from collections.abc import Sequence
from typing import NamedTuple, assert_never

from pos.domain.report import TEXT, Bars, Cell, Column, Facts, Section, Table
from pos.i18n import mark

NAME = mark("Name")
FIGURE = mark("Figure")


class Grid(NamedTuple):
    """A section as a table.

    Attributes:
        columns: Its columns; of facts the second one is of no single kind.
        rows: Its rows.
        kinds: The kind of each cell of each row.
        total: The row of totals; empty for none.
    """

    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]]
    kinds: Sequence[Sequence[str]]
    total: Sequence[Cell]


def grid(section: Section) -> Grid:
    """Return a section as rows and columns, nothing rounded and nothing translated."""
    match section:
        case Table(_, columns, rows, total):
            return Grid(columns, rows, [[column.kind for column in columns]] * len(rows), total)
        case Bars(_, kind, bars):
            pair = (Column(NAME, TEXT, is_key=True), Column(FIGURE, kind, is_key=True))
            return Grid(pair, bars, [(TEXT, kind)] * len(bars), ())
        case Facts(_, facts):
            pair = (Column(NAME, TEXT, is_key=True), Column(FIGURE, TEXT, is_key=True))
            return Grid(pair, [(name, fact) for name, _, fact in facts], [(TEXT, kind) for _, kind, _ in facts], ())
        case _:
            assert_never(section)
