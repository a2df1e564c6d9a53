"""The way back: values to the lines of the file they were read from, so that an export can be imported unchanged."""

from collections.abc import Iterable, Iterator

from pos.domain.catalogue_csv.formats import Format, RowT
from pos.domain.catalogue_csv.splitting import csv_line


def write(form: Format[RowT], rows: Iterable[RowT]) -> Iterator[str]:
    """Yield the lines of a file, header first, each with its line end.

    Args:
        form: What kind of file it is.
        rows: Its values.
    """
    yield csv_line(form.columns)
    for row in rows:
        yield csv_line(form.write(row))
