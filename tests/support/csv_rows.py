"""Rows of one kind of file, written in a test as the cells that matter."""

from collections.abc import Mapping

from pos.domain.catalogue_csv.faults import Problem
from pos.domain.catalogue_csv.formats import Format, RowT
from pos.domain.catalogue_csv.reading import Read, read


def read_rows(form: Format[RowT], *rows: Mapping[str, str]) -> Read[RowT]:
    """Read rows given by column."""
    return read(form, form.columns, [[row.get(column, "") for column in form.columns] for row in rows])


def problems(read_file: Read[RowT]) -> list[tuple[str, Problem, str]]:
    """Return column, problem and data of each fault."""
    return [(fault.column, fault.problem, fault.expected) for fault in read_file.faults]
