"""Who may log in: names, roles and the hashes of their PINs."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import delete, func, insert, select, update

from pos.domain.roles import CASHIER, in_order
from pos.store import chain, documents
from pos.store.transaction import Transaction
from schema.people import app_user, user_role


class UserRow(NamedTuple):
    """A user; ``hint`` is the PIN in clear, on a demo outlet only, and ``""`` elsewhere."""

    user_id: int
    name: str
    roles: tuple[str, ...]
    pin_hash: str
    hint: str
    wrong_pins: int
    wrong_approvals: int


_ROLES = select(func.group_concat(user_role.c.role, " ")).where(user_role.c.user == app_user.c.id).scalar_subquery()
_SELECT = select(
    app_user.c.id,
    app_user.c.name,
    _ROLES,
    app_user.c.pin_hash,
    app_user.c.hint,
    app_user.c.wrong_pins,
    app_user.c.wrong_approvals,
).where(app_user.c.active == 1)


def _row(row: Sequence[Any]) -> UserRow:
    user_id, name, roles, *rest = row
    return UserRow(user_id, name, in_order((roles or "").split()), *rest)


def everybody(tx: Transaction) -> tuple[UserRow, ...]:
    """Return the users who may log in, cashiers first, in the order they were added."""
    rows = [_row(row) for row in tx.core.execute(_SELECT.order_by(app_user.c.id))]
    return tuple(sorted(rows, key=lambda row: CASHIER not in row.roles))


def names(tx: Transaction) -> dict[int, str]:
    """Return the name of everybody who ever could log in, by key."""
    return {row[0]: row[1] for row in tx.core.execute(select(app_user.c.id, app_user.c.name))}


def by_id(tx: Transaction, user_id: int) -> UserRow | None:
    """Return a user, or None."""
    row = tx.core.execute(_SELECT.where(app_user.c.id == user_id)).first()
    return _row(row) if row else None


def by_name(tx: Transaction, name: str) -> UserRow | None:
    """Return a user by login name, or None."""
    row = tx.core.execute(_SELECT.where(app_user.c.name == name)).first()
    return _row(row) if row else None


def add(tx: Transaction, user: UserRow) -> int:
    """Add a user, whose ``user_id`` is ignored, and return the new key: none that a user lost in a restore had."""
    key = max(tx.core.scalar(select(func.max(app_user.c.id))) or 0, chain.floor(tx, documents.own_node(tx))) + 1
    values: dict[str, str | int] = {"id": key, "name": user.name, "pin_hash": user.pin_hash, "hint": user.hint}
    values |= {"active": 1, "wrong_pins": 0, "wrong_approvals": 0}
    tx.core.execute(insert(app_user).values(values))
    set_roles(tx, key, user.roles)
    return key


def set_roles(tx: Transaction, user_id: int, roles: tuple[str, ...]) -> None:
    """Set what a user is; what he was before is forgotten here and stands in the documents."""
    tx.core.execute(delete(user_role).where(user_role.c.user == user_id))
    if roles:
        tx.core.execute(insert(user_role), [{"user": user_id, "role": role} for role in roles])


def set_pin(tx: Transaction, user_id: int, pin_hash: str, hint: str) -> None:
    """Set the hash of a user's PIN, and the hint a demo shows; the wrong PINs before it are forgotten."""
    tx.core.execute(update(app_user).where(app_user.c.id == user_id).values({"pin_hash": pin_hash, "hint": hint}))
    forgive(tx, user_id)


def set_wrong_pins(tx: Transaction, user_id: int, wrong_pins: int) -> None:
    """Set how many wrong PINs in a row a user has typed."""
    tx.core.execute(update(app_user).where(app_user.c.id == user_id).values(wrong_pins=wrong_pins))


def set_wrong_approvals(tx: Transaction, user_id: int, wrong_approvals: int) -> None:
    """Set how many wrong PINs in a row a user has typed where somebody else's was asked for."""
    tx.core.execute(update(app_user).where(app_user.c.id == user_id).values(wrong_approvals=wrong_approvals))


def forgive(tx: Transaction, user_id: int) -> None:
    """Forget every wrong PIN a user has typed."""
    tx.core.execute(update(app_user).where(app_user.c.id == user_id).values(wrong_pins=0, wrong_approvals=0))


def deactivate(tx: Transaction, user_id: int) -> None:
    """Let a user log in no more; the name stays taken, for documents name its key."""
    tx.core.execute(update(app_user).where(app_user.c.id == user_id).values(active=0))


def is_taken(tx: Transaction, name: str) -> bool:
    """Return whether a login name is somebody's, or was."""
    return tx.core.execute(select(app_user.c.id).where(app_user.c.name == name)).first() is not None
