"""The status bar: who sells where, and how printer, scanner and backup are, always visible."""

from textual.strip import Strip

from pos.ui.view import BAD, WARN, View
from pos.ui.widgets.drawing import Drawing, Frame, Span, cells_of, fit, line, safe, tone_of


def _part(view: View) -> object:
    return view.bar, view.flags, view.clock


def _draw(view: View, frame: Frame) -> list[Strip]:
    tones = frame.skin.bar
    flags = [
        Span(f"[{safe(flag.text, frame.skin)}]", tone_of(tones, flag.tone) if flag.tone in {BAD, WARN} else tones.plain)
        for flag in view.flags
    ]
    clock = Span(f" {view.clock} ", tones.plain)
    room = frame.width - 1 - sum(cells_of(span.text) for span in (*flags, clock))
    bar = Span(" " + fit(safe(view.bar, frame.skin), max(room, 0)), tones.plain)
    return [line([bar, *flags, clock], frame, tones.plain)]


STATUS_BAR = Drawing(_part, _draw)
