"""The Z of a shift, read from its documents: while it is open, as it is closed, or years later."""

from pos.reports.z import Entry, z_of
from pos.reports.z_report import ZReport
from pos.store import documents, shifts
from pos.store.transaction import Transaction


def newest_shift(tx: Transaction) -> int:
    """Return the number of the newest shift, open or closed; 0 before the first."""
    last = shifts.last(tx)
    return last.number if last else 0


def z_report(tx: Transaction, shift: int) -> ZReport | None:
    """Return the figures of a shift of this register, or None when there is no such shift.

    Args:
        tx: A transaction; inside the one that closes the shift, its closing is counted too.
        shift: The shift's number.
    """
    stored = documents.of_shift(tx, documents.own_node(tx), shift)
    entries = [Entry(each.header, each.body, each.hash) for each in stored]
    return z_of(entries) if entries else None
