"""Reading that takes its time beside a running till: a list in a pager, a verification of a year."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import text

from pos.store.backup import moment_of
from pos.store.database import Database

_JOURNAL = text("PRAGMA journal_mode")


@contextmanager
def unhurried(database: Database, path: Path) -> Iterator[Database]:
    """Return a database that may be read for as long as one likes while another process writes.

    With a WAL that is the database itself. Without one a reader would keep the till from committing, so it gets a copy
    of one moment.

    Args:
        database: Opened for reading.
        path: Its file.

    Raises:
        StoreFault: It cannot be read, or there is no room for the copy.
    """
    with database.read() as tx:
        has_wal = tx.core.execute(_JOURNAL).scalar() == "wal"
    if has_wal:
        yield database
        return
    with moment_of(path) as copy:
        moment = Database(copy, writable=False)
        try:
            yield moment
        finally:
            moment.close()
