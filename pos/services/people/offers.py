"""What the forms about people offer to choose from: users, those who are locked out, and roles."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from pos.domain.answers import Choice
from pos.domain.roles import ROLES
from pos.services.acting.job import Source
from pos.services.desk import Desk
from pos.services.pins import is_locked
from pos.store import users
from pos.store.transaction import Transaction
from pos.store.users import UserRow


def _choice(row: UserRow) -> Choice:
    return Choice(str(row.user_id), row.name, " ".join(row.roles))


def _users(tx: Transaction, _desk: Desk, _given: tuple[str, ...]) -> tuple[Choice, ...]:
    return tuple(map(_choice, users.everybody(tx)))


def _locked(tx: Transaction, _desk: Desk, _given: tuple[str, ...]) -> tuple[Choice, ...]:
    return tuple(_choice(row) for row in users.everybody(tx) if is_locked(row))


def _roles(_tx: Transaction, _desk: Desk, _given: tuple[str, ...]) -> tuple[Choice, ...]:
    return tuple(Choice(role, role, "") for role in ROLES)


SOURCES: Final[Mapping[str, Source]] = MappingProxyType({"users": _users, "locked_users": _locked, "roles": _roles})
"""``users``, ``locked_users`` and ``roles``."""
