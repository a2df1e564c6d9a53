"""Where the money of a paper about goods comes from or goes to, and who may touch it there.

Goods and money are kept by different people: who takes goods in may leave them unpaid, and who pays from the drawer or
the safe is somebody who may. A second person whose PIN was given may be that somebody.
"""

from collections.abc import Iterable, Iterator
from types import MappingProxyType
from typing import Final

from pos.domain.errors import BadFigure, NeedsApproval
from pos.domain.goods.good import Way
from pos.domain.money import Rupiah
from pos.domain.roles import MAY, allowance
from pos.services.acting.job import Job
from pos.services.desk import Desk
from pos.services.session import business_date, require_shift
from pos.store import balances, settings
from pos.store.transaction import Transaction

PAYABLE, DRAWER, SAFE, BANK = "payable", "drawer", "safe", "bank"
CREDIT_CLAIM: Final = "claim"
"""Goods that went back and are not given anything for yet."""

_SETTINGS: Final = MappingProxyType({DRAWER: "cash_drawer", SAFE: "safe", BANK: "bank"})
_ACTIONS: Final = MappingProxyType({DRAWER: "paid_out", SAFE: "supplier_payment", BANK: "supplier_payment"})


def _allow(job: Job, action: str) -> None:
    people = [job.session, *([job.approver] if job.approver is not None else [])]
    if not any(allowance(person.roles, action) == MAY for person in people):
        raise NeedsApproval(action)


def kept_at(tx: Transaction, job: Job, setting: str, subledger: str) -> Way:
    """Return an account of the outlet's settings, as of the business date, and a subledger of it."""
    return Way(settings.setting(tx, setting, business_date(tx, job.desk)), subledger)


def cash_way(tx: Transaction, job: Job, name: str) -> Way:
    """Return a place of cash that this may be paid from, or into.

    Args:
        tx: The write transaction.
        job: Who acts, and who approved.
        name: ``drawer``, ``safe`` or ``bank``.

    Raises:
        BadFigure: There is no such place.
        NoOpenShift: The drawer belongs to no open shift.
        NeedsApproval: Neither of them may touch the money there.
    """
    if name not in _SETTINGS:
        raise BadFigure(name)
    _allow(job, _ACTIONS[name])
    if name == DRAWER:
        require_shift(tx, job.desk)
    return kept_at(tx, job, _SETTINGS[name], job.desk.outlet.drawer if name == DRAWER else "")


def supplier_way(tx: Transaction, job: Job, name: str, supplier: str) -> Way:
    """Return where what goods cost comes from: a place of cash, or what is owed to the supplier (``payable``).

    Raises as ``cash_way`` does.
    """
    return kept_at(tx, job, "supplier_payable", supplier) if name == PAYABLE else cash_way(tx, job, name)


def require_drawer(tx: Transaction, job: Job, accounts: Iterable[str]) -> None:
    """Check that a shift is open where cash of the drawer moves.

    Args:
        tx: The write transaction.
        job: Who acts.
        accounts: Every account that moves.

    Raises:
        NoOpenShift: The drawer is among them, and belongs to no open shift.
    """
    if kept_at(tx, job, _SETTINGS[DRAWER], "").account in accounts:
        require_shift(tx, job.desk)


def open_items(tx: Transaction, desk: Desk, setting: str) -> Iterator[tuple[str, int]]:
    """Yield what is open on an account of the outlet's settings: subledger and balance, debit positive."""
    account = settings.setting(tx, setting, business_date(tx, desk))
    return ((each.subledger, each.amount) for each in balances.stream(tx, account))


def owed(tx: Transaction, way: Way) -> Rupiah:
    """Return what is owed on an account of debts and subledger; below zero when it was paid too much."""
    found = (each.amount for each in balances.stream(tx, way.account) if each.subledger == way.subledger)
    return Rupiah(-sum(found))
