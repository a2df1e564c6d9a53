"""A report on the receipt printer: rows of a slip, laid out for paper of 32, 42 or 48 columns.

Bars are drawn with a block that every code page has or that is spelled ``#`` where it has none.
"""

from collections.abc import Iterator
from typing import assert_never

from drivers.printers.slip import Align, Pair, Row, Slip, Text, centered, line
from pos.domain.report import Bars, Facts, Report, Section, Table
from pos.reports.formats import shown
from pos.reports.formats.letterhead import NOTHING, Letterhead, day, made, period
from pos.reports.formats.scale import PARTS, Scale, Span, scaled
from pos.reports.formats.slip_table import Paper, bold, table_rows
from pos.reports.slips.frame import LINE, SPACE, marked, signature

_BLOCK = "\u2588"
_LONGEST_NAME = 16
_SHORTEST_BAR = 8


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


def _section(section: Section, paper: Paper) -> Iterator[Row]:
    letterhead = paper.letterhead
    if section.title:
        yield bold(letterhead.say(section.title))
    if shown.is_empty(section):
        yield line(letterhead.say(NOTHING))
        return
    match section:
        case Table():
            yield from table_rows(section, paper)
        case Bars():
            yield from _bars(section, letterhead, paper.room)
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
    paper = Paper(letterhead, room, day(report.period))
    for section in report.sections:
        rows += [LINE, *_section(section, paper)]
    rows += [LINE, line(made(report, letterhead))]
    for who in report.signatures:
        rows += [SPACE, *signature(letterhead.say(who))]
    return Slip(tuple(rows), cut=True, meta=(("kind", "report"), ("number", report.name)))
