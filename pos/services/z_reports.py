"""The Z of a shift, read from its documents: while it is open, as it is closed, or years later."""

from drivers.printers.slip import Slip
from pos.reports.slips.frame import House, Signed
from pos.reports.slips.z_slip import z_slip
from pos.reports.z import Entry, z_of
from pos.reports.z_report import ZReport
from pos.services.naming import names_of
from pos.store import documents, shifts, totals
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
    if not shift:
        return None
    node = documents.own_node(tx)
    entries = [Entry(each.header, each.body) for each in documents.besides_sales(tx, node, shift)]
    if not entries:
        return None
    return z_of(totals.shift_sales(tx, node, shift), entries, documents.last_of_shift(tx, node, shift).hash)


def z_paper(tx: Transaction, house: House, report: ZReport) -> Slip:
    """Return the slip of a shift's figures, to be read again: the Z of a closed one, the X of an open one.

    Args:
        tx: The transaction the report was read in.
        house: Whose slip it is.
        report: Its figures.
    """
    last = documents.last_of_shift(tx, report.node, report.shift)
    header, names = last.header, names_of(tx)
    cashier = names.person(header.user)
    signed = Signed(header.kind, header.node, header.number, header.shift, header.at_ms, last.hash, cashier)
    return z_slip(house, signed, report, names)
