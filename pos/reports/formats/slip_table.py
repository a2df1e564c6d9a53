"""A table on narrow paper: columns side by side where they fit, else each row as a line with its figures below it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from drivers.printers.slip import Align, Pair, Row, Text, line
from pos.domain.report import TIME, Cell, Table
from pos.reports.formats import columns, shown
from pos.reports.formats.letterhead import Letterhead
from pos.reports.slips.frame import LINE

Cells = Sequence[str]
Shapes = Sequence[columns.Shape]


class Paper(NamedTuple):
    """What a table is printed on.

    Attributes:
        letterhead: Whose words and hour.
        room: Columns of the paper.
        day: The one day the report covers, as people write it; a moment of that day is shown by its hour alone.
    """

    letterhead: Letterhead
    room: int
    day: str


def bold(text: str) -> Text:
    """Return a bold line."""
    return Text(text, Align.LEFT, bold=True, wide=False, tall=False)


def table_rows(table: Table, paper: Paper) -> Iterator[Row]:
    """Return the rows of a table that has some.

    Args:
        table: The table.
        paper: What it is printed on.
    """
    kinds = [column.kind for column in table.columns]
    rows = [
        [_cell(cell, kind, paper) for cell, kind in zip(row, kinds, strict=True)]
        for row in (*table.rows, *((table.total,) if table.total else ()))
    ]
    shapes = _shapes(table, rows, paper.letterhead)
    total = rows.pop() if table.total else None
    placed = columns.layout(shapes, paper.room)
    yield from _beside(placed, rows, total) if placed else _stacked(shapes, rows, total)


def _cell(cell: Cell, kind: str, paper: Paper) -> str:
    text = shown.bare(cell, kind, paper.letterhead)
    return text.removeprefix(f"{paper.day} ") if kind == TIME else text


def _shapes(table: Table, cells: Sequence[Cells], letterhead: Letterhead) -> Shapes:
    return [
        columns.Shape(
            place=place,
            is_key=column.is_key,
            is_figure=column.kind in shown.FIGURES,
            head=letterhead.say(column.head),
            widest=max(len(row[place]) for row in cells),
            word=max((len(word) for row in cells for word in row[place].split()), default=0),
        )
        for place, column in enumerate(table.columns)
    ]


def _beside(placed: columns.Layout, rows: Sequence[Cells], total: Cells | None) -> Iterator[Row]:
    yield from map(bold, columns.head(placed))
    for row in rows:
        yield from map(line, columns.lines(placed, row))
    if total and any(total[shape.place] for shape, _ in placed if shape.is_figure):
        yield LINE
        yield from map(bold, columns.lines(placed, _named(total, placed)))


def _named(total: Cells, placed: columns.Layout) -> Cells:
    """The word of a total, where its own column was dropped, stands in the first one that stayed."""
    first = placed[0].shape.place
    return total if total[first] else [total[0] if place == first else cell for place, cell in enumerate(total)]


def _stacked(shapes: Shapes, rows: Sequence[Cells], total: Cells | None) -> Iterator[Row]:
    """Each row as its words on a line and, below it, its figures by name."""
    keys = [shape for shape in shapes if shape.is_key] or shapes
    words = [shape for shape in keys if not shape.is_figure] or keys[:1]
    figures = [shape for shape in keys if shape not in words]
    for row in rows:
        yield line(_joined(words, row))
        yield from (Pair(f"  {shape.head}", row[shape.place], bold=False) for shape in figures)
    if total:
        yield LINE
        yield bold(_joined(words, total) or total[0])
        yield from (Pair(f"  {shape.head}", total[shape.place], bold=True) for shape in figures if total[shape.place])


def _joined(words: Shapes, row: Cells) -> str:
    return " - ".join(row[shape.place] for shape in words if row[shape.place])
