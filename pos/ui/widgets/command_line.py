"""The command line: what is typed, and behind it what the next key would make of it."""

from textual.strip import Strip

from pos.ui.view import View
from pos.ui.widgets.drawing import Drawing, Frame, Span, line


def _part(view: View) -> object:
    return view.command


def _draw(view: View, frame: Frame) -> list[Strip]:
    typed, preview = view.command
    skin = frame.skin
    longest = frame.width - 4
    spans = [
        Span(f" > {typed[-longest:]}", skin.command),
        Span(" ", skin.cursor),
        Span(f"  {preview}", skin.preview),
    ]
    return [line(spans, frame, skin.preview)]


COMMAND_LINE = Drawing(_part, _draw)
