"""An inline panel: it rises from the bottom of the list, so that total and command line never move."""

from textual.strip import Strip

from pos.ui.view import Panel
from pos.ui.widgets.drawing import Frame, Span, line, sides, tone_of


def panel_lines(panel: Panel, frame: Frame) -> list[Strip]:
    """Return a panel's lines: its title, what fits of its lines, and its hint, which is never cut away."""
    skin = frame.skin
    room = max(frame.height - 3, 0)
    body = [
        sides(
            Span(f"{'»' if index == panel.selected else ' '}{each.left}", style),
            Span(each.right, style),
            frame,
        )
        for index, each in enumerate(panel.lines[:room])
        for style in [tone_of(skin.picked if index == panel.selected else skin.panel, each.tone)]
    ]
    title = line([Span(f" {panel.title}", skin.title)], frame, skin.title)
    hint = line([Span(f" {panel.hint}", skin.panel.muted)], frame, skin.panel.muted)
    return [title, *body, hint]
