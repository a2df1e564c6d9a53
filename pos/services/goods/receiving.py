"""Taking a delivery in: goods on the shelf, dates kept, what is missing claimed, and the slip to be signed."""

from pos.domain.answers import Performed
from pos.domain.documents import Body, integer
from pos.domain.goods.good import Way
from pos.domain.goods.receipt import ReceiptView, ReceiveGoods, decide, lots_of
from pos.domain.last_cost import said_by
from pos.domain.money import Rupiah, thousands
from pos.services.acting.job import Job
from pos.services.goods.knowing import goods_and_pools, known_supplier
from pos.services.goods.money import supplier_way
from pos.services.goods.writing import About, code_of, write
from pos.services.session import business_date
from pos.store import lots, settings
from pos.store.catalogue_prices import put_last_costs
from pos.store.suppliers import Supplier
from pos.store.transaction import Transaction

_KIND = "goods_receipt"


def _view(tx: Transaction, job: Job, command: ReceiveGoods, supplier: Supplier) -> ReceiptView:
    date, is_owner = business_date(tx, job.desk), supplier.kind == "owner"
    goods, pools = goods_and_pools(tx, (line.sku for line in command.lines))
    payable = Way(settings.setting(tx, "consignment_payable", date), supplier.code)
    paid = payable if is_owner else supplier_way(tx, job, command.paid, date, supplier.code)
    return ReceiptView(
        goods=goods,
        pools=pools,
        is_owner=is_owner,
        paid=paid,
        freight=_freight(tx, job, command, paid),
        claim=Way(settings.setting(tx, "supplier_claims", date), code_of(tx, job, _KIND)),
        freight_expense=settings.setting(tx, "freight_expense", date),
        date=date,
        approved_by=job.approved_by,
    )


def _freight(tx: Transaction, job: Job, command: ReceiveGoods, paid: Way) -> Way:
    """Freight on the supplier's own bill, or paid to the driver."""
    if not command.freight_rupiah or command.freight_paid == command.paid:
        return paid
    return supplier_way(tx, job, command.freight_paid, business_date(tx, job.desk), command.supplier)


def receive(tx: Transaction, job: Job, command: ReceiveGoods) -> Performed:
    """Take a delivery in.

    Raises:
        UnknownSupplier: Nobody has that code, or it is an agent's.
        NoOpenShift: It is paid from a drawer that is closed.
        NeedsApproval: Who acts may not touch the money it is paid from.
        GoodsRefused: A rule of ``pos.domain.goods.receipt.decide`` said no.
        BadFigure: A figure is none.
    """
    supplier = known_supplier(tx, command.supplier, ("supplier", "agent", "owner"))
    body = decide(command, _view(tx, job, command, supplier))
    written = write(tx, job, About(_KIND, ""), body)
    lots.add(tx, written.key, lots_of(body))
    put_last_costs(tx, said_by(_KIND, body))
    return _performed(written.document.header.number, body, job)


def _performed(number: int, body: Body, job: Job) -> Performed:
    facts = (("claim", thousands(integer(body, "claim"))),)
    total = Rupiah(integer(body, "goods") + integer(body, "freight"))
    return Performed(_KIND, number, total, facts, job.approved_by)
