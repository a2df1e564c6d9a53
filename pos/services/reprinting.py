"""Receipts printed again: a copy is a document of its own, so every SALINAN n is on record before it is on paper."""

from pos.domain.answers import Done
from pos.domain.errors import NothingToReprint
from pos.domain.money import Rupiah
from pos.services.desk import Desk
from pos.services.session import Paper, Session, dated, require_alone
from pos.store import chain, facts, shifts, spool
from pos.store.chain import Entry
from pos.store.transaction import Transaction


def reprint_last(tx: Transaction, desk: Desk, session: Session, paper: Paper) -> Done:
    """Print the receipt of the register's last sale again, on record and marked SALINAN n.

    An original that became too old to print unasked is given up for it.

    Args:
        tx: The write transaction.
        desk: The register.
        session: Who asks.
        paper: Queues the copy.

    Returns:
        The n of the copy.

    Raises:
        NothingToReprint: Nothing was sold yet.
        NotAllowed: Who is at the till may not.
    """
    require_alone(session, "reprint")
    sale = facts.newest(tx, desk.node.code, "sale")
    if sale is None:
        raise NothingToReprint
    copy_no = spool.copies(tx, sale.key) + 1
    entry = _entry(tx, desk, session, {"copy": copy_no})._replace(of_uuid=sale.uuid)
    written = chain.append(tx, desk.node, entry)
    spool.supersede(tx, sale.key, entry.at_ms)
    paper.queue(tx, written, cashier=session.name)
    return Done(copy_no, Rupiah(0), "")


def _entry(tx: Transaction, desk: Desk, session: Session, body: dict[str, object]) -> Entry:
    """In the open shift where there is one; a receipt may be asked for before the next shift opens."""
    entry = dated(tx, desk.master_entry("reprint", body, session.user_id))
    shift = shifts.open_shift(tx, desk.outlet.drawer)
    if shift is None:
        return entry
    return entry._replace(shift=shift.number, business_date=shift.business_date)
