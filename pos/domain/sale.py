"""The sale: how a cart becomes a document.

``decide`` reads what it is given once and puts every number into the body; ``postings/sale_v1`` reads the body and
nothing else, so any node can derive the same postings years later, whatever has become of the catalogue.
"""

from collections.abc import Mapping
from typing import NamedTuple

from pos.domain import valuation
from pos.domain.cart import Cart, CartLine
from pos.domain.catalog import SoldUnit
from pos.domain.consignment import Consigned, owed
from pos.domain.documents import Body, integer
from pos.domain.errors import BadFigure, EmptyCart, PriceAboveCap, UnsettledLine
from pos.domain.ledger import FOR_SALE, FULL, STORE
from pos.domain.money import Rupiah
from pos.domain.pricing import (
    RoundingRule,
    cash_due,
    discount_of,
    has_capped_line,
    line_amount,
    line_gross,
    line_price,
    total_of,
)
from pos.domain.tender import change_of
from pos.domain.terms import ORDINARY
from pos.domain.valuation import Pool


class Accounts(NamedTuple):
    """The accounts a product's money uses for one class of buyer.

    Attributes:
        stock: Stock account; ``""`` for a service, whose cost is what it uses.
        revenue: Revenue account.
        cost: Cost account.
    """

    stock: str
    revenue: str
    cost: str


class SaleView(NamedTuple):
    """Everything a sale reads, read once inside the write transaction.

    Attributes:
        accounts: For each product of the cart, the accounts for this class of buyer.
        consigned: For each product of the cart that is somebody else's, whose.
        stock_of: For each product that is used up by a service, its stock account.
        pools: For each product of the cart and each product used, its goods and their value.
        rounding: The rule in force.
        drawer: Subledger of the cash drawer.
        cash_account: Account of the cash drawer.
        discounts: Account of what is taken off for this class of buyer (4191 or 4291).
        year: The business year, for the member's purchases.
    """

    accounts: Mapping[str, Accounts]
    consigned: Mapping[str, Consigned]
    stock_of: Mapping[str, str]
    pools: Mapping[str, Pool]
    rounding: RoundingRule
    drawer: str
    cash_account: str
    discounts: str
    year: str


def pool_kind(item: SoldUnit, *, has_stock: bool) -> str:
    """Return where the goods of a unit lie: ``store``, ``full``, ``for_sale``, or ``""`` for a service."""
    if not has_stock:
        return ""
    if item.is_refill:
        return FULL
    return FOR_SALE if item.is_shell else STORE


def _shell_answer(line: CartLine) -> str:
    if line.item is not None and line.item.is_shell:
        return "with_gas" if line.with_line else "alone"
    return line.shell


def _checked(line: CartLine, *, is_member: bool) -> tuple[SoldUnit, Rupiah]:
    item = line.item
    if item is None or line.is_open_question:
        raise UnsettledLine(line.line)
    if line.count_milli <= 0 or (not item.is_weighed and line.count_milli % 1000):
        raise BadFigure(str(line.count_milli))
    price = line_price(line, is_member=is_member)
    if item.cap_rupiah and price > item.cap_rupiah and line.terms.cap is None:
        raise PriceAboveCap(item.name, price_rupiah=price, cap_rupiah=item.cap_rupiah)
    return item, price


def _used(item: SoldUnit, quantity: int, view: SaleView, pools: dict[str, Pool]) -> list[Body]:
    used: list[Body] = []
    for good in item.uses:
        taken = good.quantity * quantity // 1000
        cost, pools[good.sku] = valuation.issue(pools[good.sku], taken)
        used.append({"sku": good.sku, "qty": taken, "cost": cost, "stock": view.stock_of[good.sku]})
    return used


def _line_body(line: CartLine, view: SaleView, pools: dict[str, Pool], *, is_member: bool) -> Body:
    item, price = _checked(line, is_member=is_member)
    accounts, consigned = view.accounts[item.sku], view.consigned.get(item.sku)
    quantity = line.count_milli * item.factor // 1000
    place = pool_kind(item, has_stock=bool(accounts.stock))
    cost = Rupiah(0)
    if place:
        taken = quantity if place == STORE else quantity // 1000
        cost, pools[item.sku] = valuation.issue(pools[item.sku], taken)
    return {
        # In the order of the canonical form, which then has nothing to sort.
        "amount": line_amount(line, is_member=is_member),
        "cap": item.cap_rupiah,
        "container": item.container,
        "cost": cost,
        "cost_account": accounts.cost,
        "count": line.count_milli,
        "entry": line.entry,
        "factor": item.factor,
        "kind": item.kind,
        "n": line.line,
        "name": item.name,
        "owed": [owed(consigned, quantity)] if consigned else [],
        "pool": place,
        "price": price,
        "qty": quantity,
        "revenue": consigned.commission if consigned else accounts.revenue,
        "shell": _shell_answer(line),
        "shu": int(item.counts_for_shu),
        "sku": item.sku,
        "stock": accounts.stock,
        "unit": item.unit,
        "uses": _used(item, quantity, view, pools),
        **(_agreed(line, view, is_member=is_member) if line.terms != ORDINARY else {}),
        **({"scale": _said(line, quantity)} if line.frame else {}),
    }


