"""Goods that come back without a receipt: a manager lets it pass, a member is noted, and a day has a limit.

A name is never typed: who is no member writes his own on the slip, which is kept, and no document ever holds it.
"""

from pos.domain.answers import Performed
from pos.domain.catalog import Member
from pos.domain.errors import RegisterRefused, UnknownMember
from pos.domain.money import Rupiah
from pos.domain.refunding import without_receipt
from pos.domain.refunding.commands import RefundWithoutReceipt
from pos.domain.refunding.view import GoodsView, Why
from pos.services.acting.job import Job
from pos.services.correcting.receipts import require_reason
from pos.services.correcting.refunds import performed, view_of
from pos.services.selling.view import consigned_goods
from pos.services.session import require_shift
from pos.store import facts, members, sales, settings
from pos.store.transaction import Transaction

_NOBODY = Member(0, "", "")


def _member(tx: Transaction, number: str) -> Member:
    if not number:
        return _NOBODY
    found = members.by_number_or_card(tx, number)
    if found is None:
        raise UnknownMember(number)
    return found


def _goods_view(tx: Transaction, job: Job, command: RefundWithoutReceipt, valued: dict[str, sales.Valued]) -> GoodsView:
    member, date = _member(tx, command.member), require_shift(tx, job.desk).business_date
    return GoodsView(
        accounts={sku: each.member if member.person_id else each.other for sku, each in valued.items()},
        consigned=consigned_goods(tx, valued, date),
        cash_account=settings.setting(tx, "cash_drawer", date),
        person_id=member.person_id,
        member_number=member.number,
        year=date[:4],
        limit_rupiah=Rupiah(int(settings.setting(tx, "refund_without_receipt_rupiah", date))),
        given_rupiah=facts.given_without_receipt(tx, job.desk.node.code, date),
    )


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
    goods = _goods_view(tx, job, command, valued)
    date = require_shift(tx, job.desk).business_date
    pools = {sku: each.pool for sku, each in valued.items()}
    view = view_of(tx, job, pools, is_member=bool(goods.person_id), sold_on=date)
    body = without_receipt.decide(command.lines, view, goods, Why(command.reason, job.approved_by))
    return performed(tx, job, body, of_uuid="", person=goods.person_id)
