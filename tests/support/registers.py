"""Real registers in temporary folders: a bare database, and the demo outlet, made once and copied."""

import shutil
from pathlib import Path

from pos import bootstrap
from pos.store.database import Database
from pos.store.upgrade import migrate

NOON_MS = 1_795_410_000_000
"""2026-11-23 12:00 WIB."""


class SetClock:
    """A clock that stands where it is put."""

    def __init__(self, now_ms: int = NOON_MS) -> None:
        self.at_ms = now_ms

    def now_ms(self) -> int:
        return self.at_ms


def bare_database(folder: Path) -> Database:
    """An empty register, migrated and open for writing."""
    path = folder / "register.db"
    migrate(path)
    return Database(path, writable=True)


def demo_home(folder: Path, master: Path) -> Path:
    """A demo outlet of one's own in a folder; the first one made is kept as the master copy."""
    if not master.exists():
        bootstrap.create(master, demo=True)
    home = folder / "outlet"
    shutil.copytree(master, home)
    return home
