"""Paper for documents: the slip of each kind that has one, queued in the transaction that wrote the document.

A copy is a document of its own, so that every SALINAN n is on record before it is on paper.
"""

from typing import NamedTuple

from drivers.printers.slip import Slip
from drivers.printers.slip_json import slip_to_json
from pos.domain.answers import Done
from pos.domain.documents import Header, integer
from pos.domain.errors import NothingToReprint
from pos.domain.money import Rupiah
from pos.reports.slips.cash import cash_slip, float_slip
from pos.reports.slips.frame import House, Signed
from pos.reports.slips.receipt import receipt_slip
from pos.reports.slips.voided import void_slip
from pos.services.desk import Desk
from pos.services.session import Paper, Session
from pos.store import chain, facts, shifts, spool, users
from pos.store.chain import Entry, Written
from pos.store.facts import Fact
from pos.store.transaction import Transaction


class _Page(NamedTuple):
    """A slip, and what the spool keeps beside it."""

    kind: str
    document: int
    copy_no: int
    slip: Slip


class Printing:
    """Queues the slips of one register; it is the ``Paper`` of every use case."""

    def __init__(self, house: House, device: str) -> None:
        """Keep whose slips they are and the printer's queue."""
        self._house = house
        self._device = device

    def queue(self, tx: Transaction, written: Written, *, cashier: str) -> None:
        """Queue the slip of a document whose kind has one."""
        page = self._page(tx, written, cashier)
        if page is not None:
            at_ms = written.document.header.at_ms
            stored = slip_to_json(page.slip)
            spool.enqueue(tx, spool.NewJob(self._device, page.kind, page.document, stored, page.copy_no, at_ms))

    def _page(self, tx: Transaction, written: Written, cashier: str) -> _Page | None:
        (header, body), house = written.document, self._house
        signed = _signed(header, written.hash, cashier)
        match header.kind:
            case "sale":
                return _Page("receipt", written.key, 0, receipt_slip(house, signed, body, ()))
            case "void":
                original = _required(facts.by_uuid(tx, header.of_uuid))
                voided = _original(tx, original, header.node)
                return _Page("receipt", written.key, 0, void_slip(house, signed, body, voided))
            case "reprint":
                return self._copy(tx, header, integer(body, "copy"))
            case "paid_in" | "paid_out":
                return _Page("cash", written.key, 0, cash_slip(house, signed, body))
            case "shift_open":
                return _Page("cash", written.key, 0, float_slip(house, signed, body))
            case _:
                return None

    def _copy(self, tx: Transaction, header: Header, copy_no: int) -> _Page:
        """The receipt of a sale again, from its own document, marked at both ends."""
        sale = _required(facts.by_uuid(tx, header.of_uuid))
        words = self._house.words
        voided = (words.voided,) if facts.is_voided(tx, sale.uuid) else ()
        marks = (*voided, words.copy.format(copy_no))
        slip = receipt_slip(self._house, _original(tx, sale, header.node), sale.body, marks)
        return _Page("copy", sale.key, copy_no, slip)


def _signed(header: Header, digest: str, cashier: str) -> Signed:
    return Signed(header.kind, header.node, header.number, header.shift, header.at_ms, digest, cashier)


def _original(tx: Transaction, fact: Fact, node: str) -> Signed:
    user = users.by_id(tx, fact.user)
    cashier = user.name if user else str(fact.user)
    return Signed(fact.kind, node, fact.number, fact.shift, fact.at_ms, fact.hash, cashier)


def _required(fact: Fact | None) -> Fact:
    if fact is None:
        raise LookupError
    return fact


def reprint_last(tx: Transaction, desk: Desk, session: Session, paper: Paper) -> Done:
    """Print the receipt of the register's last sale again, on record and marked SALINAN n.

    Args:
        tx: The write transaction.
        desk: The register.
        session: Who asks.
        paper: Queues the copy.

    Returns:
        The n of the copy.

    Raises:
        NothingToReprint: Nothing was sold yet.
    """
    sale = facts.newest(tx, desk.node.code, "sale")
    if sale is None:
        raise NothingToReprint
    copy_no = spool.copies(tx, sale.key) + 1
    written = chain.append(tx, desk.node, _reprint_entry(tx, desk, session, sale, copy_no))
    spool.supersede(tx, sale.key, written.document.header.at_ms)
    paper.queue(tx, written, cashier=session.name)
    return Done(copy_no, Rupiah(0), "")


def _reprint_entry(tx: Transaction, desk: Desk, session: Session, sale: Fact, copy_no: int) -> Entry:
    """In the open shift where there is one; a receipt may be asked for before the next shift opens."""
    entry = desk.master_entry("reprint", {"copy": copy_no}, session.user_id)._replace(of_uuid=sale.uuid)
    shift = shifts.open_shift(tx, desk.outlet.drawer)
    if shift is None:
        return entry
    return entry._replace(shift=shift.number, business_date=shift.business_date)
