"""Taking a delivery in: goods on the shelf, dates kept, what is missing claimed, and the slip to be signed."""

from typing import Final

from pos.domain.answers import Performed
from pos.domain.documents import integer
from pos.domain.goods.good import Way
from pos.domain.goods.receipt import ReceiptView, ReceiveGoods, decide
from pos.domain.money import thousands
from pos.services.acting.job import Handler, Handlers, Job
from pos.services.goods.knowing import goods_and_pools, known_supplier
from pos.services.goods.money import kept_at, supplier_way
from pos.services.goods.storing import write_receipt
from pos.services.goods.writing import code_of, performed
from pos.services.session import business_date
from pos.store.transaction import Transaction


def _view(tx: Transaction, job: Job, command: ReceiveGoods, *, is_owner: bool) -> ReceiptView:
    goods, pools = goods_and_pools(tx, (line.sku for line in command.lines))
    payable = kept_at(tx, job, "consignment_payable", command.supplier)
    paid = payable if is_owner else supplier_way(tx, job, command.paid, command.supplier)
    return ReceiptView(
        goods=goods,
        pools=pools,
        is_owner=is_owner,
        paid=paid,
        freight=_freight(tx, job, command, paid),
        claim=kept_at(tx, job, "supplier_claims", code_of(tx, job, "goods_receipt")),
        freight_expense=kept_at(tx, job, "freight_expense", "").account,
        date=business_date(tx, job.desk),
        approved_by=job.approved_by,
    )


def _freight(tx: Transaction, job: Job, command: ReceiveGoods, paid: Way) -> Way:
    """Freight on the supplier's own bill, or paid to the driver."""
    if not command.freight_rupiah or command.freight_paid == command.paid:
        return paid
    return supplier_way(tx, job, command.freight_paid, command.supplier)


def receive(tx: Transaction, job: Job, command: ReceiveGoods) -> Performed:
    """Take a delivery in.

    Raises:
        UnknownSupplier: Nobody has that code, or nobody any more.
        NoOpenShift: It is paid from a drawer that is closed.
        NeedsApproval: Who acts may not touch the money it is paid from.
        GoodsRefused: A rule of ``pos.domain.goods.receipt.decide`` said no.
        BadFigure: A figure is none.
    """
    supplier = known_supplier(tx, command.supplier)
    body = decide(command, _view(tx, job, command, is_owner=supplier.kind == "owner"))
    written, total = write_receipt(tx, job, body), integer(body, "goods") + integer(body, "freight")
    return performed(written, job, total, ("claim", thousands(integer(body, "claim"))))


HANDLERS: Final[Handlers] = {ReceiveGoods: Handler("goods_receipt", receive)}
"""By the command's type."""
