"""One register's database: one connection that writes, one that reads, and the pragmas that make a commit mean it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import NullPool

from pos.store.driver import READ_PRAGMAS, READERS_CACHE, dbapi, pragmas, read_only_uri
from pos.store.faults import fault_of
from pos.store.transaction import Cursor, Names, Transaction

_FAULTS = frozenset({"DatabaseError", "OperationalError"})
"""What the disk does to us; every other error of the driver (a constraint, a wrong statement) is a bug."""


def _engine(path: Path, *, writable: bool) -> Engine:
    module = dbapi()
    target = str(path) if writable else read_only_uri(path)

    def connect() -> Any:  # noqa: ANN401 - a DB-API connection has no common type
        return module.connect(target, isolation_level=None, check_same_thread=False, uri=not writable)

    engine = create_engine(
        "sqlite://", module=module, creator=connect, poolclass=NullPool, isolation_level="AUTOCOMMIT"
    )
    first = pragmas(module.sqlite_version_info) if writable else READ_PRAGMAS

    @event.listens_for(engine, "connect")
    def _set_up(connection: Any, _record: object) -> None:  # noqa: ANN401 - what the driver gives has no type
        for pragma in first:
            connection.execute(pragma)

    return engine


def _connected(engine: Engine) -> Connection:
    try:
        return engine.connect()
    except DatabaseError as error:
        raise fault_of(error) from error


def _driver(connection: Connection) -> Any:  # noqa: ANN401 - what the driver gives has no type
    return connection.connection.dbapi_connection


class Database:
    """The database of one register; made by the bootstrap, closed by it."""

    def __init__(self, path: Path, *, writable: bool) -> None:
        """Open a database that exists.

        Args:
            path: The file.
            writable: Whether this process holds the register's lock and may write.

        Raises:
            StoreFault: It is no database, or damaged where a connection looks first.
        """
        self._names = Names()
        self._module = dbapi()
        self._writer: Connection | None = None
        if writable:  # before anybody reads: a journal of another kind is only left while nobody else is there
            self._writer = _connected(_engine(path, writable=True))
            self._driver = _driver(self._writer)
        self._reading = _engine(path, writable=False)
        self._reader = self._reading.connect()
        if writable:
            _driver(self._reader).execute(READERS_CACHE)
        self.peek = Transaction(self._reader, cast("Cursor", _driver(self._reader).cursor()), Names())

    @contextmanager
    def write(self) -> Iterator[Transaction]:
        """Open the one write transaction: ``BEGIN IMMEDIATE``, committed with one sync, rolled back on any exception.

        Only the writer thread may call it.

        Raises:
            RuntimeError: The database was opened for reading only.
            StoreFault: The disk is full, busy or broken, or the file is damaged; everything was rolled back.
        """
        if self._writer is None:
            raise RuntimeError
        names, self._names = self._names.after(), Names()  # a transaction that fails leaves nothing known
        cursor = self._driver.cursor()
        try:
            # The driver itself begins and ends it, which a sale feels; SQLAlchemy runs its statements inside.
            cursor.execute("BEGIN IMMEDIATE")
            try:
                yield Transaction(self._writer, cursor, names)
                self._driver.commit()
            finally:
                if self._driver.in_transaction:
                    self._driver.rollback()
        except (DatabaseError, self._module.DatabaseError) as error:
            if type(error).__name__ not in _FAULTS:
                raise
            raise fault_of(error) from error
        self._names = names

    @contextmanager
    def read(self) -> Iterator[Transaction]:
        """Open a reading transaction of its own that sees one moment of the database, beside a running till.

        Raises:
            StoreFault: The file cannot be read, or what is in it is damaged.
        """
        try:
            with self._reading.connect() as connection:
                driver = _driver(connection)
                driver.execute(READERS_CACHE)
                driver.execute("BEGIN")
                try:
                    yield Transaction(connection, cast("Cursor", driver.cursor()), Names())
                finally:
                    driver.execute("ROLLBACK")
        except (DatabaseError, self._module.DatabaseError, UnicodeDecodeError) as error:
            raise fault_of(error) from error

    def checkpoint(self) -> None:
        """Move what the WAL holds into the database, on the writer's own connection, when the till is idle.

        Raises:
            StoreFault: The disk would not; what the WAL holds stays there and is as safe as before.
        """
        if self._writer is not None:
            try:
                self._driver.execute("PRAGMA wal_checkpoint(PASSIVE)")
            except self._module.DatabaseError as error:
                raise fault_of(error) from error

    def close(self) -> None:
        """Close every connection."""
        self._reader.close()
        if self._writer is not None:
            self._writer.close()
