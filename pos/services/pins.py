"""PINs at the counter: whose it is, and how often a wrong one may be typed before the door stays shut.

What is counted stands in the database and knows no time, so neither a restart nor a clock set back forgives it. A right
PIN forgives; a manager or the command line unlocks. Wrong PINs typed where somebody else's was asked for are counted
apart, or whoever guesses a manager's could forgive himself with his own in between; they end approvals, not sales.
"""

from collections.abc import Callable
from typing import Final

from pos.domain.errors import UserLocked, WrongPin
from pos.domain.roles import MATRIX, MAY, allowance, approves
from pos.services import users
from pos.services.counter import Parts
from pos.services.session import Session
from pos.store import users as rows
from pos.store.transaction import Transaction
from pos.store.users import UserRow

MOST_WRONG: Final = 5
"""Wrong PINs in a row after which a user is locked. Source: the issue of this product that asked for it."""

_APPROVING: Final = frozenset(role for rule in MATRIX.values() for role in rule.approvers)


def is_locked(row: UserRow) -> bool:
    """Return whether a user may not come in, or may have nothing approved, until somebody unlocks him."""
    return max(row.wrong_pins, row.wrong_approvals) >= MOST_WRONG


def check_pin(parts: Parts, row: UserRow, pin: str) -> None:
    """Check a user's PIN at the login, counting wrong ones in a row; never on the thread that paints.

    Raises:
        WrongPin: It is another.
        UserLocked: It was wrong too often; a right one does not help any more.
        StoreFault: The count could not be written, so nobody comes in.
    """
    if row.wrong_pins >= MOST_WRONG:
        raise UserLocked(row.name)
    try:
        users.check_pin(row.pin_hash, pin)
    except WrongPin:
        parts.writer.call(lambda tx: _wrong(tx, row.user_id))
        raise
    if row.wrong_pins:
        parts.writer.call(lambda tx: rows.set_wrong_pins(tx, row.user_id, 0))


def approver_by_pin(parts: Parts, asking: Session, pin: str) -> Session:
    """Return the second person whose PIN this is; a wrong one counts against who asks, for nobody else is known.

    Raises:
        WrongPin: It is nobody's who may approve anything, or it is that of who asks.
        UserLocked: Who asks has typed too many wrong ones.
        StoreFault: The count could not be written, so nothing is approved.
    """
    return _whose(parts, asking, pin, lambda row: row.user_id != asking.user_id and _may_approve(row))


def witness_by_pin(parts: Parts, asking: Session, pin: str) -> Session:
    """Return the second person at a count, whoever it is; otherwise as ``approver_by_pin``."""
    return _whose(parts, asking, pin, lambda row: row.user_id != asking.user_id)


def holder_by_pin(parts: Parts, asking: Session, pin: str, action: str) -> Session:
    """Return who may do an action alone or approve it, by PIN; it may be who asks. Otherwise as ``approver_by_pin``."""
    return _whose(parts, asking, pin, lambda row: approves(row.roles, action) or allowance(row.roles, action) == MAY)


def _whose(parts: Parts, asking: Session, pin: str, may: Callable[[UserRow], bool]) -> Session:
    with parts.desk.database.read() as tx:
        asker = rows.by_id(tx, asking.user_id)
        asked = [row for row in rows.everybody(tx) if row.wrong_pins < MOST_WRONG and may(row)]
    if asker is None:
        raise WrongPin
    if asker.wrong_approvals >= MOST_WRONG:
        raise UserLocked(asker.name)
    found = next((row for row in asked if users.is_pin(row.pin_hash, pin)), None)
    if found is None:
        wrong = asker.wrong_approvals + 1
        parts.writer.call(lambda tx: rows.set_wrong_approvals(tx, asking.user_id, wrong))
        raise WrongPin
    if asker.wrong_approvals:
        parts.writer.call(lambda tx: rows.set_wrong_approvals(tx, asking.user_id, 0))
    return Session(found.user_id, found.name, found.roles)


def _may_approve(row: UserRow) -> bool:
    return not _APPROVING.isdisjoint(row.roles)


def _wrong(tx: Transaction, user_id: int) -> None:
    row = rows.by_id(tx, user_id)
    if row is not None:
        rows.set_wrong_pins(tx, user_id, row.wrong_pins + 1)
