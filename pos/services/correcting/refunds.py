"""Goods of a receipt that come back: money out of the drawer of the open shift, whenever they were sold."""

from pos.domain.answers import Performed
from pos.domain.documents import parts, text
from pos.domain.errors import SaleIsVoid
from pos.domain.refunding import by_receipt
from pos.domain.refunding.commands import RefundSale
from pos.domain.refunding.view import Sold, Why
from pos.services.acting.job import Job
from pos.services.correcting.reading import pools_of, view_of
from pos.services.correcting.receipts import require_reason, sale_of
from pos.services.correcting.writing import About, refunded
from pos.store import facts
from pos.store.transaction import Transaction


def refund(tx: Transaction, job: Job, command: RefundSale) -> Performed:
    """Give money back for goods of a receipt.

    Raises:
        SaleRefused: A rule of ``pos.domain.refunding.by_receipt.decide`` said no, the receipt is not known, or the
            sale was voided.
        ReasonNeeded: The reason is none of the outlet's.
        NoOpenShift: No shift is open.
    """
    sale = sale_of(tx, job.desk, command.receipt)
    if facts.is_voided(tx, sale.uuid):
        raise SaleIsVoid(sale.number)
    require_reason(tx, "refund", command.reason)
    earlier = tuple(each.body for each in facts.about(tx, sale.uuid, "refund"))
    sold = Sold(sale.number, sale.body, earlier)
    pools = pools_of(tx, [text(line, "sku") for line in parts(sale.body, "lines")])
    sold_on = facts.business_date(tx, sale.uuid)
    view = view_of(tx, job, pools, is_member=bool(sale.body["member"]), sold_on=sold_on)
    back = by_receipt.meant(sold, command.lines)
    body = by_receipt.decide(sold, back, view, Why(command.reason, job.approved_by))
    return refunded(tx, job, body, About(sale.uuid, sale.person))
