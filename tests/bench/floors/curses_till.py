"""The floor of a scan and of a payment: a till that is nothing but curses and SQLite.

A scan is looked up in the register's own catalogue, its line and the total are painted; ``+`` writes the sale with a
sync and paints that it is paid. No ledger, no stock, no slip, no chain, no second language.
"""

import curses
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from pos.store.driver import dbapi, pragmas, read_only_uri

_LOOKUP: Final = (
    "SELECT p.name, x.amount FROM barcode b JOIN unit u ON u.id = b.unit JOIN product p ON p.id = u.product"
    " JOIN price x ON x.unit = u.id AND x.price_list = 'retail' AND x.from_count = 0 WHERE b.code = ?"
)
_TABLES: Final = (
    "CREATE TABLE IF NOT EXISTS sale(id INTEGER PRIMARY KEY, total INTEGER NOT NULL)",
    "CREATE TABLE IF NOT EXISTS line(sale INTEGER NOT NULL, n INTEGER NOT NULL, name TEXT, amount INTEGER)",
)
_ENTER: Final = frozenset({"\r", "\n"})
_FRAME_ROWS: Final = 4


class CursesTill:
    """A till."""

    def __init__(self, screen: "curses.window", catalogue: Path, own: Path) -> None:
        module = dbapi()
        self._screen = screen
        self._catalogue: Any = module.connect(read_only_uri(catalogue), uri=True)
        self._own: Any = module.connect(str(own), isolation_level=None)
        for statement in (*pragmas(module.sqlite_version_info), *_TABLES):
            self._own.execute(statement)
        self._lines: list[tuple[str, int]] = []
        self._total = 0

    def run(self) -> None:
        """Sell until it is killed."""
        self._paint("SIAP")
        typed = ""
        while True:
            char = chr(self._screen.getch())
            if char in _ENTER:
                self._scan(typed)
                typed = ""
            elif char == "+":
                self._pay()
            else:
                typed += char

    def _scan(self, code: str) -> None:
        found = self._catalogue.execute(_LOOKUP, (code,)).fetchone()
        if found is None:
            self._paint(f"? {code}")
            return
        self._lines.append(found)
        self._total += found[1]
        self._paint("")

    def _pay(self) -> None:
        cursor = self._own.cursor()
        cursor.execute("BEGIN IMMEDIATE")
        number = cursor.execute("INSERT INTO sale(total) VALUES (?)", (self._total,)).lastrowid
        rows = [(number, n, *line) for n, line in enumerate(self._lines, 1)]
        cursor.executemany("INSERT INTO line VALUES (?, ?, ?, ?)", rows)
        cursor.execute("COMMIT")
        self._lines, self._total = [], 0
        self._screen.erase()
        self._paint(f"LUNAS {number}")

    def _paint(self, message: str) -> None:
        screen = self._screen
        rows, columns = screen.getmaxyx()
        room = rows - _FRAME_ROWS
        first = max(len(self._lines) - room, 0)
        for row, (name, amount) in enumerate(self._lines[first:]):
            screen.addstr(row, 0, f"{first + row + 1:>3} {name:<44.44} {1:>5} {amount:>10,} {amount:>12,}")
        screen.addstr(rows - 3, 0, f"{len(self._lines)} baris  TOTAL {self._total:>12,}")
        with suppress(curses.error):
            screen.addstr(rows - 2, 0, f"{message:<{columns - 1}}")
        screen.refresh()


if __name__ == "__main__":
    curses.wrapper(lambda screen: CursesTill(screen, Path(sys.argv[1]), Path(sys.argv[2])).run())
