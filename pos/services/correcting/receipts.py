"""Receipts that come back to the counter: which sale is meant, and whether the paper is its own."""

from pos.domain import receipt_code
from pos.domain.errors import ReasonNeeded, UnknownReceipt
from pos.services.desk import Desk
from pos.store import facts, reference
from pos.store.facts import Fact
from pos.store.transaction import Transaction


def sale_of(tx: Transaction, desk: Desk, text: str) -> Fact:
    """Return the sale of a receipt.

    Args:
        tx: A transaction.
        desk: The register; it knows its own sales only.
        text: What was scanned or typed: the receipt's code, or its number.

    Raises:
        UnknownReceipt: It is no receipt, or none of this register.
    """
    receipt = receipt_code.read(text)
    sale = facts.by_number(tx, desk.node.code, "sale", receipt.number) if receipt is not None else None
    if receipt is None or sale is None or not receipt_code.fits(receipt, desk.node.code, sale.hash):
        raise UnknownReceipt(text)
    return sale


def require_reason(tx: Transaction, action: str, reason: str) -> None:
    """Check that a reason is one of the outlet's.

    Raises:
        ReasonNeeded: It is none.
    """
    if reference.reason_account(tx, action, reason) is None:
        raise ReasonNeeded
