"""The cart with its prices kept beside it, so that the two hundredth scan costs what the first one did.

Prices are those of ``pos.domain.pricing``, asked once per line; a line that did not change keeps its value and its
identity, which is what the painted rows are kept by.
"""

from typing import NamedTuple

from pos.domain.cart import ASK, Cart, CartEvent, CartLine, CountSet, LineAdded, UnknownAdded, apply
from pos.domain.money import Rupiah
from pos.domain.pricing import RoundingRule, cash_due, line_amount, line_price


class Priced(NamedTuple):
    """A line with what it costs; a voided line keeps its price and counts for nothing."""

    line: CartLine
    price_rupiah: Rupiah
    amount_rupiah: Rupiah


class Basket(NamedTuple):
    """A cart and what follows from it.

    Attributes:
        cart: The cart.
        priced: Its lines with their prices, voided ones too.
        standing: How many lines stand.
        capped: How many standing lines have a price cap.
        questions: Numbers of the standing lines that lock payment, ascending.
        total_rupiah: Sum of the standing lines.
        due_rupiah: The total rounded for cash.
        rounding: The rule it was rounded by.
    """

    cart: Cart
    priced: tuple[Priced, ...]
    standing: int
    capped: int
    questions: tuple[int, ...]
    total_rupiah: Rupiah
    due_rupiah: Rupiah
    rounding: RoundingRule


def basket_of(cart: Cart, rounding: RoundingRule) -> Basket:
    """Return a cart with its prices, each line asked anew."""
    return _summed(cart, tuple(_priced(line, is_member=cart.is_member) for line in cart.lines), rounding)


def after(basket: Basket, event: CartEvent) -> Basket:
    """Return the basket after an event.

    Raises:
        KeyError: The event names a line that is not there.
    """
    cart = apply(basket.cart, event)
    if isinstance(event, LineAdded | UnknownAdded):
        return _with_one_more(basket, cart)
    if isinstance(event, CountSet) and _is_plain(cart.lines[event.line - 1]):
        return _with_one_changed(basket, cart, event.line - 1)
    if cart.is_member != basket.cart.is_member:
        return basket_of(cart, basket.rounding)
    known = len(basket.priced)
    kept = zip(basket.priced, cart.lines, strict=False)
    fresh = [old if old.line is line else _priced(line, is_member=cart.is_member) for old, line in kept]
    fresh.extend(_priced(line, is_member=cart.is_member) for line in cart.lines[known:])
    return _summed(cart, tuple(fresh), basket.rounding)


def _with_one_more(basket: Basket, cart: Cart) -> Basket:
    added = _priced(cart.lines[-1], is_member=cart.is_member)
    line = added.line
    capped = basket.capped + _is_capped(line)
    total = Rupiah(basket.total_rupiah + added.amount_rupiah)
    return Basket(
        cart=cart,
        priced=(*basket.priced, added),
        standing=basket.standing + 1,
        capped=capped,
        questions=(*basket.questions, line.line) if line.is_open_question else basket.questions,
        total_rupiah=total,
        due_rupiah=cash_due(total, basket.rounding, is_capped=capped > 0),
        rounding=basket.rounding,
    )


def _with_one_changed(basket: Basket, cart: Cart, at: int) -> Basket:
    """Change one standing line that locks nothing; such is the last one when the same item is scanned again."""
    old, new = basket.priced[at], _priced(cart.lines[at], is_member=cart.is_member)
    total = Rupiah(basket.total_rupiah - old.amount_rupiah + new.amount_rupiah)
    return basket._replace(
        cart=cart,
        priced=(*basket.priced[:at], new, *basket.priced[at + 1 :]),
        total_rupiah=total,
        due_rupiah=cash_due(total, basket.rounding, is_capped=basket.capped > 0),
    )


def _priced(line: CartLine, *, is_member: bool) -> Priced:
    return Priced(line, line_price(line, is_member=is_member), line_amount(line, is_member=is_member))


def _is_plain(line: CartLine) -> bool:
    """It stands, and is no refill and no shell bought with one: of those, what changes one changes the other."""
    return not (line.void_reason or line.shell or line.with_line)


def _is_capped(line: CartLine) -> bool:
    return line.item is not None and line.item.cap_rupiah > 0


def _summed(cart: Cart, priced: tuple[Priced, ...], rounding: RoundingRule) -> Basket:
    standing = [each for each in priced if not each.line.void_reason]
    capped = sum(_is_capped(each.line) for each in standing)
    total = Rupiah(sum(each.amount_rupiah for each in standing))
    return Basket(
        cart=cart,
        priced=priced,
        standing=len(standing),
        capped=capped,
        questions=tuple(each.line.line for each in standing if each.line.is_open_question),
        total_rupiah=total,
        due_rupiah=cash_due(total, rounding, is_capped=capped > 0),
        rounding=rounding,
    )


def asked_refill(basket: Basket) -> CartLine | None:
    """Return the first refill whose empty shell is not answered for; None when there is none."""
    lines = basket.cart.lines
    return next((lines[number - 1] for number in basket.questions if lines[number - 1].shell == ASK), None)


def last_standing(basket: Basket) -> CartLine | None:
    """Return the last line that is not voided; None when none stands."""
    return next((line for line in reversed(basket.cart.lines) if not line.void_reason), None)
