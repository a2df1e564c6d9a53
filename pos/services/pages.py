"""Which document has which slip: one place, so that a kind without paper is a decision and not an omission."""

from typing import NamedTuple

from drivers.printers.slip import Slip
from pos.domain.documents import Header, integer
from pos.reports.slips.cash import cash_slip, float_slip
from pos.reports.slips.frame import House, Signed
from pos.reports.slips.receipt import receipt_slip
from pos.reports.slips.voided import void_slip
from pos.reports.slips.z_slip import z_slip
from pos.services.originals import original
from pos.services.z_reports import z_report
from pos.store import balances
from pos.store.chain import Written
from pos.store.transaction import Transaction


class Page(NamedTuple):
    """A slip, and what the spool keeps beside it.

    Attributes:
        kind: ``receipt``, ``copy``, ``z`` or ``cash``.
        document: Key of the document it shows.
        copy_no: n of SALINAN n; 0 for an original.
        slip: What is on it.
    """

    kind: str
    document: int
    copy_no: int
    slip: Slip


def page_of(tx: Transaction, house: House, written: Written, cashier: str) -> Page | None:
    """Return the slip of a document, or None when its kind has none.

    Args:
        tx: The transaction that wrote the document; only slips about other documents read from it.
        house: Whose slip it is.
        written: The document in its place.
        cashier: Login name of who wrote it.

    Raises:
        LookupError: The document is about one that is not there.
    """
    header, body = written.document
    signed = Signed(header.kind, header.node, header.number, header.shift, header.at_ms, written.hash, cashier)
    match header.kind:
        case "sale":
            return Page("receipt", written.key, 0, receipt_slip(house, signed, body, ()))
        case "void":
            voided = original(tx, header.of_uuid, header.node)
            return Page("receipt", written.key, 0, void_slip(house, signed, body, voided.signed))
        case "reprint":
            return _copy(tx, house, header, integer(body, "copy"))
        case "paid_in" | "paid_out" | "shift_open":
            made = float_slip if header.kind == "shift_open" else cash_slip
            return Page("cash", written.key, 0, made(house, signed, body))
        case "shift_close":
            return Page("z", written.key, 0, _z(tx, house, signed))
        case _:
            return None


def _copy(tx: Transaction, house: House, header: Header, copy_no: int) -> Page:
    """The receipt of a sale again, from its own document, marked at both ends."""
    sale = original(tx, header.of_uuid, header.node)
    voided = (house.words.voided,) if sale.is_void else ()
    marks = (*voided, house.words.copy.format(copy_no))
    return Page("copy", sale.key, copy_no, receipt_slip(house, sale.signed, sale.body, marks))


def _z(tx: Transaction, house: House, signed: Signed) -> Slip:
    report = z_report(tx, signed.shift)
    if report is None:
        raise LookupError(signed.shift)
    return z_slip(house, signed, report, {account.code: account.name for account in balances.accounts(tx)})
