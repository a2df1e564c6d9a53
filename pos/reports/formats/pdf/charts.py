"""Bars on A4: a name, a bar to scale and its figure on each line, drawn as shapes."""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from reportlab.graphics.shapes import Drawing, Line, Rect, String

from pos.domain.report import Bars
from pos.reports.formats import shown
from pos.reports.formats.letterhead import Letterhead
from pos.reports.formats.pdf.words import BAR, BELOW, FONT, INK, SOFT, plain, width
from pos.reports.formats.scale import PARTS, Scale, scaled

_SIZE: Final = 9.0
_STEP: Final = 14.0
_THICK: Final = 9.0
_GAP: Final = 8.0
_AT_ONCE: Final = 40
"""Bars of one drawing: a drawing is never broken over pages."""


def _shortened(text: str, room: float) -> str:
    while text and width(text, _SIZE, bold=False) > room:
        text = text[:-2].rstrip() + "\u2026"
    return text


def charts(bars: Bars, letterhead: Letterhead, room: float) -> Iterator[Drawing]:
    """Return the bars as drawings of at most forty each, all to one scale.

    Args:
        bars: One or more.
        letterhead: Whose words.
        room: The width of the page between its margins, in points.
    """
    names = [_shortened(plain(letterhead.say(name)), room * 0.4) for name, _ in bars.bars]
    figures = [shown.alone(figure, bars.kind, letterhead) for _, figure in bars.bars]
    name_room = max(width(name, _SIZE, bold=False) for name in names) + _GAP
    figure_room = max(width(figure, _SIZE, bold=False) for figure in figures) + _GAP
    scale = scaled([figure for _, figure in bars.bars])
    lines = iter(zip(names, figures, scale.spans, strict=True))
    while some := list(islice(lines, _AT_ONCE)):
        drawing = Drawing(room, _STEP * len(some))
        bar_room = room - name_room - figure_room
        for n, (name, figure, span) in enumerate(reversed(some)):
            y = n * _STEP + 2.5
            drawing.add(_word(0, y, name, "start"))
            drawing.add(_word(room, y, figure, "end"))
            left, long = name_room + span.start * bar_room / PARTS, span.length * bar_room / PARTS
            fill = BELOW if span.start < scale.zero else BAR
            drawing.add(Rect(left, y - 1, long, _THICK, fillColor=fill, strokeColor=None, strokeWidth=0))
        _zero(drawing, scale, name_room, bar_room)
        yield drawing


def _word(x: float, y: float, text: str, anchor: str) -> String:
    return String(x, y, text, fontName=FONT, fontSize=_SIZE, fillColor=INK, textAnchor=anchor)


def _zero(drawing: Drawing, scale: Scale, left: float, room: float) -> None:
    x = left + scale.zero * room / PARTS
    drawing.add(Line(x, 0, x, drawing.height, strokeColor=SOFT, strokeWidth=0.5))
