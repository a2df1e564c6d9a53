"""A plan: what an import would write, in documents of a thousand rows, and every row that it cannot take."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeAlias

from pos.domain.catalogue_csv.faults import Problem, RowFault
from pos.domain.catalogue_csv.splitting import BrokenRow
from pos.domain.changes import Change
from pos.domain.opening import OpeningGoods, OpeningShells
from pos.store.transaction import Transaction


class Work(NamedTuple):
    """Rows of one kind to be written, and the documents that say so.

    Attributes:
        kind: The kind of document.
        of: What the rows are.
        changes: Every change, in order.
        write: Writes the rows behind some of the changes, from one index up to another.
    """

    kind: str
    of: str
    changes: Sequence[Change]
    write: Callable[[Transaction, int, int], None]


class Counts(NamedTuple):
    """How many rows of the file are new, changed, or the same as before."""

    new: int
    changed: int
    same: int


class Opened(NamedTuple):
    """What a file says the outlet starts with and has not opened yet."""

    goods: tuple[OpeningGoods, ...]
    shells: tuple[OpeningShells, ...]


class Plan(NamedTuple):
    """What an import would do.

    Attributes:
        counts: The rows of the file.
        faults: Every reason why a row cannot be taken; nothing is written while there is one.
        prepare: Makes room before the first row is written.
        works: What is written, in order.
        finish: Puts what was written into the index of names.
        opened: What the opening document of this import would hold.
    """

    counts: Counts
    faults: tuple[RowFault, ...]
    prepare: Callable[[Transaction], None]
    works: tuple[Work, ...]
    finish: Callable[[Transaction], None]
    opened: Opened


NOTHING_OPENED = Opened((), ())


class Asked(NamedTuple):
    """What an import is asked for.

    Attributes:
        now: The local date, ISO, or the minute of it: ``2026-11-24T14:30``.
        with_openings: Whether opening quantities become an opening document.
    """

    now: str
    with_openings: bool

    @property
    def today(self) -> str:
        """The local date, ISO: changed prices begin on it."""
        return self.now[:10]


Planner: TypeAlias = Callable[[Transaction, Asked], Plan]
"""Plans the import of a file that was read, in a transaction it only reads."""

Rows: TypeAlias = Iterable[Sequence[str] | BrokenRow]
"""The rows of a file as ``split`` gives them."""


def nothing(_tx: Transaction) -> None:
    """Do nothing: for files that need no room and have no names."""


def counts_of(rows: int, new: int, changed: int) -> Counts:
    """Count the rows of a file."""
    return Counts(new, changed, rows - new - changed)


class Judge:
    """Collects what is wrong with rows that are right by themselves."""

    def __init__(self, row_numbers: Sequence[int], faults: Sequence[RowFault]) -> None:
        """Begin with the numbers of the good rows and what reading the file found wrong with others."""
        self._faults = list(faults)
        self._numbers = row_numbers

    def fault(self, position: int, column: str, problem: Problem, *, given: str, expected: str) -> None:
        """Note a fault of the row at a position among the good ones."""
        self._faults.append(RowFault(self._numbers[position], column, problem, given[:40], expected))

    def faults(self) -> tuple[RowFault, ...]:
        """Return every fault, in order of rows."""
        return tuple(sorted(self._faults, key=lambda fault: fault.row))
