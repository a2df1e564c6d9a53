"""Bringing a database to the newest version: all or nothing, in the transaction the caller holds.

SQLite can roll back a CREATE TABLE, but only when the driver does not begin and commit behind one's back; so the
caller opens
``BEGIN IMMEDIATE`` itself (``isolation_level=None``) and Alembic is told that the transaction is not its own.
"""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def upgrade(connection: Connection) -> None:
    """Run every migration the database lacks.

    Args:
        connection: In a transaction begun by ``BEGIN IMMEDIATE``; committed or rolled back by the caller.

    Raises:
        alembic.util.CommandError: The database is of a version these migrations do not know.
    """
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def head() -> str:
    """Return the newest version Alembic knows."""
    newest = ScriptDirectory.from_config(_config()).get_current_head()
    return newest or ""
