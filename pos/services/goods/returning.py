"""Sending goods back to who brought them."""

from pos.domain.answers import Performed
from pos.domain.documents import integer
from pos.domain.goods.good import Way
from pos.domain.goods.returning import ReturnGoods, ReturnView, decide
from pos.domain.money import Rupiah
from pos.services.acting.job import Job
from pos.services.goods.knowing import goods_and_pools, known_supplier
from pos.services.goods.money import CREDIT_CLAIM, supplier_way
from pos.services.goods.writing import About, code_of, write
from pos.services.session import business_date
from pos.store import settings
from pos.store.suppliers import Supplier
from pos.store.transaction import Transaction

_KIND = "purchase_return"


def _paid(tx: Transaction, job: Job, command: ReturnGoods, supplier: Supplier) -> Way:
    date = business_date(tx, job.desk)
    if supplier.kind == "owner":
        return Way(settings.setting(tx, "consignment_payable", date), supplier.code)
    if command.paid == CREDIT_CLAIM:
        return Way(settings.setting(tx, "supplier_claims", date), code_of(tx, job, _KIND))
    return supplier_way(tx, job, command.paid, date, supplier.code)


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
    supplier = known_supplier(tx, command.supplier, ("supplier", "agent", "owner"))
    goods, pools = goods_and_pools(tx, (line.sku for line in command.lines))
    view = ReturnView(
        goods=goods,
        pools=pools,
        is_owner=supplier.kind == "owner",
        paid=_paid(tx, job, command, supplier),
        approved_by=job.approved_by,
    )
    body = decide(command, view)
    number = write(tx, job, About(_KIND, ""), body).document.header.number
    return Performed(_KIND, number, Rupiah(integer(body, "credit")), (), job.approved_by)
