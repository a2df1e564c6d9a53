"""The way back: values to the lines of the file they were read from, so that an export can be imported unchanged."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, compress

from pos.domain.catalogue_csv.formats import Format, RowT
from pos.domain.catalogue_csv.splitting import csv_line


def write(form: Format[RowT], rows: Iterable[RowT]) -> Iterator[str]:
    """Yield the lines of a file, header first, each with its line end.

    A column that only some outlets have (``if_used``) is there when one row at least has something in it: so a file
    without such columns comes back as it was.

    Args:
        form: What kind of file it is.
        rows: Its values.
    """
    written = (form.write(row) for row in rows)
    if not form.if_used:
        yield from map(csv_line, chain((form.columns,), written))
        return
    whole = list(written)
    first = len(form.columns) - len(form.if_used)
    shown = [at < first or _is_used(whole, at) for at in range(len(form.columns))]
    yield from (csv_line(compress(cells, shown)) for cells in (form.columns, *whole))


def _is_used(rows: Sequence[tuple[str, ...]], at: int) -> bool:
    return any(cells[at] for cells in rows)
