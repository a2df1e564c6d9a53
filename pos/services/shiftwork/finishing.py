"""The end of a shift once its drawer is counted: the document, the state of the shift, its Z."""

from pos.domain import shift as rules
from pos.domain.answers import ShiftClosed
from pos.services.acting.job import Job
from pos.services.session import shift_entry
from pos.services.shiftwork.cash import cash_accounts
from pos.store import chain, search, shifts
from pos.store.shifts import OpenShift
from pos.store.transaction import Transaction


def finish(tx: Transaction, job: Job, shift: OpenShift, drawer: rules.Drawer, settled: rules.Settled) -> ShiftClosed:
    """Close a shift with its count.

    Args:
        tx: The write transaction.
        job: Who closes it.
        shift: The open shift.
        drawer: Its drawer, counted.
        settled: What becomes of a difference.

    Raises:
        BadFigure: A number of pieces is negative, or somebody is charged with what is no shortage.
    """
    body = rules.decide_close(drawer, settled, cash_accounts(tx, shift.business_date))
    entry = shift_entry(tx, job.desk, job.session, "shift_close", body)
    written = chain.append(tx, job.desk.node, entry)
    shifts.close(tx, shift.number, at_ms=entry.at_ms)
    search.bump_popularity(tx, shift.number)
    job.paper.queue(tx, written, cashier=job.session.name)
    return ShiftClosed(shift.number, drawer.expected_rupiah, drawer.total_rupiah, drawer.difference_rupiah)
