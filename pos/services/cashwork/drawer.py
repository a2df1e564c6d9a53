"""The drawer while a shift goes on: cash in and out with a reason, drops into the safe, and its figures so far."""

from pos.domain import shift as rules
from pos.domain.answers import Performed
from pos.domain.cash.commands import DropCash, PaidIn, PaidOut, PrintX
from pos.domain.documents import Body
from pos.domain.errors import BadFigure, ReasonNeeded
from pos.domain.money import Rupiah
from pos.services.acting.job import Job
from pos.services.session import require_shift, shift_entry
from pos.services.shiftwork.cash import cash_accounts, paid_out_limit
from pos.store import chain, reference
from pos.store.transaction import Transaction


def pay_in(tx: Transaction, job: Job, command: PaidIn) -> Performed:
    """Put cash into the drawer, with a reason.

    Raises:
        NoOpenShift: No shift is open.
        BadFigure: The amount is not positive.
        ReasonNeeded: The reason is none of the outlet's.
    """
    move = rules.CashMove(command.amount_rupiah, command.reason, "", command.person, job.approved_by)
    return _moved(tx, job, "paid_in", move)


def pay_out(tx: Transaction, job: Job, command: PaidOut) -> Performed:
    """Take cash out of the drawer, with a reason; above the outlet's limit a second person approves.

    Raises:
        NoOpenShift: No shift is open.
        BadFigure: The amount is not positive.
        ReasonNeeded: The reason is none of the outlet's.
        NeedsApproval: It is above the limit, and nobody approved it.
    """
    date = require_shift(tx, job.desk).business_date
    if command.amount_rupiah > paid_out_limit(tx, date):
        job.require("paid_out_above_limit")
    out = Rupiah(-command.amount_rupiah)
    move = rules.CashMove(out, command.reason, command.purpose, command.person, job.approved_by)
    return _moved(tx, job, "paid_out", move)


def drop(tx: Transaction, job: Job, command: DropCash) -> Performed:
    """Take cash out of the drawer into the safe.

    Raises:
        NoOpenShift: No shift is open.
        BadFigure: The amount is not positive.
    """
    shift, drawer = require_shift(tx, job.desk), job.desk.outlet.drawer
    accounts = cash_accounts(tx, shift.business_date)
    body = rules.decide_drop(shift.number, drawer, command.amount_rupiah, job.approved_by, accounts)
    return _written(tx, job, "cash_drop", body, command.amount_rupiah)


def print_x(tx: Transaction, job: Job, _command: PrintX) -> Performed:
    """Print the figures of the open shift, on record; what should be in the drawer is not among them.

    Raises:
        NoOpenShift: No shift is open.
    """
    return _written(tx, job, "x_report", {"shift": require_shift(tx, job.desk).number}, Rupiah(0))


def _moved(tx: Transaction, job: Job, kind: str, move: rules.CashMove) -> Performed:
    shift = require_shift(tx, job.desk)
    if (move.amount_rupiah > 0) != (kind == "paid_in"):
        raise BadFigure(str(abs(move.amount_rupiah)))
    counter = reference.reason_account(tx, kind, move.reason)
    if counter is None:
        raise ReasonNeeded
    account = cash_accounts(tx, shift.business_date).drawer
    body = rules.decide_cash(job.desk.outlet.drawer, move, account=account, counter=counter)
    return _written(tx, job, kind, body, Rupiah(abs(move.amount_rupiah)))


def _written(tx: Transaction, job: Job, kind: str, body: Body, amount_rupiah: Rupiah) -> Performed:
    written = chain.append(tx, job.desk.node, shift_entry(tx, job.desk, job.session, kind, body))
    job.paper.queue(tx, written, cashier=job.session.name)
    return Performed(kind, written.document.header.number, amount_rupiah, (), job.approved_by)
