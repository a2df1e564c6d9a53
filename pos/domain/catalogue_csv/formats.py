"""What one kind of file is: its columns, how a row is read and written, and what must be unique in it."""

from collections.abc import Callable, Iterable
from typing import Generic, NamedTuple, TypeAlias, TypeVar

from pos.domain.barcodes import lookups, read_code
from pos.domain.catalogue_csv.cells import Cells
from pos.domain.catalogue_csv.faults import FileKind

RowT = TypeVar("RowT")
Key: TypeAlias = tuple[str, str]
"""A column and what may stand only once in it, or in all columns of that name."""


class Format(NamedTuple, Generic[RowT]):
    """The shape of one kind of file.

    Attributes:
        kind: Which file it is.
        columns: Every column, in the order they are written.
        may_lack: Those that may be missing or empty.
        parse: Reads one row; a faulty row gives a stand-in that is thrown away.
        keys: What must be unique within the file.
        write: The cells of a row, in the order of the columns.
        if_used: The last columns, of which those are left out of a file that no row of it uses.
    """

    kind: FileKind
    columns: tuple[str, ...]
    may_lack: frozenset[str]
    parse: Callable[[Cells], RowT]
    keys: Callable[[RowT], Iterable[Key]]
    write: Callable[[RowT], tuple[str, ...]]
    if_used: tuple[str, ...]

    @property
    def needed(self) -> tuple[str, ...]:
        """The columns the file cannot do without."""
        return tuple(column for column in self.columns if column not in self.may_lack)


def barcode_keys(barcodes: Iterable[str]) -> Iterable[Key]:
    """Return everything a scan of these barcodes may be looked up by."""
    for barcode in barcodes:
        if barcode[0] == "0":
            for key in lookups(read_code(barcode, symbology="", templates=())):
                yield "barcode", key
        else:
            yield "barcode", barcode


def number_cell(number: int | None) -> str:
    """Write a whole number, or an empty cell for none."""
    return "" if number is None else str(number)


def yes_cell(*, is_yes: bool) -> str:
    """Write yes or no."""
    return "yes" if is_yes else "no"
