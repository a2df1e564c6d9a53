"""A screen as a text a person can read in a review: its characters, and below them its colours run by run."""

from itertools import groupby
from string import ascii_lowercase, ascii_uppercase

from tests.support.terminal import Terminal

_LETTERS = ascii_lowercase + ascii_uppercase


def picture(terminal: Terminal) -> str:
    """The screen: its lines between bars, then for each line how many cells have which pair of colours."""
    window = terminal.window
    pairs: dict[tuple[str, str], str] = {}
    runs = [_runs(_pairs(terminal, row), pairs) for row in range(window.rows)]
    legend = [f"{letter} = {front} on {back}" for (front, back), letter in pairs.items()]
    shown = [f"|{line}|" for line in terminal.screen.display]
    return "\n".join([*shown, "", *runs, "", *legend, ""])


def _pairs(terminal: Terminal, row: int) -> list[tuple[str, str]]:
    cells = (terminal.cell(row, col) for col in range(terminal.window.cols))
    return [(cell.fg, cell.bg) for cell in cells]


def _runs(colours: list[tuple[str, str]], pairs: dict[tuple[str, str], str]) -> str:
    return " ".join(
        f"{sum(1 for _ in run)}{pairs.setdefault(pair, _LETTERS[len(pairs)])}" for pair, run in groupby(colours)
    )
