"""The right pane, where the screen is wide enough: short codes, held sales, the day so far, low stock."""

from textual.strip import Strip

from pos.ui.themes.skin import Tones
from pos.ui.view import PaneSection, View
from pos.ui.widgets.drawing import Drawing, Frame, Span, line, sides, tone_of


def _part(view: View) -> object:
    return view.pane


def _draw(view: View, frame: Frame) -> list[Strip]:
    inner = frame._replace(width=frame.width - 1)
    tones = frame.skin.pane
    strips = [strip for section in view.pane for strip in _section(section, tones, inner)]
    blank = line([], inner, tones.plain)
    filled = [*strips[: frame.height], *[blank] * (frame.height - len(strips))]
    edge = Span("│", tones.muted)
    return [Strip([*line([edge], frame._replace(width=1), tones.plain), *strip], frame.width) for strip in filled]


def _section(section: PaneSection, tones: Tones, frame: Frame) -> list[Strip]:
    title = line([Span(f" {section.title}", tones.accent)], frame, tones.plain)
    body = [
        sides(Span(each.left, tone_of(tones, each.tone)), Span(each.right, tone_of(tones, each.tone)), frame)
        for each in section.lines
    ]
    return [title, *body, line([], frame, tones.plain)]


RIGHT_PANE = Drawing(_part, _draw)
