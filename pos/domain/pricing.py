"""What a line and a sale cost: each line is rounded once, and a capped line never passes its cap."""

from typing import NamedTuple

from pos.domain.cart import Cart, CartLine
from pos.domain.catalog import SoldUnit
from pos.domain.money import Rupiah, divide_half_up
from pos.domain.quantity import Milli


class RoundingRule(NamedTuple):
    """How a cash total is rounded on a business date.

    Attributes:
        step_rupiah: The smallest coin in use; 1 means no rounding.
        mode: ``down`` or ``nearest``; a sale with a capped line is always rounded down.
    """

    step_rupiah: Rupiah
    mode: str


def unit_price(item: SoldUnit, count: Milli, *, is_member: bool) -> Rupiah:
    """Return the price of one unit in whole rupiah for a quantity of it, members apart."""
    tier = item.tiers[-1]
    if count < tier.from_count:
        tier = next(tier for tier in reversed(item.tiers) if count >= tier.from_count)
    return tier.member_rupiah if is_member else tier.retail_rupiah


def amount_of(item: SoldUnit, count: Milli, price_rupiah: Rupiah) -> Rupiah:
    """Return what a count of units costs: half up, once, and never above the floor of the cap.

    Args:
        item: The unit sold; its ``cap_rupiah`` is the cap of one unit, 0 when there is none.
        count: Thousandths of the unit.
        price_rupiah: The price of one unit.
    """
    return _under_cap(item, count, Rupiah(divide_half_up(price_rupiah * count, 1000)))


def _under_cap(item: SoldUnit, count: Milli, amount_rupiah: Rupiah) -> Rupiah:
    return Rupiah(min(amount_rupiah, item.cap_rupiah * count // 1000)) if item.cap_rupiah else amount_rupiah


def binding(line: CartLine) -> SoldUnit | None:
    """Return the unit of a line with the cap that binds it: none where it was lifted; None for an unknown code."""
    if line.item is None or line.terms.cap is None:
        return line.item
    return line.item._replace(cap_rupiah=Rupiah(0))


def line_price(line: CartLine, *, is_member: bool) -> Rupiah:
    """Return the unit price of a cart line, which is the label's for a labelled piece; 0 for an unknown code."""
    if line.item is None:
        return Rupiah(0)
    if line.terms.price is not None:
        return line.terms.price.price_rupiah
    if line.amount_rupiah and not line.item.is_weighed:
        return Rupiah(line.amount_rupiah * 1000 // line.count_milli)
    return unit_price(line.item, line.count_milli, is_member=is_member)


def line_amount(line: CartLine, *, is_member: bool) -> Rupiah:
    """Return what a cart line costs, less its discount; 0 for an unknown code."""
    gross = line_gross(line, is_member=is_member)
    return gross if line.terms.discount is None else Rupiah(gross - discount_of(line, gross))


def discount_of(line: CartLine, gross_rupiah: Rupiah) -> Rupiah:
    """Return what is taken off a line: an amount, or a part rounded once; never more than the line costs."""
    discount = line.terms.discount
    if discount is None:
        return Rupiah(0)
    return Rupiah(min(gross_rupiah, discount.amount_rupiah or divide_half_up(gross_rupiah * discount.part, 10_000)))


def line_gross(line: CartLine, *, is_member: bool) -> Rupiah:
    """Return what a cart line costs before any discount; 0 for an unknown code.

    A label of the scale was printed at the ordinary price, for a weight rounded to the gram: a member pays the member
    price of that weight where there is one, and nobody more than the cap of it.
    """
    item = binding(line)
    if item is None:
        return Rupiah(0)
    weighed = amount_of(item, line.count_milli, line_price(line, is_member=is_member))
    if not line.amount_rupiah or line.terms.price is not None:
        return weighed
    is_lower = is_member and line_price(line, is_member=True) < line_price(line, is_member=False)
    return min(line.amount_rupiah, weighed) if is_lower else _under_cap(item, line.count_milli, line.amount_rupiah)


def total_of(cart: Cart) -> Rupiah:
    """Return the sum of the standing lines, before cash rounding."""
    is_member = cart.is_member
    return Rupiah(sum(line_amount(line, is_member=is_member) for line in cart.lines if not line.void_reason))


def has_capped_line(cart: Cart) -> bool:
    """Return whether a standing line has a price cap."""
    return any(line.item is not None and line.item.cap_rupiah > 0 for line in cart.standing)


def cash_due(total_rupiah: Rupiah, rule: RoundingRule, *, is_capped: bool) -> Rupiah:
    """Return what is to be paid in cash: the total rounded to the coin, upward never when a line is capped.

    Args:
        total_rupiah: The exact total, zero or more.
        rule: The rule in force on the business date.
        is_capped: Whether a line of the sale has a price cap.
    """
    below = total_rupiah - total_rupiah % rule.step_rupiah
    if rule.mode == "nearest" and not is_capped:
        return Rupiah(divide_half_up(total_rupiah, rule.step_rupiah) * rule.step_rupiah)
    return Rupiah(below)
