"""Deposits: cash that leaves the safe is under way until the bank has it, and somebody answers for it meanwhile."""

from collections.abc import Sequence
from typing import NamedTuple

from pos.domain.cash.commands import STAGES, TO_BANK, TO_TREASURER, Deposit
from pos.domain.documents import Body
from pos.domain.errors import BadFigure, NotEnoughCash
from pos.domain.money import Rupiah
from pos.domain.shift import count_total, pieces_of


class DepositAccounts(NamedTuple):
    """The accounts a deposit moves between; data of the outlet.

    Attributes:
        safe: The safe (1102).
        under_way: Cash that was handed over and is not in the bank (1103), kept per user who answers for it.
        bank: The bank account (1111).
    """

    safe: str
    under_way: str
    bank: str


class Way(NamedTuple):
    """From where to where: two accounts with their subledgers."""

    source: tuple[str, str]
    target: tuple[str, str]


def way_of(deposit: Deposit, accounts: DepositAccounts) -> Way:
    """Return from where to where a deposit goes.

    Raises:
        BadFigure: There is no such stage, or nobody takes what goes to the treasurer.
    """
    if deposit.stage not in STAGES or (deposit.stage == TO_TREASURER and not deposit.carrier):
        raise BadFigure(deposit.stage)
    carried = (accounts.under_way, str(deposit.carrier) if deposit.carrier else "")
    if deposit.stage == TO_BANK:
        return Way(carried, (accounts.bank, ""))
    return Way((accounts.safe, ""), carried)


def _amount(deposit: Deposit, there_rupiah: Rupiah) -> int:
    if deposit.stage == TO_BANK:
        return deposit.amount_rupiah or there_rupiah
    return count_total(deposit.counted)


def decide_deposit(deposit: Deposit, way: Way, there_rupiah: Rupiah, shifts: Sequence[int], approved_by: int) -> Body:
    """Decide a deposit.

    Args:
        deposit: What is handed over.
        way: From where to where, as ``way_of`` says.
        there_rupiah: What the ledger says is where it comes from.
        shifts: Numbers of the shifts whose Z it covers.
        approved_by: Key of who approved it; 0 for nobody.

    Returns:
        The body of a ``deposit`` document, version 1.

    Raises:
        BadFigure: The amount is not positive, or a number of pieces is negative.
        NotEnoughCash: More than is there.
    """
    amount = _amount(deposit, there_rupiah)
    if amount <= 0:
        raise BadFigure(str(amount))
    if amount > there_rupiah:
        raise NotEnoughCash(there_rupiah)
    (source, of_source), (target, of_target) = way
    return {
        "stage": deposit.stage,
        "amount": amount,
        "count": pieces_of(deposit.counted),
        "carrier": deposit.carrier,
        "received_by": deposit.received_by.strip(),
        "bank_slip": deposit.bank_slip.strip(),
        "shifts": list(shifts),
        "approved_by": approved_by,
        "legs": [
            {"account": target, "subledger": of_target, "amount": amount},
            {"account": source, "subledger": of_source, "amount": -amount},
        ],
    }
