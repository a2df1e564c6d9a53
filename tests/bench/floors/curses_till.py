"""The floor of a scan: a curses till that looks a code up in the same database and paints its line and the total."""

import curses
import sys
from pathlib import Path

from pos.store.driver import dbapi, read_only_uri
from tests.bench.floors.lookup import FLOOR_LOOKUP


def _till(screen: "curses.window", path: str) -> None:
    curses.curs_set(0)
    screen.scrollok(True)  # noqa: FBT003 - the name is curses' own
    rows, _ = screen.getmaxyx()
    database = dbapi().connect(path, uri=True)
    typed, lines, total = "", 0, 0
    while True:
        key = screen.getch()
        if key not in {10, 13}:
            typed += chr(key) if 32 <= key < 127 else ""
            continue
        found = database.execute(FLOOR_LOOKUP, (typed,)).fetchone()
        typed = ""
        if found is None:
            continue
        lines, total = lines + 1, total + found[1]
        screen.move(rows - 4, 0)
        screen.scroll(1) if lines > rows - 4 else None
        screen.addstr(min(lines - 1, rows - 5), 0, f"{lines:>3} {found[0]:<40} {1:>5} {found[1]:>9} {found[1]:>11}")
        screen.addstr(rows - 2, 0, f"{lines} baris  TOTAL {total}   ")
        screen.refresh()


if __name__ == "__main__":
    curses.wrapper(_till, read_only_uri(Path(sys.argv[1])))
