"""A list with a chosen line, cut to the lines there are."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from pos.ui.view import Panel, PanelLine
from pos.ui.viewing.layout import window

Item = TypeVar("Item")


def listed(items: Sequence[Item], chosen: int, shown: int, line: Callable[[int, Item], PanelLine]) -> Panel:
    """Return the window of a list around its chosen line; only what is shown is put into words.

    Args:
        items: The whole list.
        chosen: Index of the chosen item; -1 for none.
        shown: How many lines there are.
        line: Makes the line of an index and its item.
    """
    indexes = window(max(chosen, 0), len(items), shown)
    lines = tuple(line(index, items[index]) for index in indexes)
    return Panel("", lines, chosen - indexes.start if chosen >= 0 and lines else -1, "")
