"""How lists are shown: JSON lines for programs, a table for people; the same rows, and nothing rounded for either."""

import json
from collections.abc import Iterable, Mapping, Sequence

import click

from pos.domain.text import clean

Object = Mapping[str, object]
"""One object: integers, strings, lists and objects."""

json_option = click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
"""The ``--json`` of every command that lists."""


def as_line(row: Object) -> str:
    """Return an object as one line of JSON, its keys in their order."""
    return json.dumps(row, ensure_ascii=False, separators=(", ", ": "))


def show_lines(rows: Iterable[Object]) -> None:
    """Print objects as JSON lines, one as soon as it is there."""
    for row in rows:
        click.echo(as_line(row))


def show(rows: Iterable[Object], *, as_json: bool) -> None:
    """Print a list: JSON lines, or a table whose heads are the keys.

    Args:
        rows: Objects with the same keys.
        as_json: Whether a program reads it.
    """
    if as_json:
        show_lines(rows)
        return
    listed = list(rows)
    if listed:
        cells = [list(listed[0]), *([clean(str(value)) for value in row.values()] for row in listed)]
        is_figure = [all(isinstance(row[key], int) for row in listed) for key in listed[0]]
        for line in _table(cells, is_figure):
            click.echo(line)


def _table(cells: Sequence[Sequence[str]], is_figure: Sequence[bool]) -> Iterable[str]:
    widths = [max(len(row[column]) for row in cells) for column in range(len(is_figure))]
    for row in cells:
        placed = (
            cell.rjust(width) if figure else cell.ljust(width)
            for cell, width, figure in zip(row, widths, is_figure, strict=True)
        )
        yield "  ".join(placed).rstrip()
