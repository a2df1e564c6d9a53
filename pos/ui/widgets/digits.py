"""Figures large enough to be read from the customer's side of the counter, made of full blocks only.

A pattern of three columns and five rows is stretched; full blocks are in every console font, half blocks are not.
"""

from functools import lru_cache
from typing import NamedTuple

_PATTERNS = {
    "0": ("###", "# #", "# #", "# #", "###"),
    "1": (" # ", "## ", " # ", " # ", "###"),
    "2": ("###", "  #", "###", "#  ", "###"),
    "3": ("###", "  #", "###", "  #", "###"),
    "4": ("# #", "# #", "###", "  #", "  #"),
    "5": ("###", "#  ", "###", "  #", "###"),
    "6": ("###", "#  ", "###", "# #", "###"),
    "7": ("###", "  #", "  #", "  #", "  #"),
    "8": ("###", "# #", "###", "# #", "###"),
    "9": ("###", "# #", "###", "  #", "###"),
    "-": ("   ", "   ", "###", "   ", "   "),
    ".": (" ", " ", " ", " ", "#"),
    ",": (" ", " ", " ", "#", "#"),
}


class Stretch(NamedTuple):
    """How wide the three columns of a digit become, and how high each row."""

    columns: tuple[int, int, int]
    rows: int


_SMALL = (Stretch((2, 2, 2), 1), Stretch((1, 2, 1), 1), Stretch((1, 1, 1), 1))
_LARGE = (Stretch((4, 4, 4), 2), Stretch((3, 2, 3), 2), Stretch((2, 2, 2), 2), Stretch((1, 2, 1), 2))
_LARGE_ROWS = 10


def big_digits(figure: str, width: int, height: int) -> list[str]:
    """Return a figure in the largest digits that fit.

    Args:
        figure: Digits with dots: ``83.700``.
        width: Cells there are.
        height: Rows there are: 5, or 10 for the large digits.

    Returns:
        ``height`` lines at most; the figure itself on one line where no digits fit or a character has none.
    """
    if all(char in _PATTERNS for char in figure):
        for stretch in _LARGE if height >= _LARGE_ROWS else _SMALL:
            glyphs = [_glyph(char, stretch) for char in figure]
            if sum(len(glyph[0]) + 1 for glyph in glyphs) - 1 <= width:
                return [" ".join(rows) for rows in zip(*glyphs, strict=True) for _ in range(stretch.rows)]
    return [figure[-width:]]


@lru_cache(maxsize=128)
def _glyph(char: str, stretch: Stretch) -> tuple[str, ...]:
    return tuple(_wide(row, stretch.columns) for row in _PATTERNS[char])


def _wide(cells: str, columns: tuple[int, int, int]) -> str:
    return "".join(("█" if cell == "#" else " ") * columns[index] for index, cell in enumerate(cells))
