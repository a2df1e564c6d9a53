"""The lines of the cart at the counter, as a form offers them."""

from pos.domain.answers import Choice
from pos.domain.money import thousands
from pos.domain.pricing import line_amount, total_of
from pos.domain.terms import WHOLE_SALE
from pos.i18n import mark
from pos.services.correcting.cart_now import open_cart
from pos.services.desk import Desk
from pos.store.transaction import Transaction


def cart_lines(tx: Transaction, _desk: Desk, _given: tuple[str, ...]) -> tuple[Choice, ...]:
    """Return the lines of the cart at the counter about which something can be agreed, newest first."""
    cart = open_cart(tx)
    return tuple(
        Choice(str(line.line), f"{line.line} {line.item.name}", thousands(line_amount(line, is_member=cart.is_member)))
        for line in reversed(cart.standing)
        if line.item is not None
    )


def sale_or_line(tx: Transaction, desk: Desk, given: tuple[str, ...]) -> tuple[Choice, ...]:
    """Return the lines of the cart, and behind them all of them together; nothing of an empty cart."""
    lines = cart_lines(tx, desk, given)
    total = thousands(total_of(open_cart(tx)))
    return (*lines, Choice(str(WHOLE_SALE), mark("The whole sale"), total)) if lines else ()
