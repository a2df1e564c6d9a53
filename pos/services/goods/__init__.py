"""Goods from suppliers and owners: what the forms of trade do, and what they offer to choose from."""

from typing import Final

from pos.domain.goods.claims import SettleClaim
from pos.domain.goods.paying import PayOwner, PaySupplier
from pos.domain.goods.receipt import ReceiveGoods
from pos.domain.goods.returning import ReturnGoods
from pos.domain.goods.reversal import Reverse
from pos.domain.goods.supplier import AddSupplier
from pos.services.acting.job import Handler, Handlers
from pos.services.goods import paying, receiving, returning, reversing, settling, suppliers
from pos.services.goods.offering import SOURCES

HANDLERS: Final[Handlers] = {
    AddSupplier: Handler("supplier", suppliers.add_supplier),
    ReceiveGoods: Handler("goods_receipt", receiving.receive),
    ReturnGoods: Handler("purchase_return", returning.give_back),
    SettleClaim: Handler("claim_settled", settling.settle),
    PaySupplier: Handler("supplier_payment", paying.pay_supplier),
    PayOwner: Handler("owner_payout", paying.pay_owner),
    Reverse: Handler("reversal", reversing.reverse),
}
"""By the command's type."""

__all__ = ["HANDLERS", "SOURCES"]
