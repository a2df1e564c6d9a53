"""A file read whole: every good row as a value, every bad row with its reasons, nothing half-believed."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, NamedTuple

from pos.domain.catalogue_csv.cells import Cells
from pos.domain.catalogue_csv.faults import Problem, RowFault
from pos.domain.catalogue_csv.formats import Format, Key, RowT
from pos.domain.catalogue_csv.splitting import BrokenRow, unguarded


class Read(NamedTuple, Generic[RowT]):
    """What a file holds.

    Attributes:
        rows: The good rows, in their order.
        row_numbers: The number of each good row as a spreadsheet shows it; the header is 1.
        faults: Every reason why a row is not among them, in order of rows.
    """

    rows: tuple[RowT, ...]
    row_numbers: tuple[int, ...]
    faults: tuple[RowFault, ...]


def read(form: Format[RowT], header: Sequence[str], rows: Iterable[Sequence[str] | BrokenRow]) -> Read[RowT]:
    """Read the rows of a file whose header ``recognise`` found right.

    Args:
        form: What kind of file it is.
        header: The names of its columns.
        rows: Its rows as ``split`` gives them; blank ones are passed over.
    """
    good: list[RowT] = []
    numbers: list[int] = []
    faults: list[RowFault] = []
    seen: dict[Key, int] = {}
    for number, row in enumerate(rows, 2):
        if isinstance(row, BrokenRow):
            faults.append(RowFault(number, "", Problem.BROKEN_ROW, "", row.detail))
        elif any(map(str.strip, row)):
            cells = _cells(number, header, row)
            value = form.parse(cells) if not cells.faults else None
            if not cells.faults and value is not None:
                _check_unique(cells, form.keys(value), seen)
            if cells.faults or value is None:
                faults.extend(cells.faults)
            else:
                good.append(value)
                numbers.append(number)
    return Read(tuple(good), tuple(numbers), tuple(faults))


def _cells(number: int, header: Sequence[str], row: Sequence[str]) -> Cells:
    values: Mapping[str, str] = dict(zip(header, map(unguarded, row), strict=False))
    cells = Cells(number, values)
    if len(row) < len(header) or any(row[len(header) :]):
        cells.faults.append(RowFault(number, "", Problem.CELL_COUNT, str(len(row)), str(len(header))))
    return cells


def _check_unique(cells: Cells, keys: Iterable[Key], seen: dict[Key, int]) -> None:
    """Refuse a row that repeats what another has; only a row that is taken claims its keys."""
    own = tuple(keys)
    for key in own:
        if key in seen:
            cells.fault(key[0], Problem.DUPLICATE, str(seen[key]))
    if not cells.faults:
        seen.update(dict.fromkeys(own, cells.row))
