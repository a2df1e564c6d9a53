"""Sending goods back to who brought them."""

from typing import Final

from pos.domain.answers import Performed
from pos.domain.documents import integer
from pos.domain.goods.good import Way
from pos.domain.goods.returning import ReturnGoods, ReturnView, decide
from pos.services.acting.job import Handler, Handlers, Job
from pos.services.goods.knowing import goods_and_pools, known_supplier
from pos.services.goods.money import CREDIT_CLAIM, kept_at, supplier_way
from pos.services.goods.writing import About, code_of, performed, write
from pos.store.transaction import Transaction

_KIND = "purchase_return"


def _paid(tx: Transaction, job: Job, command: ReturnGoods, *, is_owner: bool) -> Way:
    if is_owner:
        return kept_at(tx, job, "consignment_payable", command.supplier)
    if command.paid == CREDIT_CLAIM:
        return kept_at(tx, job, "supplier_claims", code_of(tx, job, _KIND))
    return supplier_way(tx, job, command.paid, command.supplier)


def give_back(tx: Transaction, job: Job, command: ReturnGoods) -> Performed:
    """Send goods back.

    Raises:
        UnknownSupplier: Nobody has that code.
        NoOpenShift: It is paid into a drawer that is closed.
        NeedsApproval: Who acts may not touch the money it is paid to.
        GoodsRefused: A rule of ``pos.domain.goods.returning.decide`` said no.
        ReasonNeeded: Nobody says why.
        BadFigure: A figure is none.
    """
    is_owner = known_supplier(tx, command.supplier).kind == "owner"
    goods, pools = goods_and_pools(tx, (line.sku for line in command.lines))
    view = ReturnView(
        goods=goods,
        pools=pools,
        is_owner=is_owner,
        paid=_paid(tx, job, command, is_owner=is_owner),
        approved_by=job.approved_by,
    )
    body = decide(command, view)
    return performed(write(tx, job, About(_KIND, ""), body), job, integer(body, "credit"))


HANDLERS: Final[Handlers] = {ReturnGoods: Handler("purchase_return", give_back)}
"""By the command's type."""
