"""What the first screen needs, read by the driver alone: SQLAlchemy is imported while the PIN is typed."""

from pathlib import Path
from typing import Any

from pos.domain.answers import User
from pos.domain.errors import RegisterRefused
from pos.store.driver import dbapi, read_only_uri

_USERS = "SELECT id, name, role, hint FROM app_user WHERE active = 1 ORDER BY role, id"
_VERSION = "SELECT version_num FROM alembic_version"


def version_of(path: Path) -> str:
    """Return the schema version of a register's database.

    Raises:
        RegisterRefused: There is no such file (``missing``), or it is not a register (``foreign``).
    """
    if not path.exists():
        raise RegisterRefused(reason="missing", detail=str(path))
    return str(_read(path, _VERSION)[0][0])


def users(path: Path) -> tuple[User, ...]:
    """Return everybody who may log in, cashiers first.

    Raises:
        RegisterRefused: It is not a register (``foreign``).
    """
    return tuple(User(*row) for row in _read(path, _USERS))


def _read(path: Path, sql: str) -> list[tuple[Any, ...]]:
    module = dbapi()
    connection = module.connect(read_only_uri(path), uri=True)
    try:
        rows: list[tuple[Any, ...]] = connection.execute(sql).fetchall()
    except module.DatabaseError as error:
        raise RegisterRefused(reason="foreign", detail=str(path)) from error
    finally:
        connection.close()
    return rows