def _said(line: CartLine, quantity: int) -> Body:
    """What the scale said, byte for byte and in grams, and the container that the till took off it."""
    return {"frame": line.frame, "gram": quantity + line.tare_gram, "tare": line.tare_gram}


def _agreed(line: CartLine, view: SaleView, *, is_member: bool) -> Body:
    """What was agreed about a line, and by whom; nothing about most."""
    price, discount, cap = line.terms
    said: dict[str, object] = {}
    if price is not None:
        ordinary = line_price(line._replace(terms=ORDINARY), is_member=is_member)
        said["override"] = {"approved_by": price.approved_by, "by": price.by, "from": ordinary, "reason": price.reason}
    if discount is not None:
        taken = discount_of(line, line_gross(line, is_member=is_member))
        who = {"approved_by": discount.approved_by, "by": discount.by, "reason": discount.reason}
        said["discount"] = {"account": view.discounts, "amount": taken, **who}
    if cap is not None:
        said["over_cap"] = {"approved_by": cap.approved_by, "by": cap.by, "reason": cap.reason}
    return said


def _voided_body(line: CartLine, *, is_member: bool) -> Body:
    item = line.item
    return {
        "n": line.line,
        "sku": item.sku if item else line.code,
        "count": line.count_milli,
        "amount": line_amount(line, is_member=is_member),
        "reason": line.void_reason,
    }


def decide(cart: Cart, paid_rupiah: Rupiah | None, view: SaleView) -> Body:
    """Decide a cash sale: every number its postings and its slip will ever use.

    Args:
        cart: The cart, with every question answered.
        paid_rupiah: The cash handed over; None for the exact amount due.
        view: What was read inside the transaction.

    Returns:
        The body of a ``sale`` document, version 1.

    Raises:
        EmptyCart: No line stands.
        UnsettledLine: A line is unknown or waits for an answer.
        BadFigure: A fraction of something that is not weighed.
        PriceAboveCap: A price is above the cap in force.
        PaidTooLittle: The cash does not cover what is due.
        PaidTooMuch: The cash is beyond any sensible note.
    """
    if not cart.standing:
        raise EmptyCart
    pools = dict(view.pools)
    is_member = cart.is_member
    lines = [_line_body(line, view, pools, is_member=is_member) for line in cart.standing]
    total = Rupiah(sum(integer(line, "amount") for line in lines))
    due = cash_due(total, view.rounding, is_capped=has_capped_line(cart))
    paid = due if paid_rupiah is None else paid_rupiah
    counted = sum(integer(line, "amount") for line in lines if line["shu"]) if is_member else 0
    return {
        "drawer": view.drawer,
        "member": int(is_member),
        "member_number": cart.member_number,
        "lines": lines,
        "voided": [_voided_body(line, is_member=is_member) for line in cart.lines if line.is_void],
        "total": total,
        "rounding": due - total,
        "tenders": [
            {
                "kind": "cash",
                "account": view.cash_account,
                "subledger": view.drawer,
                "amount": due,
                "paid": paid,
                "change": change_of(due, paid),
            }
        ],
        "belanja": {"person": f"A{cart.person_id}", "year": view.year, "amount": counted},
    }


def cancelled(cart: Cart, reason: str) -> Body:
    """Return the body of a ``cancel`` document, version 1: a sale given up before payment, with all that was in it.

    Args:
        cart: The cart, whose lines need no answers any more.
        reason: Why, from the outlet's reasons.
    """
    is_member = cart.is_member
    return {
        "member": int(is_member),
        "lines": [_voided_body(line, is_member=is_member) for line in cart.standing],
        "voided": [_voided_body(line, is_member=is_member) for line in cart.lines if line.is_void],
        "total": total_of(cart),
        "reason": reason,
    }
