"""Closing business dates, oldest first: totals, document, lock and sums in one transaction."""

from pos.domain.answers import Choice, Performed
from pos.domain.cash.commands import CloseDay
from pos.domain.cash.dayclose import DayTotals, decide_day
from pos.domain.errors import HeldSales, NoDayToClose, ShiftAlreadyOpen
from pos.domain.money import Rupiah
from pos.services.acting.job import Job
from pos.services.desk import Desk
from pos.store import carts, chain
from pos.store import days as dates
from pos.store.chain import Written
from pos.store.transaction import Transaction


def days(tx: Transaction, _desk: Desk, _given: tuple[str, ...]) -> tuple[Choice, ...]:
    """The dates that were worked on and are not closed, newest first."""
    return tuple(Choice(date, date, str(len(dates.shifts_of(tx, date)))) for date in reversed(dates.to_close(tx)))


def close_day(tx: Transaction, job: Job, command: CloseDay) -> Performed:
    """Close a business date and every open one before it; from then on nothing is written to them.

    Args:
        tx: The write transaction.
        job: Who closes.
        command: Which date.

    Returns:
        The newest date's number; the fact ``date`` names it.

    Raises:
        ShiftAlreadyOpen: A shift is still open; it is closed first.
        HeldSales: Sales are on hold.
        NoDayToClose: The date, or every date, is closed, or nothing was done on it.
    """
    if dates.any_open_shift(tx):
        raise ShiftAlreadyOpen
    held = [each for each in carts.unfinished(tx, "held") if each.cart.standing]
    if held:
        raise HeldSales(len(held))
    waiting = dates.to_close(tx)
    wanted = [date for date in waiting if date <= (command.date or waiting[-1])]
    if not wanted or (command.date and wanted[-1] != command.date):
        raise NoDayToClose
    *_, written = [_close(tx, job, date) for date in wanted]
    job.paper.queue(tx, written, cashier=job.session.name)
    number = written.document.header.number
    return Performed("day_close", number, Rupiah(0), (("date", wanted[-1]),), job.approved_by)


def _close(tx: Transaction, job: Job, date: str) -> Written:
    desk, node = job.desk, job.desk.node.code
    dates.write_day(tx, date, node)
    totals = DayTotals(dates.shifts_of(tx, date), dates.kinds(tx, date, node), dates.rupiah_by_account(tx, date))
    body = decide_day(date, totals, job.approved_by)
    entry = desk.master_entry("day_close", body, job.session.user_id)._replace(business_date=date)
    written = chain.append(tx, desk.node, entry)
    dates.put_closed(tx, date, written.key)
    return written
