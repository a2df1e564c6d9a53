"""The slips of the counter: receipts, their voids and copies."""

from types import MappingProxyType
from typing import Final

from pos.domain.documents import integer
from pos.reports.slips.receipt import receipt_slip
from pos.reports.slips.refunded import refund_slip
from pos.reports.slips.voided import void_slip
from pos.services.originals import original
from pos.services.page import Leaf, Maker, Page
from pos.store import users


def _receipt(leaf: Leaf) -> Page:
    return leaf.page("receipt", receipt_slip(leaf.house, leaf.signed, leaf.body, ()))


def _void(leaf: Leaf) -> Page:
    header = leaf.written.document.header
    voided = original(leaf.tx, header.of_uuid, header.node)
    return leaf.page("receipt", void_slip(leaf.house, leaf.signed, leaf.body, voided.signed, _approver(leaf)))


def _refund(leaf: Leaf) -> Page:
    header = leaf.written.document.header
    sale = original(leaf.tx, header.of_uuid, header.node).signed if header.of_uuid else None
    return leaf.page("receipt", refund_slip(leaf.house, leaf.signed, leaf.body, sale, _approver(leaf)))


def _approver(leaf: Leaf) -> str:
    """The login name of who approved it; nobody in what was written without one."""
    key = integer(leaf.body, "approved_by") if "approved_by" in leaf.body else 0
    return users.names(leaf.tx).get(key, "") if key else ""


def _copy(leaf: Leaf) -> Page:
    """The receipt of a sale again, from its own document, marked at both ends."""
    header, copy_no, house = leaf.written.document.header, integer(leaf.body, "copy"), leaf.house
    sale = original(leaf.tx, header.of_uuid, header.node)
    voided = (house.words.voided,) if sale.is_void else ()
    marks = (*voided, house.words.copy.format(copy_no))
    return Page("copy", sale.key, copy_no, receipt_slip(house, sale.signed, sale.body, marks))


PAGES: Final = MappingProxyType[str, Maker](
    {
        "sale": _receipt,
        "void": _void,
        "refund": _refund,
        "reprint": _copy,
    }
)
"""By the document's kind."""
