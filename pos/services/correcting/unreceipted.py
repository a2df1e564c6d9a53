"""Goods that come back without a receipt: a manager lets it pass, a member is noted, and a day has a limit."""

from pos.domain.answers import Performed
from pos.domain.errors import RegisterRefused
from pos.domain.refunding import without_receipt
from pos.domain.refunding.commands import RefundWithoutReceipt
from pos.domain.refunding.view import Why
from pos.services.acting.job import Job
from pos.services.correcting.noting import goods_view
from pos.services.correcting.reading import shift_of, view_of
from pos.services.correcting.receipts import require_reason
from pos.services.correcting.writing import About, refunded
from pos.store import sales
from pos.store.transaction import Transaction


def refund_without_receipt(tx: Transaction, job: Job, command: RefundWithoutReceipt) -> Performed:
    """Give money back for goods of which nobody has a receipt.

    Raises:
        SaleRefused: A rule of ``pos.domain.refunding.without_receipt.decide`` said no.
        UnknownMember: There is no such member.
        ReasonNeeded: The reason is none of the outlet's.
        NoOpenShift: No shift is open.
        RegisterRefused: A product is not known here (``foreign``).
    """
    require_reason(tx, "refund", command.reason)
    skus = [line.item.sku for line in command.lines]
    valued = sales.valued(tx, skus) if skus else {}
    foreign = [sku for sku in skus if sku not in valued]
    if foreign:
        raise RegisterRefused(reason="foreign", detail=foreign[0])
    goods, date = goods_view(tx, job, command, valued), shift_of(tx, job).business_date
    pools = {sku: each.pool for sku, each in valued.items()}
    view = view_of(tx, job, pools, is_member=bool(goods.person_id), sold_on=date)
    body = without_receipt.decide(command.lines, view, goods, Why(command.reason, job.approved_by))
    return refunded(tx, job, body, About("", goods.person_id))
