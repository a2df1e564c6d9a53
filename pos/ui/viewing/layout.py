"""How many lines there are at each size: the one place that knows what the frame takes from the terminal."""

_FIXED = 7
"""Status bar, head, last item, message strip, command line and two key rows."""


def is_wide(cols: int) -> bool:
    """Return whether there is a right pane."""
    return cols >= 120


def digit_rows(cols: int, rows: int) -> int:
    """Return the height of the big digits: 5 rows, 10 where there is room."""
    return 10 if is_wide(cols) and rows >= 36 else 5


def list_rows(cols: int, rows: int) -> int:
    """Return the height of the list area, from which panels rise."""
    return max(rows - _FIXED - digit_rows(cols, rows), 3)


def panel_cols(cols: int) -> int:
    """Return how many cells the text of a panel's line has, between its mark at the left and the blank at the right."""
    return cols - 3 - (0 if not is_wide(cols) else 36 if cols < 150 else 38)


def panel_lines(cols: int, rows: int) -> int:
    """Return how many lines a panel can show between its title and its hint, at least one."""
    return max(list_rows(cols, rows) - 2, 1)


def pane_rows(cols: int, rows: int) -> int:
    """Return the height of the right pane: as high as the list with its head; 0 without a pane."""
    return list_rows(cols, rows) + 1 if is_wide(cols) else 0


def window(chosen: int, size: int, shown: int) -> range:
    """Return the indexes of the lines to show so that the chosen one is among them."""
    first = min(max(chosen - shown + 1, 0), max(size - shown, 0))
    return range(first, min(first + shown, size))
