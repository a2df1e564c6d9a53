"""The slips of the counter: receipts, their voids and copies, the drawer's cash, and the Z."""

from types import MappingProxyType
from typing import Final

from pos.domain.documents import integer
from pos.reports.slips.cash import cash_slip, float_slip
from pos.reports.slips.receipt import receipt_slip
from pos.reports.slips.voided import void_slip
from pos.reports.slips.z_slip import z_slip
from pos.services.originals import original
from pos.services.page import Leaf, Maker, Page
from pos.services.z_reports import z_report
from pos.store import balances


def _receipt(leaf: Leaf) -> Page:
    return leaf.page("receipt", receipt_slip(leaf.house, leaf.signed, leaf.body, ()))


def _void(leaf: Leaf) -> Page:
    header = leaf.written.document.header
    voided = original(leaf.tx, header.of_uuid, header.node)
    return leaf.page("receipt", void_slip(leaf.house, leaf.signed, leaf.body, voided.signed))


def _copy(leaf: Leaf) -> Page:
    """The receipt of a sale again, from its own document, marked at both ends."""
    header, copy_no, house = leaf.written.document.header, integer(leaf.body, "copy"), leaf.house
    sale = original(leaf.tx, header.of_uuid, header.node)
    voided = (house.words.voided,) if sale.is_void else ()
    marks = (*voided, house.words.copy.format(copy_no))
    return Page("copy", sale.key, copy_no, receipt_slip(house, sale.signed, sale.body, marks))


def _cash(leaf: Leaf) -> Page:
    return leaf.page("cash", cash_slip(leaf.house, leaf.signed, leaf.body))


def _float(leaf: Leaf) -> Page:
    return leaf.page("cash", float_slip(leaf.house, leaf.signed, leaf.body))


def _z(leaf: Leaf) -> Page:
    report = z_report(leaf.tx, leaf.signed.shift)
    if report is None:
        raise LookupError(leaf.signed.shift)
    names = {account.code: account.name for account in balances.accounts(leaf.tx)}
    return leaf.page("z", z_slip(leaf.house, leaf.signed, report, names))


PAGES: Final = MappingProxyType[str, Maker](
    {
        "sale": _receipt,
        "void": _void,
        "reprint": _copy,
        "paid_in": _cash,
        "paid_out": _cash,
        "shift_open": _float,
        "shift_close": _z,
    }
)
"""By the document's kind."""
