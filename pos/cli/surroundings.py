"""What a counter stands on: the terminal, the clock, the disk, the newest backup, the register's head."""

import curses
import shutil
import sys
import time
from pathlib import Path
from typing import Final, NamedTuple

from pos.cli.context import Program
from pos.clock import local
from pos.domain.documents import short_hash
from pos.services.checkup import Check, State
from pos.store import documents

_COLUMNS, _ROWS = 80, 24
_COLOURS: Final = 8
_LITTLE_BYTES: Final = 500_000_000
_DAY_S: Final = 86_400
_OLD_DAYS: Final = 2
_BACKUPS: Final = ("backup/*.db", "papers/*/register.db")
"""Of a shift or a noon, and of a day's papers; what has no such name may be half of one."""

SAMPLE: Final = (
    "Rp \N{EM DASH} \N{MIDDLE DOT} \N{HORIZONTAL ELLIPSIS} \N{MULTIPLICATION SIGN}"
    " \N{BOX DRAWINGS LIGHT HORIZONTAL}\N{BOX DRAWINGS LIGHT VERTICAL}"
)
_SYNCHRONISED: Final = Path("run/systemd/timesync/synchronized")


class Now(NamedTuple):
    """This moment, and whose wall clock shows it."""

    s: int
    zone: str


def look(program: Program) -> tuple[Check, ...]:
    """Every check that needs no device and no person.

    Raises:
        RegisterRefused: There is no register.
        StoreFault: It cannot be read.
    """
    head = register(program)
    now_s = int(time.time())
    return (
        size(shutil.get_terminal_size((_COLUMNS, _ROWS)).columns, shutil.get_terminal_size((_COLUMNS, _ROWS)).lines),
        colours(),
        glyphs(sys.stdout.encoding or "", is_seen=sys.stdout.isatty()),
        clock(Now(now_s, _zone(program)), _newest_s(program.home, "register.db*"), Path("/")),
        disk(shutil.disk_usage(program.home).free),
        backup(now_s, max(_newest_s(program.home, pattern) for pattern in _BACKUPS)),
        head,
    )


def size(columns: int, rows: int) -> Check:
    """Whether the screens fit."""
    is_enough = columns >= _COLUMNS and rows >= _ROWS
    return Check("size", State.GOOD if is_enough else State.PROBLEM, "" if is_enough else "small", f"{columns}x{rows}")


def colours() -> Check:
    """How many colours the terminal says it has; whether they are seen, a person says."""
    if not sys.stdout.isatty():
        return Check("colours", State.SKIPPED, "no_terminal", "")
    try:
        curses.setupterm()
    except curses.error:
        return Check("colours", State.PROBLEM, "no_term", "")
    count = curses.tigetnum("colors")
    return Check(
        "colours",
        State.UNKNOWN if count >= _COLOURS else State.PROBLEM,
        "look" if count >= _COLOURS else "few_colours",
        f"{max(count, 0)}",
    )


def glyphs(encoding: str, *, is_seen: bool) -> Check:
    """Whether letters outside ASCII reach a screen that is there; whether its font has them, a person says."""
    if encoding.lower().replace("-", "") != "utf8":
        return Check("glyphs", State.PROBLEM, "not_utf8", encoding)
    if not is_seen:
        return Check("glyphs", State.SKIPPED, "no_terminal", "")
    return Check("glyphs", State.UNKNOWN, "look", SAMPLE)


def clock(now: Now, written_s: int, root: Path) -> Check:
    """Whether time went backwards since the register was written, and whether the network keeps it."""
    stamp = f"{local(now.s * 1_000, now.zone):%Y-%m-%d %H:%M} {now.zone}"
    if now.s < written_s:
        return Check("clock", State.PROBLEM, "behind", stamp)
    is_kept = (root / _SYNCHRONISED).exists()
    return Check("clock", State.GOOD if is_kept else State.UNKNOWN, "" if is_kept else "not_kept", stamp)


def _zone(program: Program) -> str:
    """The outlet's own, whatever the machine is set to: this is held against the clock on the wall."""
    return program.factories.config(program.home).text("outlet.zone")


def disk(free_bytes: int) -> Check:
    """Whether there is room for months."""
    is_enough = free_bytes >= _LITTLE_BYTES
    megabytes = f"{free_bytes // 1_000_000} MB"
    return Check("disk", State.GOOD if is_enough else State.PROBLEM, "" if is_enough else "little", megabytes)


def backup(now_s: int, newest_s: int) -> Check:
    """How old the newest backup is."""
    if not newest_s:
        return Check("backup", State.PROBLEM, "none_yet", "")
    days = max(now_s - newest_s, 0) // _DAY_S
    is_old = days >= _OLD_DAYS
    return Check("backup", State.PROBLEM if is_old else State.GOOD, "old" if is_old else "", f"{days} d")


def register(program: Program) -> Check:
    """The head of the chain, to be held against a receipt; ``pos verify`` looks at all that lies below it."""
    with program.reading() as database, database.read() as tx:
        head = documents.newest_hash(tx)
        return Check("register", State.GOOD, "", f"{documents.count(tx)}, {short_hash(head)}" if head else "0")


def _newest_s(folder: Path, pattern: str) -> int:
    return max((int(file.stat().st_mtime) for file in folder.glob(pattern)), default=0)
