"""What a document is called in a report: by its kind, and by its number as a receipt prints it."""

from types import MappingProxyType
from typing import Final

from pos.i18n import mark

KINDS: Final = MappingProxyType(
    {
        "opening": mark("Opening"),
        "sale": mark("Sale"),
        "void": mark("Void"),
        "refund": mark("Refund"),
        "reversal": mark("Reversal"),
        "shift_open": mark("Shift opened"),
        "shift_close": mark("Shift closed"),
        "paid_in": mark("Cash in"),
        "paid_out": mark("Cash out"),
        "cash_drop": mark("Cash drop"),
        "deposit": mark("Deposit"),
        "goods_receipt": mark("Goods receipt"),
        "purchase_return": mark("Return"),
        "claim_settled": mark("Claim settled"),
        "supplier_payment": mark("Supplier paid"),
        "owner_payout": mark("Owner paid"),
        "agent_delivery": mark("Agent delivery"),
        "agent_in": mark("From the agent"),
        "faulty": mark("Faulty"),
        "faulty_out": mark("Faulty sent out"),
        "shell_reclass": mark("Shells moved"),
        "repack": mark("Repack"),
        "write_off": mark("Write-off"),
        "transfer": mark("Transfer"),
        "stock_count": mark("Stock count"),
        "meter": mark("Meter"),
    }
)
"""The kinds that move goods or money; a test finds every kind with postings here."""


def number(of: int) -> str:
    """Write a document's number as people say it: ``0413``; ``""`` for none."""
    return f"{of:04}" if of else ""
