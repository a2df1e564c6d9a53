"""The lines of the sale in their columns, and over the bottom of them the open panel.

The window follows the selected line, or the last one; a line that did not change keeps its strip, so that a scan into a
long sale costs what a scan into an empty one costs.
"""

from functools import lru_cache

from textual.strip import Strip

from pos.ui.view import Row, View
from pos.ui.widgets.drawing import Drawing, Frame, Span, fit, line, right, safe, tone_of
from pos.ui.widgets.panel import panel_lines

_NO, _COUNT, _PRICE, _AMOUNT = 3, 9, 10, 12
_FIGURES = _COUNT + _PRICE + _AMOUNT
_KEPT = 128
"""Lines that keep their strip: more than a screen has rows; a strip with its caches weighs 5 kB."""


def _part(view: View) -> object:
    return view.head, view.rows, view.selected, view.panel


def _draw(view: View, frame: Frame) -> list[Strip]:
    panel = panel_lines(view.panel, frame) if view.panel else []
    height = max(frame.height - 1 - len(panel), 0)
    first = window(len(view.rows), view.selected, height)
    shown = range(first, min(first + height, len(view.rows)))
    rows = [_row(view.rows[index], frame, is_selected=index == view.selected) for index in shown]
    blank = line([], frame, frame.skin.text.plain)
    head = _head(view.head, frame, is_more_above=0 < first < len(view.rows))
    return [head, *rows, *[blank] * (height - len(rows)), *panel][: frame.height]


def window(count: int, selected: int, height: int) -> int:
    """Return the first line to show.

    Args:
        count: How many lines there are.
        selected: The line that must be seen; -1 for the last.
        height: How many lines can be shown.

    Returns:
        The last page as long as the line is on it; else a page around the line.
    """
    last_page = max(count - height, 0)
    if selected < 0 or selected >= last_page:
        return last_page
    return max(selected - height // 2, 0)


@lru_cache(maxsize=8)
def _head(head: tuple[str, str, str, str, str], frame: Frame, *, is_more_above: bool) -> Strip:
    style = frame.skin.head
    return line([Span(_columns(head, " ", frame) + ("▲" if is_more_above else " "), style)], frame, style)


@lru_cache(maxsize=_KEPT)
def _row(row: Row, frame: Frame, *, is_selected: bool) -> Strip:
    tones = frame.skin.chosen if is_selected else frame.skin.text
    style = tone_of(tones, row.tone)
    return line([Span(_columns(row[:5], "»" if is_selected else " ", frame), style)], frame, style)


def _columns(texts: tuple[str, ...], mark: str, frame: Frame) -> str:
    no, name, count, price, amount = (safe(text, frame.skin) for text in texts)
    room = frame.width - _NO - len(mark) - _FIGURES - 1
    figures = right(count, _COUNT) + right(price, _PRICE) + right(amount, _AMOUNT)
    return right(no, _NO) + mark + fit(name, max(room, 0)) + figures


SALE_LINES = Drawing(_part, _draw)
