"""A cashier at the real till: logs in, types at a hand's pace, reads what the screen says."""

import re
import time
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Final, NamedTuple, Self

from tests.support.outlets import POS
from tests.support.terminal import SMALL, Terminal, Window

MONEY_S: Final = 0.3
"""Longer than a money key may not repeat."""

DELETE_S: Final = 0.8
"""Longer than Del may not repeat, whose second press gives up a sale."""

_SIDE: Final = 28
"""Columns at the left of the big digits, where words stand."""

_LABEL: Final = re.compile("TOTAL|KEMBALI")
_PLAIN: Final[Mapping[str, str]] = {}
_GLYPHS: Final = (
    *("####.##.##.####", ".#.##..#..#.###", "###..#####..###", "###..####..####", "#.##.####..#..#"),
    *("####..###..####", "####..####.####", "###..#..#..#..#", "####.#####.####", "####.####..####"),
)
"""The ten digits as a person reads them, three cells wide and five high, row by row."""


class Line(NamedTuple):
    """A line of the sale on the screen."""

    no: str
    name: str
    quantity: str
    price: str
    amount: str


class Cashier:
    """A cashier at a till that was just started; use it as a context, which ends the till."""

    def __init__(self, home: Path, window: Window = SMALL, environment: Mapping[str, str] = _PLAIN) -> None:
        self.terminal = Terminal([*POS, "--home", str(home), "till"], window, environment)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.terminal.kill()

    # --- hands ---

    def log_in(self, number: str = "1", pin: str = "1234") -> None:
        """Choose a user and type the PIN; the till is then open, or asks for the float."""
        terminal = self.terminal
        terminal.wait_for("SIAPA DI KASIR?")
        terminal.type(number)
        terminal.wait_for("ketik PIN")
        terminal.type(f"{pin}\r")
        terminal.wait_for(lambda: "Kas awal" in terminal.text or self.is_selling)

    def open_shift(self, typed: str = "200.") -> None:
        """Type the opening float."""
        self.terminal.type(f"{typed}\r")
        self.terminal.wait_for(lambda: self.is_selling)

    def start_selling(self) -> None:
        """Log in, and open a shift with the usual float."""
        self.log_in()
        self.open_shift()

    def pause(self, seconds: float) -> None:
        """Do nothing for the time a hand needs between two presses of the same key."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0 and self.terminal.read_some(left):
            pass

    def scan(self, code: str, total: int) -> None:
        """Scan a code with the scanner that types; the total is then as expected."""
        self.terminal.scan(code)
        self.sees_total(total)

    def type(self, typed: str, total: int) -> None:
        """Type something that ends in a total."""
        self.terminal.type(typed)
        self.sees_total(total)

    def menu(self, number: int) -> None:
        """Choose from the menu."""
        self.terminal.press("f10")
        self.terminal.wait_for("MENU")
        self.terminal.type(f"{number}\r")

    # --- eyes ---

    @property
    def is_selling(self) -> bool:
        """Whether a sale can be made: its number stands in the status bar."""
        return " Nota " in self.terminal.lines[0]

    @property
    def message(self) -> str:
        """The message strip."""
        return self.terminal.lines[-4].strip()

    @property
    def sale(self) -> list[Line]:
        """The lines of the sale that are in sight, at 80 columns."""
        shown = (line.ljust(80) for line in self.terminal.lines[2:-10])
        fields = [Line(*(each.strip() for each in (t[:4], t[4:50], t[50:58], t[58:68], t[68:]))) for t in shown]
        return [line for line in fields if line.no.isdigit()]

    @property
    def figure(self) -> tuple[str, int]:
        """The big digits: what they are, and the amount; -1 when they cannot be read."""
        lines = [line.ljust(self.terminal.window.cols) for line in self.terminal.lines]
        for at, line in enumerate(lines):
            found = _LABEL.search(line, _SIDE)
            height = next((row for row in range(5, 11, 5) if at + row <= len(lines) and "Rp" in lines[at + row - 1]), 0)
            if found and height:
                return found.group(), _amount([each[found.end() :] for each in lines[at : at + height : height // 5]])
        return "", -1

    def sees_total(self, amount: int) -> None:
        """Wait until the big digits show what is to be paid."""
        self.terminal.wait_for(lambda: self.figure == ("TOTAL", amount))

    def sees_change(self, number: int, amount: int) -> None:
        """Wait until a sale is saved and the big digits show its change."""
        self.terminal.wait_for(lambda: f"Nota {number:04} tersimpan" in self.terminal.text)
        self.terminal.wait_for(lambda: self.figure == ("KEMBALI", amount))

    def sees(self, text: str) -> None:
        """Wait until the screen shows a text."""
        self.terminal.wait_for(text)


def _amount(rows: list[str]) -> int:
    """Read big digits: columns of blanks stand between them, and a dot is no digit."""
    digits = ""
    for glyph in _glyphs(rows):
        width = len(glyph[0])
        if width < 3:
            continue
        shape = "".join("#" if row[at] == "█" else "." for row in glyph for at in (0, width // 2, width - 1))
        if shape not in _GLYPHS:
            return -1
        digits += str(_GLYPHS.index(shape))
    return int(digits or -1)


def _glyphs(rows: list[str]) -> list[list[str]]:
    filled = [any(row[at] != " " for row in rows) for at in range(len(rows[0]))]
    edges = [at for at in range(1, len(filled)) if filled[at] != filled[at - 1]]
    starts, ends = edges[::2], [*edges[1::2], len(filled)]
    return [[row[start:end] for row in rows] for start, end in zip(starts, ends, strict=False)]
