"""Goods of a receipt that come back: money out of the drawer of the open shift, whenever they were sold."""

from collections.abc import Iterable

from pos.domain.answers import Performed
from pos.domain.documents import Body, integer, parts, text
from pos.domain.errors import SaleIsVoid
from pos.domain.money import Rupiah
from pos.domain.refunding import by_receipt
from pos.domain.refunding.commands import RefundSale
from pos.domain.refunding.view import RefundView, Sold, Why
from pos.domain.valuation import Pool
from pos.services.acting.job import Job
from pos.services.correcting.receipts import require_reason, sale_of
from pos.services.selling.view import rounding_rule
from pos.services.session import require_shift, shift_entry
from pos.store import chain, facts, sales, settings
from pos.store.transaction import Transaction


def pools_of(tx: Transaction, skus: Iterable[str]) -> dict[str, Pool]:
    """Return the goods of products and what they are worth."""
    return {sku: each.pool for sku, each in sales.valued(tx, skus).items()}


def view_of(tx: Transaction, job: Job, pools: dict[str, Pool], *, is_member: bool, sold_on: str) -> RefundView:
    """Read where money and goods go.

    Args:
        tx: The write transaction.
        job: Who gives it back.
        pools: Of every product that may come back.
        is_member: Whether the buyer is a member.
        sold_on: The business date whose rounding of cash counts, ISO.

    Raises:
        NoOpenShift: No shift is open.
    """
    today = require_shift(tx, job.desk).business_date
    return RefundView(
        pools=pools,
        returns=settings.setting(tx, "returns_member" if is_member else "returns_other", today),
        damaged=settings.setting(tx, "damaged_goods", today),
        rounding=rounding_rule(tx, sold_on),
        drawer=job.desk.outlet.drawer,
    )


def performed(tx: Transaction, job: Job, body: Body, *, of_uuid: str, person: int) -> Performed:
    """Write a refund and queue its slip."""
    entry = shift_entry(tx, job.desk, job.session, "refund", body)._replace(of_uuid=of_uuid, person=person)
    written = chain.append(tx, job.desk.node, entry)
    job.paper.queue(tx, written, cashier=job.session.name)
    cash = sum(integer(tender, "amount") for tender in parts(body, "tenders") if tender["kind"] == "cash")
    number = written.document.header.number
    return Performed("refund", number, Rupiah(cash), (("receipt", str(body["receipt"])),), job.approved_by)


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
    body = by_receipt.decide(sold, by_receipt.meant(sold, command.lines), view, Why(command.reason, job.approved_by))
    return performed(tx, job, body, of_uuid=sale.uuid, person=sale.person)
