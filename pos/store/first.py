"""What the first screen needs, read by the driver alone: SQLAlchemy is imported while the PIN is typed."""

from contextlib import closing
from pathlib import Path
from typing import Any, Final

from pos.domain.answers import User
from pos.domain.errors import RegisterRefused
from pos.domain.roles import CASHIER, in_order
from pos.store.driver import dbapi, read_only_uri, recovering_uri
from pos.store.faults import fault_of

_USERS = (
    "SELECT id, name, (SELECT group_concat(role, ' ') FROM user_role WHERE user = app_user.id), hint"
    " FROM app_user WHERE active = 1 ORDER BY id"
)
_VERSION = "SELECT version_num FROM alembic_version"
_FOUNDED = "SELECT node, json_extract(payload, '$.public_key') FROM document ORDER BY id LIMIT 1"
_HOT_JOURNAL: Final = "readonly database"
_NO_REGISTER: Final = ("no such table", "not a database")


def version_of(path: Path) -> str:
    """Return the schema version of a register's database.

    Raises:
        RegisterRefused: There is no such file (``missing``), or it is not a register (``foreign``).
        StoreFault: It cannot be read, or it is damaged.
    """
    if not path.exists():
        raise RegisterRefused(reason="missing", detail=str(path))
    rows = _read(path, _VERSION)
    if not rows:
        raise RegisterRefused(reason="foreign", detail=str(path))
    return str(rows[0][0])


def users(path: Path) -> tuple[User, ...]:
    """Return everybody who may log in, cashiers first.

    Raises:
        RegisterRefused: It is not a register (``foreign``).
        StoreFault: It cannot be read, or it is damaged.
    """
    rows = _read(path, _USERS)
    everybody = [User(key, name, in_order((roles or "").split()), hint) for key, name, roles, hint in rows]
    return tuple(sorted(everybody, key=lambda user: CASHIER not in user.roles))


def founded(path: Path) -> tuple[str, str]:
    """Return the node a register was founded as, and its public key, 64 hexadecimal digits.

    Raises:
        RegisterRefused: It is not a register (``foreign``).
        StoreFault: It cannot be read, or it is damaged.
    """
    rows = _read(path, _FOUNDED)
    if not rows:
        raise RegisterRefused(reason="foreign", detail=str(path))
    return str(rows[0][0]), str(rows[0][1])


def _read(path: Path, sql: str) -> list[tuple[Any, ...]]:
    """A cut in the middle of a commit leaves a rollback journal: it is played back, which only a writer can do."""
    module = dbapi()
    try:
        try:
            return _rows(read_only_uri(path), sql)
        except module.OperationalError as error:
            if _HOT_JOURNAL not in str(error):
                raise
            return _rows(recovering_uri(path), sql)
    except module.DatabaseError as error:
        if any(mark in str(error) for mark in _NO_REGISTER):
            raise RegisterRefused(reason="foreign", detail=str(path)) from error
        raise fault_of(error) from error


def _rows(uri: str, sql: str) -> list[tuple[Any, ...]]:
    with closing(dbapi().connect(uri, uri=True)) as connection:
        rows: list[tuple[Any, ...]] = connection.execute(sql).fetchall()
    return rows
