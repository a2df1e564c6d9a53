"""Users and their PINs: hashed with argon2id, checked outside any transaction because a check takes 40 ms by design."""

from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from pos.domain.answers import User
from pos.domain.errors import BadFigure, WrongPin
from pos.store import users
from pos.store.transaction import Transaction

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
        WrongPin: It does not match, or the hash is damaged.
    """
    try:
        _HASHER.verify(pin_hash, pin)
    except (VerificationError, InvalidHashError) as error:
        raise WrongPin from error


def is_pin(pin_hash: str, pin: str) -> bool:
    """Return whether a PIN is the one of a hash; a hash that is damaged is nobody's."""
    try:
        return _HASHER.verify(pin_hash, pin)
    except (VerificationError, InvalidHashError):
        return False


def listed(tx: Transaction) -> tuple[User, ...]:
    """Return everybody who may log in, cashiers first."""
    return tuple(User(row.user_id, row.name, row.roles, row.hint) for row in users.everybody(tx))
