"""The message strip: what happened and what to do, in one line that no key has to take away."""

from textual.strip import Strip

from pos.ui.view import View
from pos.ui.widgets.drawing import Drawing, Frame, Span, line, tone_of


def _part(view: View) -> object:
    return view.message


def _draw(view: View, frame: Frame) -> list[Strip]:
    text, tone = view.message
    style = tone_of(frame.skin.message, tone) if text else frame.skin.message.plain
    return [line([Span(f" {text}", style)], frame, style)]


MESSAGE_STRIP = Drawing(_part, _draw)
