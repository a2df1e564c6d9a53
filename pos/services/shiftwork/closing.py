"""Closing a shift: a blind count that is on record before anybody is told the difference, which is never refused.

Counting again is allowed, for bundles do get overlooked; but each count that differed stays on record, so nobody counts
until it fits.
"""

from typing import NamedTuple

from pos.domain import shift as rules
from pos.domain.answers import CountDiffers, ShiftClosed
from pos.domain.documents import Body, integer, parts
from pos.domain.errors import CountAgain, HeldSales, ReasonNeeded, WitnessNeeded
from pos.domain.money import Rupiah
from pos.domain.roles import approves
from pos.services.acting.job import Job
from pos.services.session import require_shift, shift_entry
from pos.services.shiftwork.cash import cash_accounts
from pos.store import carts, chain, facts, reference, search, settings, shifts, users
from pos.store.shifts import OpenShift
from pos.store.transaction import Transaction

_COUNT = "cash_count"


class Settling(NamedTuple):
    """What becomes of a difference.

    Attributes:
        reason: One of the outlet's reasons.
        is_charged: Whether who opened the shift owes it; else the outlet bears it.
    """

    reason: str
    is_charged: bool


def count_drawer(
    tx: Transaction, job: Job, counted: tuple[tuple[int, int], ...], witness: int
) -> ShiftClosed | CountDiffers:
    """Take the blind count of a drawer, and close the shift if it holds what it should.

    Args:
        tx: The write transaction.
        job: Who counted.
        counted: Pairs of denomination and pieces.
        witness: Key of the second person at the count, whose PIN was checked; 0 for nobody.

    Returns:
        ``ShiftClosed``, or ``CountDiffers`` with the count on record.

    Raises:
        NoOpenShift: No shift is open.
        HeldSales: Sales are on hold or in the cart.
        WitnessNeeded: The outlet wants a second person, and nobody was named.
        BadFigure: A number of pieces is negative.
    """
    job.require("close_shift")
    shift = _countable(tx, job)
    if not witness and settings.setting(tx, "count_witness", shift.business_date) == "required":
        raise WitnessNeeded
    drawer = _drawer(tx, job, shift)._replace(counted=counted, witness=witness)
    before = facts.last_of_shift(tx, shift.number, _COUNT)
    counts = integer(before.body, "counts") + 1 if before is not None else 1
    body = rules.decide_count(drawer, counts)
    if not body["difference"]:
        return _close(tx, job, shift, drawer, rules.Settled("", 0, 0, counts))
    chain.append(tx, job.desk.node, shift_entry(tx, job.desk, job.session, _COUNT, body))
    total = rules.count_total(counted)
    difference = Rupiah(total - drawer.expected_rupiah)
    return CountDiffers(drawer.expected_rupiah, total, difference, reference.reasons(tx, "cash_variance"))


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
    shift = _countable(tx, job)
    counted, drawer = facts.last_of_shift(tx, shift.number, _COUNT), _drawer(tx, job, shift)
    if counted is None or integer(counted.body, "expected") != drawer.expected_rupiah:
        raise CountAgain
    reasons = reference.reasons(tx, "cash_variance")
    if reasons and settling.reason not in reasons:
        raise ReasonNeeded
    body = counted.body
    witness, counts = integer(body, "witness"), integer(body, "counts")
    drawer = drawer._replace(counted=_pieces(body), witness=witness)
    approver = _approver(tx, job, witness) if settling.is_charged else 0
    charged = shift.user_id if settling.is_charged else 0
    return _close(tx, job, shift, drawer, rules.Settled(settling.reason, charged, approver, counts))


def _countable(tx: Transaction, job: Job) -> OpenShift:
    shift = require_shift(tx, job.desk)
    waiting = [each for state in ("open", "held") for each in carts.unfinished(tx, state) if each.cart.standing]
    if waiting:
        raise HeldSales(len(waiting))
    return shift


def _drawer(tx: Transaction, job: Job, shift: OpenShift) -> rules.Drawer:
    """The drawer as the ledger has it, not counted yet."""
    account, drawer = cash_accounts(tx, shift.business_date).drawer, job.desk.outlet.drawer
    return rules.Drawer(shift.number, account, drawer, shifts.cash_balance(tx, account, drawer), (), 0)


def _pieces(body: Body) -> tuple[tuple[int, int], ...]:
    return tuple((integer(each, "denomination"), integer(each, "pieces")) for each in parts(body, "count"))


def _approver(tx: Transaction, job: Job, witness: int) -> int:
    seen = users.by_id(tx, witness) if witness and witness != job.session.user_id else None
    if seen is not None and approves(seen.roles, "charge_cashier"):
        return witness
    job.require("charge_cashier")
    return job.approved_by


def _close(tx: Transaction, job: Job, shift: OpenShift, drawer: rules.Drawer, settled: rules.Settled) -> ShiftClosed:
    body = rules.decide_close(drawer, settled, cash_accounts(tx, shift.business_date))
    entry = shift_entry(tx, job.desk, job.session, "shift_close", body)
    written = chain.append(tx, job.desk.node, entry)
    shifts.close(tx, shift.number, at_ms=entry.at_ms)
    search.bump_popularity(tx, shift.number)
    job.paper.queue(tx, written, cashier=job.session.name)
    total = rules.count_total(drawer.counted)
    return ShiftClosed(shift.number, drawer.expected_rupiah, total, Rupiah(total - drawer.expected_rupiah))
