"""Shifts and the cash of a drawer: opened with a float, closed by a blind count that is posted, never refused."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from pos.domain.documents import Body
from pos.domain.errors import BadFigure, ReasonNeeded
from pos.domain.money import Rupiah

_MOST_RUPIAH: Final = 999_999_999
"""No drawer of an outlet sees a billion at once: that is a barcode taken for money."""


class CashAccounts(NamedTuple):
    """The accounts cash moves between; data of the outlet, by their roles.

    Attributes:
        drawer: Cash drawer (1101), kept per drawer.
        safe: The safe (1102).
        over: Cash over (8102).
        short: Cash short (8201).
    """

    drawer: str
    safe: str
    over: str
    short: str


def _leg(account: str, subledger: str, amount: int) -> Body:
    return {"account": account, "subledger": subledger, "amount": amount}


def decide_open(shift: int, drawer: str, float_rupiah: Rupiah, accounts: CashAccounts) -> Body:
    """Decide the opening of a shift with a float from the safe.

    Args:
        shift: The shift's number.
        drawer: The drawer's subledger.
        float_rupiah: Zero or more.
        accounts: Where cash is kept.

    Raises:
        BadFigure: The float is negative, or beyond any sensible amount.
    """
    if not 0 <= float_rupiah <= _MOST_RUPIAH:
        raise BadFigure(str(float_rupiah))
    legs = [_leg(accounts.drawer, drawer, float_rupiah), _leg(accounts.safe, "", -float_rupiah)]
    return {"shift": shift, "drawer": drawer, "float": float_rupiah, "legs": legs}


def decide_cash(drawer: str, amount_rupiah: Rupiah, reason: str, *, account: str, counter: str) -> Body:
    """Decide cash put into the drawer (positive) or taken out of it (negative), against a counter account.

    Raises:
        BadFigure: The amount is zero, or beyond any sensible one.
        ReasonNeeded: No reason was given.
    """
    if not 0 < abs(amount_rupiah) <= _MOST_RUPIAH:
        raise BadFigure(str(abs(amount_rupiah)))
    if not reason.strip():
        raise ReasonNeeded
    legs = [_leg(account, drawer, amount_rupiah), _leg(counter, "", -amount_rupiah)]
    return {"drawer": drawer, "amount": abs(amount_rupiah), "reason": reason, "legs": legs}


def count_total(counted: Iterable[tuple[int, int]]) -> Rupiah:
    """Add up a count by denomination.

    Args:
        counted: Pairs of denomination in rupiah and number of pieces.

    Raises:
        BadFigure: A number of pieces is negative.
    """
    total = 0
    for denomination, pieces in counted:
        if pieces < 0:
            raise BadFigure(str(pieces))
        total += denomination * pieces
    return Rupiah(total)


def decide_close(
    shift: int,
    drawer: str,
    expected_rupiah: Rupiah,
    counted: tuple[tuple[int, int], ...],
    accounts: CashAccounts,
) -> Body:
    """Decide the closing of a shift: the difference is posted, and what was counted goes to the safe.

    Args:
        shift: The shift's number.
        drawer: The drawer's subledger.
        expected_rupiah: What the ledger says is in the drawer.
        counted: Pairs of denomination and pieces, counted blind.
        accounts: Where cash is kept.

    Raises:
        BadFigure: A number of pieces is negative.
    """
    total = count_total(counted)
    difference = total - expected_rupiah
    result = accounts.over if difference > 0 else accounts.short
    return {
        "shift": shift,
        "drawer": drawer,
        "expected": expected_rupiah,
        "counted": total,
        "difference": difference,
        "count": [{"denomination": denomination, "pieces": pieces} for denomination, pieces in counted if pieces],
        "legs": [
            _leg(accounts.drawer, drawer, -expected_rupiah),
            _leg(result, "", -difference),
            _leg(accounts.safe, "", total),
        ],
    }
