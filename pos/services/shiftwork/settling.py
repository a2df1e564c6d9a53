"""What becomes of a count that differs: a reason, and who bears it; the shift closes in any case."""

from typing import NamedTuple

from pos.domain import shift as rules
from pos.domain.answers import ShiftClosed
from pos.domain.documents import Body, integer, parts
from pos.domain.errors import CountAgain, ReasonNeeded
from pos.domain.roles import approves
from pos.services.acting.job import Job
from pos.services.shiftwork.drawers import countable, drawer_of, last_count
from pos.services.shiftwork.finishing import finish
from pos.store import reference, users
from pos.store.transaction import Transaction


class Settling(NamedTuple):
    """What becomes of a difference.

    Attributes:
        reason: One of the outlet's reasons.
        is_charged: Whether who opened the shift owes it; else the outlet bears it.
    """

    reason: str
    is_charged: bool


def settle(tx: Transaction, job: Job, settling: Settling) -> ShiftClosed:
    """Close the shift with the count that is on record, with a reason for its difference and who bears it.

    Args:
        tx: The write transaction.
        job: Who closes it, and who approved a charge; a witness at the count who may approve one is enough.
        settling: The reason, any where the outlet offers none, and who bears it.

    Raises:
        NoOpenShift: No shift is open.
        HeldSales: Sales are on hold or in the cart.
        CountAgain: The drawer was not counted, or changed since.
        ReasonNeeded: The reason is none of the outlet's.
        NeedsApproval: Somebody has to approve that a cashier is charged.
        BadFigure: What is charged is no shortage.
    """
    job.require("close_shift")
    shift = countable(tx, job)
    body, drawer = last_count(tx, shift), drawer_of(tx, job, shift)
    if body is None or integer(body, "expected") != drawer.expected_rupiah:
        raise CountAgain
    reasons = reference.reasons(tx, "cash_variance")
    if reasons and settling.reason not in reasons:
        raise ReasonNeeded
    witness, counts = integer(body, "witness"), integer(body, "counts")
    drawer = drawer._replace(counted=_pieces(body), witness=witness)
    approver = _approver(tx, job, witness) if settling.is_charged else 0
    charged = shift.user_id if settling.is_charged else 0
    return finish(tx, job, shift, drawer, rules.Settled(settling.reason, charged, approver, counts))


def _pieces(body: Body) -> tuple[tuple[int, int], ...]:
    return tuple((integer(each, "denomination"), integer(each, "pieces")) for each in parts(body, "count"))


def _approver(tx: Transaction, job: Job, witness: int) -> int:
    seen = users.by_id(tx, witness) if witness and witness != job.session.user_id else None
    if seen is not None and approves(seen.roles, "charge_cashier"):
        return witness
    job.require("charge_cashier")
    return job.approved_by
