"""The total at the bottom right, where the eye of cashier and customer rests, and up to five lines beside it."""

from textual.strip import Strip

from pos.ui.view import View
from pos.ui.widgets.digits import big_digits
from pos.ui.widgets.drawing import Drawing, Frame, Span, fit, line, right, safe, tone_of

_SIDE, _WIDE_SIDE, _LABEL = 30, 38, 8
_WIDE = 120


def _part(view: View) -> object:
    return view.side, view.total


def _draw(view: View, frame: Frame) -> list[Strip]:
    side_cells = _WIDE_SIDE if frame.width >= _WIDE else _SIDE
    room = frame.width - side_cells - _LABEL - 1
    digits = big_digits(view.total.figure, room, frame.height) if view.total.figure else []
    sides = [safe(text, frame.skin) for text in view.side] + [""] * frame.height
    big = [*digits, *[""] * (frame.height - len(digits))]
    labels = [_label(view, row, frame.height) for row in range(frame.height)]
    tones = frame.skin.text
    style = tone_of(tones, view.total.tone)
    return [
        line(
            [
                Span(f" {fit(sides[row], side_cells - 2)} ", tones.plain),
                Span(fit(labels[row], _LABEL), style),
                Span(right(big[row], room), style),
            ],
            frame,
            tones.plain,
        )
        for row in range(frame.height)
    ]


def _label(view: View, row: int, height: int) -> str:
    if not view.total.figure:
        return ""
    return {0: view.total.label, height - 1: view.total.unit}.get(row, "")


TOTAL = Drawing(_part, _draw)
