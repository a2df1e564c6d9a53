"""What a database is made of, against what the migrations make: a trigger taken off or a column added is seen."""

from collections.abc import Iterator
from typing import NamedTuple

from sqlalchemy import Connection, create_engine, event, text
from sqlalchemy.pool import StaticPool

from pos.store.driver import dbapi
from pos.store.transaction import Transaction
from schema.migrate import upgrade
from schema.version import HEAD, VERSION_SQL

_OBJECTS = text("SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY 1, 2")
_HAS_VERSION = text("SELECT COUNT(*) FROM sqlite_master WHERE name = 'alembic_version'")
_FOREIGN_KEYS = text("SELECT * FROM pragma_foreign_key_check ORDER BY 1, 3, 2 LIMIT 1")
_INTEGRITY = text("PRAGMA integrity_check(1)")


class Changed(NamedTuple):
    """A part of the database that is not as the migrations made it.

    Attributes:
        what: ``trigger document_no_update``.
        found: Its definition, or ``""`` when it is missing.
        expected: What it should be, or ``""`` when it should not be there.
    """

    what: str
    found: str
    expected: str


def _objects(connection: Connection) -> dict[tuple[str, str], str]:
    return {(row[0], row[1]): row[2] or "" for row in connection.execute(_OBJECTS)}


def _made_by_migrations() -> dict[tuple[str, str], str]:
    module = dbapi()
    engine = create_engine(
        "sqlite://",
        module=module,
        creator=lambda: module.connect(":memory:", isolation_level=None),
        poolclass=StaticPool,
    )
    with engine.connect() as connection:
        event.listen(connection, "begin", lambda begun: begun.exec_driver_sql("BEGIN IMMEDIATE"))
        with connection.begin():
            upgrade(connection)
            made = _objects(connection)
    engine.dispose()
    return made


def changed(tx: Transaction) -> Iterator[Changed]:
    """Compare every table, index, trigger and view with what the migrations make of an empty database.

    Yields:
        What is missing, different or added, by type and name.
    """
    found, expected = _objects(tx.core), _made_by_migrations()
    for key in sorted(found.keys() | expected.keys()):
        if found.get(key) != expected.get(key):
            yield Changed(" ".join(key), found.get(key, ""), expected.get(key, ""))


def version(tx: Transaction) -> tuple[str, str]:
    """Return the version the database says it has (``""`` when it says none), and the one this program is made for."""
    if not tx.core.execute(_HAS_VERSION).scalar():
        return "", HEAD
    return str(tx.core.execute(text(VERSION_SQL)).scalar() or ""), HEAD


def broken_reference(tx: Transaction) -> str:
    """Return the first row that refers to one that is not there, as ``table row -> table``, or ``""``."""
    row = tx.core.execute(_FOREIGN_KEYS).first()
    return f"{row[0]} {row[1] or ''} -> {row[2]}" if row else ""


def damage(tx: Transaction) -> str:
    """Return the first thing SQLite itself finds wrong with the file, in its own words, or ``""``."""
    found = str(tx.core.execute(_INTEGRITY).scalar())
    return "" if found == "ok" else found
