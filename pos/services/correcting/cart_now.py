"""The cart at the counter as it is stored, and events of it as the answer to a command."""

from pos.domain.answers import EVENT, Performed
from pos.domain.cart import Cart, CartEvent, CartLine, line_of
from pos.domain.cart_codec import encode
from pos.domain.catalog import SoldUnit
from pos.domain.errors import NoSuchLine
from pos.domain.money import Rupiah
from pos.services.acting.job import Job
from pos.store import carts
from pos.store.transaction import Transaction


def open_cart(tx: Transaction) -> Cart:
    """Return the cart at the counter as it is stored; an empty one before its first event."""
    open_carts = carts.unfinished(tx, "open")
    return open_carts[-1].cart if open_carts else Cart("")


def line_now(tx: Transaction, number: int) -> tuple[CartLine, SoldUnit, bool]:
    """Return a standing line of the cart, its item, and whether the buyer is a member.

    Raises:
        NoSuchLine: There is none, it is void, or an unknown code.
    """
    cart = open_cart(tx)
    try:
        line = line_of(cart, number)
    except KeyError as error:
        raise NoSuchLine(number) from error
    if line.item is None or line.is_void:
        raise NoSuchLine(number)
    return line, line.item, cart.is_member


def lines_now(tx: Transaction, number: int) -> tuple[tuple[CartLine, ...], bool]:
    """Return a standing line of the cart, or all of them for 0, and whether the buyer is a member.

    Raises:
        NoSuchLine: There is none, it is void, or an unknown code.
    """
    if number:
        line, _, is_member = line_now(tx, number)
        return (line,), is_member
    cart = open_cart(tx)
    lines = tuple(line for line in cart.standing if line.item is not None)
    if not lines:
        raise NoSuchLine(number)
    return lines, cart.is_member


def answered(job: Job, action: str, amount: int, *events: CartEvent) -> Performed:
    """Return the events that the till puts into the cart now."""
    facts = tuple((EVENT, encode(event)) for event in events)
    return Performed(action, 0, Rupiah(amount), facts, job.approved_by)
