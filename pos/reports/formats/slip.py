"""A report on the receipt printer: rows of a slip, laid out for paper of 32, 42 or 48 columns.

Bars are drawn with a block that every code page has or that is spelled ``#`` where it has none.
"""

from collections.abc import Iterator, Sequence
from typing import assert_never

from drivers.printers.slip import Align, Pair, Row, Slip, Text, centered, line
from pos.domain.report import Bars, Facts, Report, Section, Table
from pos.reports.formats import columns, shown
from pos.reports.formats.letterhead import NOTHING, Letterhead, made, period
from pos.reports.formats.scale import PARTS, Scale, Span, scaled
from pos.reports.slips.frame import LINE, SPACE, marked, signature

_BLOCK = "\u2588"
_LONGEST_NAME = 16
_SHORTEST_BAR = 8

Cells = Sequence[str]
Shapes = Sequence[columns.Shape]


def _bold(text: str) -> Text:
    return Text(text, Align.LEFT, bold=True, wide=False, tall=False)


def _shapes(table: Table, cells: Sequence[Cells], letterhead: Letterhead) -> Shapes:
    return [
        columns.Shape(
            place=place,
            is_key=column.is_key,
            is_figure=column.kind in shown.FIGURES,
            head=letterhead.say(column.head),
            widest=max((len(row[place]) for row in cells), default=0),
        )
        for place, column in enumerate(table.columns)
    ]


def _table(table: Table, letterhead: Letterhead, room: int) -> Iterator[Row]:
    kinds = [column.kind for column in table.columns]
    rows = [
        [shown.bare(cell, kind, letterhead) for cell, kind in zip(row, kinds, strict=True)]
        for row in (*table.rows, *((table.total,) if table.total else ()))
    ]
    shapes = _shapes(table, rows, letterhead)
    placed = columns.layout(shapes, room)
    total = rows.pop() if table.total else None
    if not placed:
        yield from _stacked(shapes, rows, total)
        return
    yield from map(_bold, columns.head(placed))
    for row in rows:
        yield from map(line, columns.lines(placed, row))
    if total:
        yield LINE
        yield from map(_bold, columns.lines(placed, _named(total, placed)))


def _named(total: Cells, placed: columns.Layout) -> Cells:
    """The word of a total, where its own column was dropped, stands in the first one that stayed."""
    first = placed[0].shape.place
    return total if total[first] else [total[0] if place == first else cell for place, cell in enumerate(total)]


def _stacked(shapes: Shapes, rows: Sequence[Cells], total: Cells | None) -> Iterator[Row]:
    """Each row as its first key and, below it, the others by name: for paper too narrow for the columns."""
    first, *others = [shape for shape in shapes if shape.is_key] or shapes
    for row in rows:
        yield line(row[first.place])
        yield from (Pair(f"  {shape.head}", row[shape.place], bold=False) for shape in others)
    if total:
        yield LINE
        yield _bold(total[first.place] or total[0])
        yield from (Pair(f"  {shape.head}", total[shape.place], bold=True) for shape in others if total[shape.place])


def _drawn(span: Span, scale: Scale, room: int) -> str:
    """A bar of blocks; what is not nothing has one block at least, on its side of zero."""
    left, right = ((end * room + PARTS // 2) // PARTS for end in (span.start, span.start + span.length))
    if span.length and left == right:
        left, right = (left - 1, right) if span.start < scale.zero or right == room else (left, right + 1)
    return " " * left + _BLOCK * (right - left)


def _bars(bars: Bars, letterhead: Letterhead, room: int) -> Iterator[Row]:
    names = [letterhead.say(name) for name, _ in bars.bars]
    figures = [shown.bare(figure, bars.kind, letterhead) for _, figure in bars.bars]
    scale = scaled([figure for _, figure in bars.bars])
    name_width, figure_width = max(map(len, names)), max(map(len, figures))
    bar_room = room - name_width - figure_width - 2
    if name_width > _LONGEST_NAME or bar_room < _SHORTEST_BAR:
        for name, figure, span in zip(names, figures, scale.spans, strict=True):
            yield Pair(name, figure, bold=False)
            yield line(_drawn(span, scale, room))
        return
    for name, figure, span in zip(names, figures, scale.spans, strict=True):
        drawn = _drawn(span, scale, bar_room)
        yield line(f"{name:<{name_width}} {drawn:<{bar_room}} {figure:>{figure_width}}")


def _facts(facts: Facts, letterhead: Letterhead) -> Iterator[Row]:
    for name, kind, fact in facts.facts:
        yield Pair(letterhead.say(name), shown.alone(fact, kind, letterhead), bold=False)


def _section(section: Section, letterhead: Letterhead, room: int) -> Iterator[Row]:
    if section.title:
        yield _bold(letterhead.say(section.title))
    if shown.is_empty(section):
        yield line(letterhead.say(NOTHING))
        return
    match section:
        case Table():
            yield from _table(section, letterhead, room)
        case Bars():
            yield from _bars(section, letterhead, room)
        case Facts():
            yield from _facts(section, letterhead)
        case _:
            assert_never(section)


def report_slip(report: Report, letterhead: Letterhead, room: int) -> Slip:
    """Return a report as a slip.

    Args:
        report: The report.
        letterhead: Whose it is, and in whose words.
        room: Columns of the paper: 32, 42 or 48.
    """
    rows: list[Row] = [
        Text(letterhead.name, Align.CENTER, bold=True, wide=False, tall=False),
        *map(centered, letterhead.address),
        marked(letterhead.say(report.title)),
        centered(period(report, letterhead)),
    ]
    for section in report.sections:
        rows += [LINE, *_section(section, letterhead, room)]
    rows += [LINE, line(made(report, letterhead))]
    for who in report.signatures:
        rows += [SPACE, *signature(letterhead.say(who))]
    return Slip(tuple(rows), cut=True, meta=(("kind", "report"), ("number", report.name)))
