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
        cashier: What a cashier owes for a shortage (1123), kept per user.
    """

    drawer: str
    safe: str
    over: str
    short: str
    cashier: str


class CashMove(NamedTuple):
    """Cash put into the drawer or taken out of it.

    Attributes:
        amount_rupiah: Positive into the drawer, negative out of it.
        reason: One of the outlet's reasons.
        purpose: What for, in words; ``""`` for nothing more.
        person: Who received or gave it; ``""`` where the slip is only signed.
        approved_by: Key of who approved it; 0 for nobody.
    """

    amount_rupiah: Rupiah
    reason: str
    purpose: str
    person: str
    approved_by: int


class Drawer(NamedTuple):
    """A drawer at its count.

    Attributes:
        shift: The shift's number.
        account: Account of the drawer.
        drawer: The drawer's subledger.
        expected_rupiah: What the ledger says is in it.
        counted: Pairs of denomination and pieces, counted blind.
        witness: Key of the second person at the count; 0 for nobody.
    """

    shift: int
    account: str
    drawer: str
    expected_rupiah: Rupiah
    counted: tuple[tuple[int, int], ...]
    witness: int

    @property
    def total_rupiah(self) -> Rupiah:
        """What was counted; raises BadFigure where a number of pieces is negative."""
        return count_total(self.counted)

    @property
    def difference_rupiah(self) -> Rupiah:
        """Counted less expected; raises as ``total_rupiah`` does."""
        return Rupiah(self.total_rupiah - self.expected_rupiah)


class Settled(NamedTuple):
    """What becomes of a difference.

    Attributes:
        reason: One of the outlet's reasons; ``""`` where there is no difference.
        charged_to: Key of the user who owes a shortage; 0 where the outlet bears it.
        approved_by: Key of who approved that; 0 for nobody.
        counts: How often the drawer was counted, from 1.
    """

    reason: str
    charged_to: int
    approved_by: int
    counts: int


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


def decide_cash(drawer: str, move: CashMove, *, account: str, counter: str) -> Body:
    """Decide cash put into the drawer or taken out of it, against a counter account.

    Args:
        drawer: The drawer's subledger.
        move: How much, and why.
        account: Account of the drawer.
        counter: Account the cash comes from or goes to.

    Raises:
        BadFigure: The amount is zero, or beyond any sensible one.
        ReasonNeeded: No reason was given.
    """
    amount = move.amount_rupiah
    if not 0 < abs(amount) <= _MOST_RUPIAH:
        raise BadFigure(str(abs(amount)))
    if not move.reason.strip():
        raise ReasonNeeded
    return {
        "drawer": drawer,
        "amount": abs(amount),
        "reason": move.reason,
        "purpose": move.purpose.strip(),
        "person": move.person.strip(),
        "counter": counter,
        "approved_by": move.approved_by,
        "legs": [_leg(account, drawer, amount), _leg(counter, "", -amount)],
    }


def decide_drop(shift: int, drawer: str, amount_rupiah: Rupiah, approved_by: int, accounts: CashAccounts) -> Body:
    """Decide cash taken out of the drawer into the safe while the shift goes on.

    It is never held against what the drawer should hold: a refusal would tell the cashier what that is.

    Raises:
        BadFigure: The amount is not positive, or beyond any sensible one.
    """
    if not 0 < amount_rupiah <= _MOST_RUPIAH:
        raise BadFigure(str(amount_rupiah))
    legs = [_leg(accounts.safe, "", amount_rupiah), _leg(accounts.drawer, drawer, -amount_rupiah)]
    return {"shift": shift, "drawer": drawer, "amount": amount_rupiah, "approved_by": approved_by, "legs": legs}


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


def pieces_of(counted: Iterable[tuple[int, int]]) -> list[Body]:
    """Return a count as a body holds it: denominations that are there."""
    return [{"denomination": denomination, "pieces": pieces} for denomination, pieces in counted if pieces]


def _counted(drawer: Drawer) -> dict[str, object]:
    return {
        "shift": drawer.shift,
        "account": drawer.account,
        "drawer": drawer.drawer,
        "expected": drawer.expected_rupiah,
        "counted": drawer.total_rupiah,
        "difference": drawer.difference_rupiah,
        "count": pieces_of(drawer.counted),
        "witness": drawer.witness,
    }


def decide_count(drawer: Drawer, counts: int) -> Body:
    """Decide the record of a count that differs: it stands before the difference is shown to anybody.

    Args:
        drawer: The drawer and its count.
        counts: How often the drawer was counted with this one, from 1.

    Raises:
        BadFigure: A number of pieces is negative.
    """
    return _counted(drawer) | {"counts": counts}


def decide_close(drawer: Drawer, settled: Settled, accounts: CashAccounts) -> Body:
    """Decide the closing of a shift: the difference is posted, and what was counted goes to the safe.

    Args:
        drawer: The drawer and its count.
        settled: Why it differs, and who bears it.
        accounts: Where cash is kept.

    Raises:
        BadFigure: A number of pieces is negative, or a cashier is charged with what is no shortage.
    """
    body = _counted(drawer)
    difference = drawer.difference_rupiah
    if settled.charged_to and difference >= 0:
        raise BadFigure(str(difference))
    if settled.charged_to:
        bearer = _leg(accounts.cashier, str(settled.charged_to), -difference)
    else:
        bearer = _leg(accounts.over if difference > 0 else accounts.short, "", -difference)
    legs = [
        _leg(drawer.account, drawer.drawer, -drawer.expected_rupiah),
        bearer,
        _leg(accounts.safe, "", drawer.total_rupiah),
    ]
    return body | settled._asdict() | {"legs": legs}
