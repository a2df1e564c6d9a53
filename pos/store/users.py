"""Who may log in: names, roles and the hashes of their PINs."""

from typing import NamedTuple

from sqlalchemy import insert, select, update

from pos.store.transaction import Transaction
from schema.people import app_user


class UserRow(NamedTuple):
    """A user; ``hint`` is the PIN in clear, on a demo outlet only, and ``""`` elsewhere."""

    user_id: int
    name: str
    role: str
    pin_hash: str
    hint: str


_COLUMNS = (app_user.c.id, app_user.c.name, app_user.c.role, app_user.c.pin_hash, app_user.c.hint)


def everybody(tx: Transaction) -> tuple[UserRow, ...]:
    """Return the users who may log in, cashiers first, in the order they were added."""
    statement = select(*_COLUMNS).where(app_user.c.active == 1).order_by(app_user.c.role, app_user.c.id)
    return tuple(UserRow(*row) for row in tx.core.execute(statement))


def by_id(tx: Transaction, user_id: int) -> UserRow | None:
    """Return a user, or None."""
    row = tx.core.execute(select(*_COLUMNS).where(app_user.c.id == user_id, app_user.c.active == 1)).first()
    return UserRow(*row) if row else None


def by_name(tx: Transaction, name: str) -> UserRow | None:
    """Return a user by login name, or None."""
    row = tx.core.execute(select(*_COLUMNS).where(app_user.c.name == name, app_user.c.active == 1)).first()
    return UserRow(*row) if row else None


def add(tx: Transaction, user: UserRow) -> int:
    """Add a user, whose ``user_id`` is ignored, and return the new key."""
    values = {"name": user.name, "role": user.role, "pin_hash": user.pin_hash, "hint": user.hint, "active": 1}
    return int(tx.core.execute(insert(app_user).values(values).returning(app_user.c.id)).scalar_one())


def set_pin(tx: Transaction, user_id: int, pin_hash: str, hint: str) -> None:
    """Set the hash of a user's PIN, and the hint a demo shows."""
    tx.core.execute(update(app_user).where(app_user.c.id == user_id).values(pin_hash=pin_hash, hint=hint))
