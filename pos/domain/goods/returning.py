"""Goods that go back to who brought them: out at what the books say, in at what is given for them.

The two differ, because the average is not the last price; the difference is a correction (5303), never a profit.
"""

from typing import NamedTuple

from pos.domain import valuation
from pos.domain.documents import Body, integer
from pos.domain.errors import BadFigure, ReasonNeeded
from pos.domain.goods.good import Good, Goods, Pools, Way, known, leg, moved_body, quantity_of, sensible
from pos.domain.goods.refusals import NoLines, NotOnHand, NotReceivable, OtherOwner
from pos.domain.ledger import CONSIGNOR, FOR_SALE, STORE, SUPPLIER
from pos.domain.money import Rupiah, divide_half_up
from pos.domain.quantity import Milli, milli_text
from pos.domain.valuation import Pool


class ReturnedLine(NamedTuple):
    """One product that goes back.

    Attributes:
        sku: The product.
        unit: The unit it goes back in.
        count_milli: Thousandths of that unit.
        price_rupiah: What is given for one unit; 0 for what the books say.
    """

    sku: str
    unit: str
    count_milli: Milli
    price_rupiah: Rupiah


class ReturnGoods(NamedTuple):
    """Goods go back to a supplier or an owner.

    Attributes:
        supplier: Code of the supplier or owner.
        lines: What goes back.
        paid: How it is given back: a name of ``pos.services.goods.money``.
        reason: Why.
    """

    supplier: str
    lines: tuple[ReturnedLine, ...]
    paid: str
    reason: str


class ReturnView(NamedTuple):
    """Everything a return reads, read once inside the write transaction.

    Attributes:
        goods: Each product in its unit.
        pools: What there is of each.
        is_owner: Whether they go back to an owner of consigned goods.
        paid: Where the money goes to, or who owes it.
        approved_by: Who approved it; 0 for nobody.
    """

    goods: Goods
    pools: Pools
    is_owner: bool
    paid: Way
    approved_by: int


def _returnable(line: ReturnedLine, command: ReturnGoods, view: ReturnView) -> Good:
    good = known(view.goods, line.sku, line.unit)
    if good.place not in {STORE, FOR_SALE}:
        raise NotReceivable(good.name)
    if good.consignor != (command.supplier if view.is_owner else ""):
        raise OtherOwner(good.name, command.supplier)
    return good


def _line_body(line: ReturnedLine, good: Good, pools: dict[str, Pool], n: int) -> Body:
    quantity, pool = quantity_of(good, line.count_milli), pools[good.sku]
    if not quantity:
        raise BadFigure("0")
    if quantity > pool.quantity:
        raise NotOnHand(good.name, milli_text(pool.quantity * (1000 if good.place == FOR_SALE else 1)))
    cost, pools[good.sku] = valuation.issue(pool, quantity)
    price = sensible(line.price_rupiah)
    credit = divide_half_up(price * line.count_milli, 1000) if price else cost
    return moved_body(good) | {
        "n": n,
        "count": line.count_milli,
        "price": price,
        "qty": quantity,
        "cost": cost,
        "credit": 0 if good.consignor else credit,
    }


def decide(command: ReturnGoods, view: ReturnView) -> Body:
    """Decide a purchase return.

    Args:
        command: What goes back, and how it is given back.
        view: What was read inside the transaction.

    Returns:
        The body of a ``purchase_return`` document, version 1.

    Raises:
        NoLines: Nothing goes back.
        ReasonNeeded: Nobody says why.
        UnknownProduct: A product or unit nobody knows.
        NotReceivable: A service, or a refill that comes with the agent.
        OtherOwner: Goods of somebody else.
        NotOnHand: More than there is.
        BadFigure: A figure of nothing, below zero, or a fraction of what goes whole.
    """
    if not command.lines:
        raise NoLines
    if not command.reason.strip():
        raise ReasonNeeded
    pools, lines = dict(view.pools), list[Body]()
    for n, line in enumerate(command.lines, 1):
        lines.append(_line_body(line, _returnable(line, command, view), pools, n))
    credit = Rupiah(sum(integer(line, "credit") for line in lines))
    return {
        "supplier": command.supplier,
        "flow": CONSIGNOR if view.is_owner else SUPPLIER,
        "lines": lines,
        "credit": credit,
        "paid": "owner" if view.is_owner else command.paid,
        "claim_code": view.paid.subledger,
        "legs": [leg(view.paid, credit)],
        "reason": command.reason,
        "approved_by": view.approved_by,
    }
