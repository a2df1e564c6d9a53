"""Users and their PINs: hashed with argon2id, checked outside any transaction because a check takes 40 ms by design."""

from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError

from pos.domain.answers import User
from pos.domain.errors import BadFigure, NotAllowed, UnknownUser, WrongPin
from pos.domain.roles import MANAGER, ROLES, in_order
from pos.domain.text import clean
from pos.services.desk import Desk
from pos.store import chain, users
from pos.store.transaction import Transaction
from pos.store.users import UserRow

_HASHER: Final = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)
"""Source: OWASP's second recommendation for argon2id; 39 ms on the machine of ``reliability.md`` section 4."""

_SHORTEST, _LONGEST = 4, 8


def hash_pin(pin: str) -> str:
    """Return the hash of a PIN.

    Raises:
        BadFigure: It is not four to eight digits.
    """
    if not (pin.isascii() and pin.isdigit() and _SHORTEST <= len(pin) <= _LONGEST):
        raise BadFigure("PIN")
    return _HASHER.hash(pin)


def check_pin(pin_hash: str, pin: str) -> None:
    """Check a PIN against its hash.

    Raises:
        WrongPin: It does not match.
    """
    try:
        _HASHER.verify(pin_hash, pin)
    except VerifyMismatchError as error:
        raise WrongPin from error


def is_pin(pin_hash: str, pin: str) -> bool:
    """Return whether a PIN is the one of a hash."""
    try:
        return _HASHER.verify(pin_hash, pin)
    except VerifyMismatchError:
        return False


def listed(tx: Transaction) -> tuple[User, ...]:
    """Return everybody who may log in, cashiers first."""
    return tuple(User(row.user_id, row.name, row.roles, row.hint) for row in users.everybody(tx))


def supervisor_by_pin(tx: Transaction, pin: str) -> UserRow:
    """Return the supervisor whose PIN this is.

    Raises:
        WrongPin: It is nobody's who may approve.
    """
    for row in users.everybody(tx):
        if MANAGER in row.roles:
            try:
                check_pin(row.pin_hash, pin)
            except WrongPin:
                continue
            return row
    raise WrongPin


def _record(tx: Transaction, desk: Desk, user_id: int, change: dict[str, str], by: int) -> None:
    """Write the change as a document; names stay out of it."""
    body: dict[str, object] = {"rows": [{"key": str(user_id), "new": change, "old": {}}]}
    chain.append(tx, desk.node, desk.master_entry("user_change", body, by))


def _login_name(name: str) -> str:
    return clean(name)[:20].strip()


def add(desk: Desk, name: str, roles: tuple[str, ...], pin: str, *, hint: str) -> int:
    """Add a user who may log in.

    Args:
        desk: The register.
        name: Login name; cleaned, at most 20 characters are kept.
        roles: Some of ``pos.domain.roles.ROLES``, at least one.
        pin: Four to eight digits.
        hint: The PIN itself on a demo outlet, ``""`` elsewhere.

    Returns:
        The user's key.

    Raises:
        BadFigure: The PIN or the name is none.
        NotAllowed: No such role, or the name is taken.
    """
    login = _login_name(name)
    if not login:
        raise BadFigure(name)
    for role in roles or ("",):
        if role not in ROLES:
            raise NotAllowed(role)
    pin_hash = hash_pin(pin)
    with desk.database.write() as tx:
        if users.by_name(tx, login) is not None:
            raise NotAllowed(login)
        user_id = users.add(tx, UserRow(0, login, in_order(roles), pin_hash, hint, 0))
        _record(tx, desk, user_id, {"roles": " ".join(in_order(roles))}, 0)
    return user_id


def set_pin(desk: Desk, name: str, pin: str) -> None:
    """Give a user a new PIN.

    Raises:
        UnknownUser: No such user.
        BadFigure: The PIN is not four to eight digits.
    """
    pin_hash = hash_pin(pin)
    with desk.database.write() as tx:
        user = users.by_name(tx, _login_name(name))
        if user is None:
            raise UnknownUser(name)
        users.set_pin(tx, user.user_id, pin_hash, "")
        _record(tx, desk, user.user_id, {"pin": "changed"}, 0)
