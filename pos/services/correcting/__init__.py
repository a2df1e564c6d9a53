"""Corrections at the counter: goods that come back, sales undone, the drawer opened without a sale."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from pos.domain.correcting import OpenDrawer, VoidSale
from pos.domain.refunding.commands import RefundSale, RefundWithoutReceipt
from pos.domain.terms import GiveDiscount, SellAboveCap, SetPrice
from pos.services.acting.job import Handler, Handlers, Source
from pos.services.correcting.above_cap import sell_above_cap
from pos.services.correcting.drawer import open_drawer
from pos.services.correcting.offers import SOURCES as OFFERS
from pos.services.correcting.refunds import refund
from pos.services.correcting.slips import HANDLERS as SLIP_HANDLERS
from pos.services.correcting.slips import SOURCES as SLIP_SOURCES
from pos.services.correcting.terms import give_discount, set_price
from pos.services.correcting.unreceipted import refund_without_receipt
from pos.services.correcting.voids import void_sale

__all__ = ["HANDLERS", "SOURCES"]

HANDLERS: Final[Handlers] = MappingProxyType(
    {
        RefundSale: Handler("refund", refund),
        RefundWithoutReceipt: Handler("refund_without_receipt", refund_without_receipt),
        VoidSale: Handler("void_sale", void_sale),
        OpenDrawer: Handler("no_sale", open_drawer),
        SetPrice: Handler("price_override", set_price),
        GiveDiscount: Handler("discount", give_discount),
        SellAboveCap: Handler("over_cap", sell_above_cap),
        **SLIP_HANDLERS,
    }
)
"""By the command's type."""

SOURCES: Final[Mapping[str, Source]] = MappingProxyType({**OFFERS, **SLIP_SOURCES})
"""What the forms offer to choose from, by name."""
