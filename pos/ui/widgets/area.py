"""The one widget of the counter: a fixed place that keeps its drawing, and draws again only when its part changed.

It holds finished lines. Textual composes them when it lays the screen out; between two layouts nothing moves, so the
lines that changed are enough, and the counter writes them where they stand.
"""

from typing import NamedTuple

from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

from pos.ui.themes.skin import Skin
from pos.ui.view import View
from pos.ui.widgets.drawing import Drawing, Frame


class Change(NamedTuple):
    """A line that changed, and the cell of the screen where it starts, counted from 0."""

    x: int
    y: int
    strip: Strip


class Area(Widget):
    """A place on the screen with its drawing."""

    def __init__(self, drawing: Drawing, *, skin: Skin, view: View, name: str) -> None:
        """Show the drawing's part of a view; ``name`` is its id in the style sheet."""
        super().__init__(id=name)
        self._drawing = drawing
        self._skin = skin
        self._view = view
        self._drawn_size = Size(0, 0)
        self._strips: list[Strip] = []

    def show(self, view: View) -> list[Change]:
        """Take a new view and say which lines of the screen it changes; none when its part is the same."""
        before, self._view = self._view, view
        if self._drawing.part(before) == self._drawing.part(view):
            return []
        size = self.size
        if self._drawn_size != size:
            return []
        old, self._strips = self._strips, self._draw(size)
        x, y = self.region.offset
        return [
            Change(x, y + row, new)
            for row, (was, new) in enumerate(zip(old, self._strips, strict=True))
            if new is not was and new != was
        ]

    def whole(self) -> list[Change]:
        """Return every line of the area where it stands now."""
        self._draw_for_size()
        x, y = self.region.offset
        return [Change(x, y + row, strip) for row, strip in enumerate(self._strips)]

    def render_lines(self, crop: Region) -> list[Strip]:
        """Hand the finished lines to the compositor."""
        self._draw_for_size()
        lines = self._strips[crop.y : crop.bottom]
        if crop.column_span == (0, self.size.width):
            return lines
        return [strip.crop(*crop.column_span) for strip in lines]

    def render_line(self, y: int) -> Strip:
        """Return one finished line."""
        return self._strips[y]

    def _draw_for_size(self) -> None:
        size = self.size
        if self._drawn_size != size:
            self._drawn_size = size
            self._strips = self._draw(size)

    def _draw(self, size: Size) -> list[Strip]:
        frame = Frame(size.width, size.height, self._skin)
        strips = self._drawing.draw(self._view, frame)
        return [*strips, *[Strip.blank(frame.width)] * (frame.height - len(strips))][: frame.height]
