"""The slips of trade, with the names of suppliers and owners, which stand in no document."""

from collections.abc import Callable
from types import MappingProxyType
from typing import Final

from drivers.printers.slip import Slip
from pos.domain.documents import Body, text
from pos.reports.slips import trade
from pos.reports.slips.frame import House, Signed
from pos.services.page import Leaf, Maker, Page
from pos.store import suppliers


def _with_name(made: Callable[[House, Signed, Body, str], Slip]) -> Maker:
    def maker(leaf: Leaf) -> Page:
        code = text(leaf.body, "supplier")
        supplier = suppliers.by_code(leaf.tx, code)
        name = supplier.name if supplier is not None else code
        return leaf.page("goods", made(leaf.house, leaf.signed, leaf.body, name))

    return maker


def _reversal(leaf: Leaf) -> Page:
    return leaf.page("goods", trade.reversal_slip(leaf.house, leaf.signed, leaf.body))


PAGES: Final = MappingProxyType[str, Maker](
    {
        "goods_receipt": _with_name(trade.receipt_slip),
        "purchase_return": _with_name(trade.return_slip),
        "claim_settled": _with_name(trade.settlement_slip),
        "supplier_payment": _with_name(trade.payment_slip),
        "owner_payout": _with_name(trade.payment_slip),
        "reversal": _reversal,
    }
)
"""By the document's kind."""
