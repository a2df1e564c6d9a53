"""Goods that come in: ordered, received, accepted and damaged, at a cost that carries its share of the freight.

What was billed and not accepted is a claim on the supplier, kept open under the receipt that found it. Goods of an
owner come in without value, because nothing is owed for them until they are sold.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from pos.domain import valuation
from pos.domain.documents import Body, integer, parts, text
from pos.domain.errors import BadFigure
from pos.domain.goods.good import Good, Goods, Pools, Way, known, leg, moved_body, quantity_of, sensible
from pos.domain.goods.refusals import CostNeeded, GoodsExpired, NoLines, NotReceivable, OtherOwner
from pos.domain.ledger import CONSIGNOR, FOR_SALE, STORE, SUPPLIER
from pos.domain.money import Rupiah, allocate, divide_half_up
from pos.domain.quantity import Milli, milli_text
from pos.domain.valuation import Pool

CLAIMED, UNBILLED = "claimed", "unbilled"
SHORT: Final = (CLAIMED, UNBILLED)
"""What becomes of goods that were ordered and not accepted: billed all the same and claimed back, or never billed."""


class ReceivedLine(NamedTuple):
    """One product of a delivery, in thousandths of the unit it came in.

    Attributes:
        sku: The product.
        unit: The unit it came in: ``dus``.
        ordered_milli: What was ordered, as the supplier's paper says.
        received_milli: What came.
        damaged_milli: What of it is not accepted.
        price_rupiah: What one unit costs; 0 only for goods of an owner.
        expires_on: ISO date; ``""`` for none.
    """

    sku: str
    unit: str
    ordered_milli: Milli
    received_milli: Milli
    damaged_milli: Milli
    price_rupiah: Rupiah
    expires_on: str


class ReceiveGoods(NamedTuple):
    """A delivery of a supplier or an owner is taken in.

    Attributes:
        supplier: Code of the supplier or owner.
        delivery_note: Number of the delivery note, or ``""``.
        order_no: Number of the order, or ``""``.
        lines: What came.
        short: One of ``SHORT``.
        paid: How the goods are paid: a name of ``pos.services.goods.money``.
        freight_rupiah: Freight that is paid with them.
        freight_paid: How the freight is paid.
    """

    supplier: str
    delivery_note: str
    order_no: str
    lines: tuple[ReceivedLine, ...]
    short: str
    paid: str
    freight_rupiah: Rupiah
    freight_paid: str


class ReceiptView(NamedTuple):
    """Everything a receipt reads, read once inside the write transaction.

    Attributes:
        goods: Each product in its unit.
        pools: What there is of each.
        is_owner: Whether they come from an owner of consigned goods.
        paid: Where the money for the goods comes from, or who is owed it.
        freight: The same for the freight.
        claim: Where a claim is kept: its account and the receipt's own subledger.
        freight_expense: Account of freight that no goods carry.
        date: The business date, ISO.
        approved_by: Who approved it; 0 for nobody.
    """

    goods: Goods
    pools: Pools
    is_owner: bool
    paid: Way
    freight: Way
    claim: Way
    freight_expense: str
    date: str
    approved_by: int


class _Valued(NamedTuple):
    """A line with its figures, before the freight is shared."""

    line: ReceivedLine
    good: Good
    quantity: int
    value: Rupiah
    claim: Rupiah


def _receivable(line: ReceivedLine, command: ReceiveGoods, view: ReceiptView) -> Good:
    good = known(view.goods, line.sku, line.unit)
    if good.place not in {STORE, FOR_SALE}:
        raise NotReceivable(good.name)
    if good.consignor != (command.supplier if view.is_owner else ""):
        raise OtherOwner(good.name, command.supplier)
    if not line.price_rupiah and not view.is_owner:
        raise CostNeeded(good.name)
    if line.expires_on and line.expires_on <= view.date:
        raise GoodsExpired(good.name, line.expires_on)
    return good


def _accepted(line: ReceivedLine) -> Milli:
    if line.damaged_milli < 0 or line.damaged_milli > line.received_milli:
        raise BadFigure(milli_text(line.damaged_milli))
    if not line.ordered_milli and not line.received_milli:
        raise BadFigure("0")
    return Milli(line.received_milli - line.damaged_milli)


def _valued(line: ReceivedLine, command: ReceiveGoods, view: ReceiptView) -> _Valued:
    good, accepted = _receivable(line, command, view), _accepted(line)
    quantity_of(good, line.ordered_milli)
    quantity_of(good, line.received_milli)
    price = 0 if view.is_owner else sensible(line.price_rupiah)
    billed = max(line.ordered_milli, accepted) if command.short == CLAIMED else accepted
    value = divide_half_up(price * accepted, 1000)
    claim = sensible(divide_half_up(price * billed, 1000)) - value
    return _Valued(line, good, quantity_of(good, accepted), Rupiah(value), Rupiah(claim))


def _shares(freight: Rupiah, lines: Sequence[_Valued]) -> tuple[Rupiah, ...]:
    values = [each.value for each in lines]
    return allocate(freight, values) if any(values) else tuple(Rupiah(0) for _ in values)


def _line_body(each: _Valued, freight: Rupiah, pools: dict[str, Pool], n: int) -> Body:
    line, good, correction = each.line, each.good, 0
    if each.quantity:
        worth = Rupiah(each.value + freight)
        correction, pools[good.sku] = valuation.receive(pools[good.sku], each.quantity, worth)
    return moved_body(good) | {
        "n": n,
        "ordered": line.ordered_milli,
        "received": line.received_milli,
        "accepted": line.received_milli - line.damaged_milli,
        "damaged": line.damaged_milli,
        "price": line.price_rupiah,
        "qty": each.quantity,
        "value": each.value,
        "freight": freight,
        "claim": each.claim,
        "correction": correction,
        "expires": line.expires_on,
    }


def decide(command: ReceiveGoods, view: ReceiptView) -> Body:
    """Decide a goods receipt.

    Args:
        command: What came, and how it is paid.
        view: What was read inside the transaction.

    Returns:
        The body of a ``goods_receipt`` document, version 1.

    Raises:
        NoLines: Nothing was ordered and nothing came.
        UnknownProduct: A product or unit nobody knows.
        NotReceivable: A service, or a refill that comes with the agent.
        OtherOwner: Goods of somebody else than who brings them.
        CostNeeded: A product without a cost.
        GoodsExpired: A date that has passed.
        BadFigure: A figure below zero, a fraction of what comes whole, freight for goods of an owner.
    """
    if not command.lines:
        raise NoLines
    lines = [_valued(line, command, view) for line in command.lines]
    freight = Rupiah(sensible(command.freight_rupiah))
    if view.is_owner and freight:
        raise BadFigure(str(freight))
    shares, pools = _shares(freight, lines), dict(view.pools)
    goods, claim = sum(each.value + each.claim for each in lines), sum(each.claim for each in lines)
    return {
        "supplier": command.supplier,
        "flow": CONSIGNOR if view.is_owner else SUPPLIER,
        "delivery_note": command.delivery_note,
        "order_no": command.order_no,
        "short": command.short,
        "lines": [
            _line_body(each, share, pools, n) for n, (each, share) in enumerate(zip(lines, shares, strict=True), 1)
        ],
        "goods": goods,
        "freight": freight,
        "paid": "owner" if view.is_owner else command.paid,
        "freight_paid": command.freight_paid if freight else "",
        "claim": claim,
        "claim_code": view.claim.subledger if claim else "",
        "legs": [
            leg(view.claim, claim),
            leg(view.paid, -goods),
            leg(view.freight, -freight),
            leg(Way(view.freight_expense, ""), freight - sum(shares)),
        ],
        "approved_by": view.approved_by,
    }


def lots_of(body: Body) -> tuple[tuple[int, str, int, str], ...]:
    """Return what a receipt says of dates: line, SKU, quantity as the ledger counts it, and ISO date."""
    return tuple(
        (integer(line, "n"), text(line, "sku"), integer(line, "qty"), text(line, "expires"))
        for line in parts(body, "lines")
        if line["expires"] and line["qty"]
    )
