"""Who brings goods without a receipt, and what the day has left for them.

A name is never typed: who is no member writes his own on the slip, which is kept, and no document ever holds it.
"""

from pos.domain.errors import UnknownMember
from pos.domain.money import Rupiah
from pos.domain.refunding.commands import RefundWithoutReceipt
from pos.domain.refunding.view import GoodsView
from pos.services.acting.job import Job
from pos.services.correcting.reading import shift_of
from pos.services.selling.view import consigned_goods
from pos.store import facts, members, settings
from pos.store.sales import Valued
from pos.store.transaction import Transaction


def _member(tx: Transaction, number: str) -> tuple[int, str]:
    """Key of the person and number of the member; 0 and ``""`` for anybody else."""
    if not number:
        return 0, ""
    found = members.by_number_or_card(tx, number)
    if found is None:
        raise UnknownMember(number)
    return found.person_id, found.number


def goods_view(tx: Transaction, job: Job, command: RefundWithoutReceipt, valued: dict[str, Valued]) -> GoodsView:
    """Read what a refund without a receipt needs besides where money and goods go.

    Raises:
        UnknownMember: There is no such member.
        NoOpenShift: No shift is open.
    """
    (person_id, number), date = _member(tx, command.member), shift_of(tx, job).business_date
    return GoodsView(
        accounts={sku: each.member if person_id else each.other for sku, each in valued.items()},
        consigned=consigned_goods(tx, valued, date),
        cash_account=settings.setting(tx, "cash_drawer", date),
        person_id=person_id,
        member_number=number,
        year=date[:4],
        limit_rupiah=Rupiah(int(settings.setting(tx, "refund_without_receipt_rupiah", date))),
        given_rupiah=facts.given_without_receipt(tx, job.desk.node.code, date),
    )
