"""A refund without a receipt: today's price, today's average cost, and a limit for the day.

Nobody knows what was paid, so the price is that of today's shelf, and the goods come back at what their like is worth.
"""

from collections.abc import Sequence

from pos.domain import valuation
from pos.domain.consignment import owed
from pos.domain.documents import Body, integer
from pos.domain.errors import BadFigure, NothingToRefund, RefundAboveLimit
from pos.domain.ledger import STORE
from pos.domain.money import Rupiah
from pos.domain.pricing import amount_of, cash_due, unit_price
from pos.domain.refunding.commands import Returned
from pos.domain.refunding.lines import destination, received
from pos.domain.refunding.view import GoodsView, RefundView, Why
from pos.domain.sale import pool_kind
from pos.domain.valuation import Pool


def _line(number: int, back: Returned, view: RefundView, goods: GoodsView, pools: dict[str, Pool]) -> Body:
    item, count = back.item, back.count_milli
    if count <= 0 or (not item.is_weighed and count % 1000):
        raise BadFigure(str(count))
    accounts, consigned = goods.accounts[item.sku], goods.consigned.get(item.sku)
    quantity = count * item.factor // 1000
    kind = pool_kind(item, has_stock=bool(accounts.stock))
    taken = quantity if kind == STORE else quantity // 1000
    line: Body = {
        "amount": amount_of(item, count, unit_price(item, count, is_member=bool(goods.person_id))),
        "container": item.container,
        "cost": valuation.issue(pools[item.sku], taken)[0] if kind else 0,
        "cost_account": accounts.cost,
        "count": count,
        "factor": item.factor,
        "kind": item.kind,
        "n": number,
        "name": item.name,
        "owed": [owed(consigned, quantity)] if consigned else [],
        "pool": kind,
        "qty": quantity,
        "returns": consigned.commission if consigned else view.returns,
        "shu": int(item.counts_for_shu),
        "sku": item.sku,
        "stock": accounts.stock,
        "to": destination(kind, item.name, back.to, uses=False),
        "unit": item.unit,
        "uses": [],
    }
    return {**line, "correction": received(pools, line)}


def decide(back: Sequence[Returned], view: RefundView, goods: GoodsView, why: Why) -> Body:
    """Decide what is given back for goods without a receipt.

    Args:
        back: What comes back; what a service used up does not.
        view: What was read inside the transaction.
        goods: What was read besides.
        why: The reason, and who approved it.

    Returns:
        The body of a ``refund`` document, version 1, whose ``receipt`` is 0.

    Raises:
        NothingToRefund: Nothing comes back.
        BadFigure: A quantity that is none.
        NotToDamaged: A shell that should go to the losses.
        RefundAboveLimit: The limit of the day does not allow it.
    """
    if not back:
        raise NothingToRefund
    pools = dict(view.pools)
    lines = [_line(number, each, view, goods, pools) for number, each in enumerate(back, 1)]
    total = Rupiah(sum(integer(line, "amount") for line in lines))
    if goods.given_rupiah + total > goods.limit_rupiah:
        raise RefundAboveLimit(limit_rupiah=goods.limit_rupiah, left_rupiah=goods.limit_rupiah - goods.given_rupiah)
    cash = cash_due(total, view.rounding, is_capped=True)
    counted = sum(integer(line, "amount") for line in lines if line["shu"]) if goods.person_id else 0
    tender: Body = {"account": goods.cash_account, "amount": cash, "kind": "cash", "subledger": view.drawer}
    return {
        "approved_by": why.approved_by,
        "belanja": {"amount": counted, "person": f"A{goods.person_id}", "year": goods.year},
        "damaged": view.damaged,
        "drawer": view.drawer,
        "lines": lines,
        "member": int(bool(goods.person_id)),
        "member_number": goods.member_number,
        "reason": why.reason,
        "receipt": 0,
        "rounding": cash - total,
        "tenders": [tender],
        "total": total,
    }
