"""Changes of who may log in, in the caller's transaction; each is a document, in which no name and no PIN stands."""

from collections.abc import Mapping

from pos.domain.errors import BadFigure, LastManager, NotAllowed, PinTaken, UnknownUser
from pos.domain.people import AddUser
from pos.domain.roles import MANAGER, ROLES, in_order
from pos.domain.text import clean
from pos.services.desk import Desk
from pos.services.session import dated
from pos.services.users import hash_pin, is_pin
from pos.store import chain, users
from pos.store.transaction import Transaction
from pos.store.users import UserRow

_LONGEST_NAME = 20


def login_name(name: str) -> str:
    """Return a name as it is kept: cleaned, at most 20 characters."""
    return clean(name)[:_LONGEST_NAME].strip()


def user_of(tx: Transaction, user_id: int) -> UserRow:
    """Return a user by key.

    Raises:
        UnknownUser: There is none who may log in.
    """
    row = users.by_id(tx, user_id)
    if row is None:
        raise UnknownUser(str(user_id))
    return row


def named(tx: Transaction, name: str) -> UserRow:
    """Return a user by login name.

    Raises:
        UnknownUser: There is none who may log in.
    """
    row = users.by_name(tx, login_name(name))
    if row is None:
        raise UnknownUser(name)
    return row


def add(tx: Transaction, desk: Desk, user: AddUser, by: int, *, hint: str) -> int:
    """Let somebody log in, and return the new key.

    Args:
        tx: The write transaction.
        desk: The register.
        user: Name, roles and PIN.
        by: Key of who does it; 0 for the command line.
        hint: The PIN itself on a demo outlet, ``""`` elsewhere.

    Raises:
        BadFigure: The PIN or the name is none.
        NotAllowed: No such role, or the name is or was somebody's.
        PinTaken: Somebody has this PIN.
    """
    login, roles = login_name(user.name), _roles(user.roles)
    if not login:
        raise BadFigure(user.name)
    pin_hash = hash_pin(user.pin)
    if users.is_taken(tx, login):
        raise NotAllowed(login)
    _require_free(tx, user.pin, 0)
    user_id = users.add(tx, UserRow(0, login, roles, pin_hash, hint, 0, 0))
    _record(tx, desk, user_id, {"roles": " ".join(roles)}, {}, by)
    return user_id


def give_roles(tx: Transaction, desk: Desk, row: UserRow, roles: tuple[str, ...], by: int) -> None:
    """Give a user other roles.

    Raises:
        NotAllowed: No such role, or none.
        LastManager: Nobody would be left who can approve.
    """
    held = _roles(roles)
    if MANAGER not in held:
        _require_another_manager(tx, row)
    users.set_roles(tx, row.user_id, held)
    _record(tx, desk, row.user_id, {"roles": " ".join(held)}, {"roles": " ".join(row.roles)}, by)


def give_pin(tx: Transaction, desk: Desk, row: UserRow, pin: str, by: int) -> None:
    """Give a user a new PIN.

    Raises:
        BadFigure: The PIN is not four to eight digits.
        PinTaken: Somebody else has it.
    """
    pin_hash = hash_pin(pin)
    _require_free(tx, pin, row.user_id)
    users.set_pin(tx, row.user_id, pin_hash, "")
    _record(tx, desk, row.user_id, {"pin": "changed"}, {}, by)


def unlock(tx: Transaction, desk: Desk, row: UserRow, by: int) -> None:
    """Let a user in again, whose wrong PINs are forgotten."""
    users.forgive(tx, row.user_id)
    wrong = {"wrong_pins": str(row.wrong_pins), "wrong_approvals": str(row.wrong_approvals)}
    _record(tx, desk, row.user_id, {"wrong_pins": "0", "wrong_approvals": "0"}, wrong, by)


def remove(tx: Transaction, desk: Desk, row: UserRow, by: int) -> None:
    """Let a user log in no more.

    Raises:
        LastManager: Nobody would be left who can approve.
    """
    _require_another_manager(tx, row)
    users.deactivate(tx, row.user_id)
    _record(tx, desk, row.user_id, {"active": "0"}, {"active": "1"}, by)


def _roles(roles: tuple[str, ...]) -> tuple[str, ...]:
    for role in roles or ("",):
        if role not in ROLES:
            raise NotAllowed(role)
    return in_order(roles)


def _require_free(tx: Transaction, pin: str, user_id: int) -> None:
    if any(row.user_id != user_id and is_pin(row.pin_hash, pin) for row in users.everybody(tx)):
        raise PinTaken


def _require_another_manager(tx: Transaction, row: UserRow) -> None:
    others = (each for each in users.everybody(tx) if each.user_id != row.user_id)
    if MANAGER in row.roles and not any(MANAGER in each.roles for each in others):
        raise LastManager(row.name)


def _record(tx: Transaction, desk: Desk, user_id: int, new: Mapping[str, str], old: Mapping[str, str], by: int) -> None:
    """Write the change as a document; names stay out of it."""
    body = {"rows": [{"key": str(user_id), "new": dict(new), "old": dict(old)}]}
    chain.append(tx, desk.node, dated(tx, desk.master_entry("user_change", body, by)))
