"""The strip of the last item: what was sold just now, how much of it, and what it costs."""

from textual.strip import Strip

from pos.ui.view import View
from pos.ui.widgets.drawing import Drawing, Frame, Span, sides


def _part(view: View) -> object:
    return view.last


def _draw(view: View, frame: Frame) -> list[Strip]:
    text, figures = view.last
    return [sides(Span(text, frame.skin.last), Span(figures, frame.skin.last), frame)]


LAST_ITEM = Drawing(_part, _draw)
