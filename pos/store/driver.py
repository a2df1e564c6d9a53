"""Which SQLite we speak to, chosen once: the wheel with the fixed WAL where there is one, else the system's own.

SQLite 3.7.0 to 3.51.2 can corrupt a WAL database when two connections checkpoint (sqlite.org/wal.html#walresetbug),
so WAL is
used only from 3.51.3 on; an older library keeps a rollback journal that is truncated, just as durable and five times
slower.
Only the one that is used is loaded, and not before: the first screen reads through it before SQLAlchemy is there.
"""

import importlib
from pathlib import Path
from types import ModuleType
from typing import Final

_FIRST_SAFE_WAL: Final = (3, 51, 3)
_FIRST_JSONB_ROWS: Final = (3, 51, 0)

_WRITERS_CACHE: Final = "PRAGMA cache_size=-1024"
"""1 MiB instead of 2: what a sale reads is still there when it writes; with half of that a sale costs 8 % more."""

READERS_CACHE: Final = "PRAGMA cache_size=-512"
"""512 KiB instead of 2 MB: every commit empties what readers keep, and the machine has the file in its own memory.

It reads the schema, so a reading connection sets it where a damaged file may be told, not while it opens.
"""


def dbapi() -> ModuleType:
    """Return the DB-API module to use: ``pysqlite3`` where its wheel is installed, else the standard library's."""
    try:
        return importlib.import_module("pysqlite3.dbapi2")
    except ModuleNotFoundError:
        return importlib.import_module("sqlite3")


def journal_mode(version: tuple[int, ...]) -> str:
    """Return the journal mode that is safe with a SQLite of this version: ``WAL`` or ``TRUNCATE``."""
    return "WAL" if version >= _FIRST_SAFE_WAL else "TRUNCATE"


def binary_json(version: tuple[int, ...]) -> str:
    """Return what the names of SQLite's fastest functions begin with that give parts of it (``jsonb`` or ``json``).

    Both read the same text to the same figures. Source: sqlite.org/json1.html, ``jsonb_each`` since 3.51.0.
    """
    return "jsonb" if version >= _FIRST_JSONB_ROWS else "json"


def pragmas(version: tuple[int, ...]) -> tuple[str, ...]:
    """Return what a writing connection sets first.

    Source: ``reliability.md`` section 2, measured with simulated and real power cuts.
    """
    return (
        f"PRAGMA journal_mode={journal_mode(version)}",
        "PRAGMA synchronous=FULL",
        "PRAGMA foreign_keys=ON",
        "PRAGMA recursive_triggers=ON",
        "PRAGMA busy_timeout=5000",
        "PRAGMA mmap_size=0",
        _WRITERS_CACHE,
        "PRAGMA trusted_schema=OFF",
        "PRAGMA cell_size_check=ON",
        "PRAGMA wal_autocheckpoint=4000",
    )


READ_PRAGMAS: Final = (
    "PRAGMA query_only=ON",
    "PRAGMA busy_timeout=5000",
    "PRAGMA mmap_size=0",
    "PRAGMA trusted_schema=OFF",
)
"""What a reading connection sets first."""


def read_only_uri(path: Path) -> str:
    """Return the URI that opens a database for reading only, never creating it."""
    return f"{path.resolve().as_uri()}?mode=ro"


def recovering_uri(path: Path) -> str:
    """Return the URI that opens a database so that SQLite may play back what a power cut left, never creating it."""
    return f"{path.resolve().as_uri()}?mode=rw"
