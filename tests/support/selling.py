"""Carts of the demo outlet, filled through the real catalogue."""

from pos.domain.answers import CodeRefused
from pos.domain.cart import EMPTY_GIVEN, Cart, LineAdded, ShellAnswered, apply
from pos.domain.quantity import Milli
from pos.services.desk import Desk
from pos.services.scanning import Asked, resolve

NOODLES, SUGAR, LPG, WATER, RICE = "8990000000167", "2", "3", "7", "8990000000013"


def scanned(desk: Desk, *codes: str | tuple[str, int]) -> Cart:
    """A cart with codes, each once or with a count in thousandths; refills are swapped."""
    cart = Cart(uuid=desk.new_id())
    for code in codes:
        text, count = code if isinstance(code, tuple) else (code, 1000)
        found = resolve(desk.database.peek, Asked(text, "", (), desk.today()))
        assert not isinstance(found, CodeRefused), found
        cart = apply(cart, LineAdded(cart.next_line, found.item, Milli(count), found.amount_rupiah, "scan"))
        if found.item.is_refill:
            cart = apply(cart, ShellAnswered(cart.next_line - 1, EMPTY_GIVEN, None, 0))
    return cart
