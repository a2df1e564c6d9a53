"""A database made and brought up to date: in one transaction, and never without a copy of what was there before."""

from pathlib import Path
from uuid import uuid4

from sqlalchemy import create_engine, event
from sqlalchemy.pool import NullPool

from pos.domain.errors import RegisterRefused
from pos.store.backup import copy_to
from pos.store.driver import dbapi, pragmas
from schema import migrate as migrations
from schema.version import HEAD


def migrate(path: Path) -> None:
    """Run every migration a database lacks; an empty or missing file becomes a whole one.

    Either all of them are in or none: SQLite rolls back its own CREATE TABLE when one transaction holds them.

    Args:
        path: The database file.

    Raises:
        alembic.util.CommandError: The database is of a version this program does not know.
    """
    module = dbapi()
    engine = create_engine(
        "sqlite://",
        module=module,
        creator=lambda: module.connect(str(path), isolation_level=None),
        poolclass=NullPool,
    )
    with engine.connect() as connection:
        for pragma in pragmas(module.sqlite_version_info):
            connection.exec_driver_sql(pragma)
        connection.rollback()
        event.listen(connection, "begin", lambda begun: begun.exec_driver_sql("BEGIN IMMEDIATE"))
        with connection.begin():
            migrations.upgrade(connection)


def copy_before(path: Path, folder: Path, version: str) -> Path:
    """Copy a database, checked and on the disk for sure, before it is migrated.

    Returns:
        The copy: ``before-<new version>-from-<old>-<random>.db`` in the folder.

    Raises:
        StoreFault: It is damaged or the disk failed; nothing may be migrated.
    """
    folder.mkdir(parents=True, exist_ok=True)
    copy = folder.joinpath(f"before-{HEAD}-from-{version}-{uuid4().hex[:8]}.db")
    copy_to(path, copy, overwrite=False)
    return copy


def bring_up_to_date(path: Path, version: str, backups: Path) -> None:
    """Migrate a register of an older version, after a backup.

    Args:
        path: The database file; this process holds the register's lock.
        version: The version it has.
        backups: Folder for the copy.

    Raises:
        RegisterRefused: It is of a newer version than this program (``newer``); nothing was touched.
    """
    if version == HEAD:
        return
    if version > HEAD:
        raise RegisterRefused(reason="newer", detail=version)
    copy_before(path, backups, version)
    migrate(path)
