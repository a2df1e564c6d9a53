"""Sales on hold as the counter sees them: at once, though their events may still be on the way to the disk.

The screen asks for them right behind the hold, and the writer has not committed it yet.
"""

from pos.clock import Clock
from pos.domain.answers import HeldSale
from pos.domain.cart import Cart, CartEvent, Held, Recalled, apply
from pos.domain.pricing import total_of
from pos.store import carts
from pos.store.transaction import Transaction


def held_sales(tx: Transaction) -> tuple[HeldSale, ...]:
    """Return the sales on hold, oldest first."""
    return tuple(
        HeldSale(each.cart, each.cart.member_number or each.cart.held_by, each.changed_ms, total_of(each.cart))
        for each in carts.unfinished(tx, "held")
    )


class Holding:
    """The carts of one counter, followed event by event since the login."""

    def __init__(self, peek: Transaction, clock: Clock) -> None:
        """Begin with nothing at the counter.

        Args:
            peek: The database's own reading connection.
            clock: When a sale is put on hold.
        """
        self._peek = peek
        self._clock = clock
        self._cart = Cart("")
        self._changed: dict[str, HeldSale | None] = {}

    def begin(self, cart: Cart) -> None:
        """Go on with the cart a login found; all that was queued before is on the disk by then."""
        self._cart, self._changed = cart, {}

    def follow(self, cart_uuid: str, event: CartEvent) -> None:
        """Take notice of an event that was queued."""
        cart = apply(self._before(cart_uuid), event)
        self._cart = cart
        if isinstance(event, Held):
            label = cart.member_number or cart.held_by
            self._changed[cart_uuid] = HeldSale(cart, label, self._clock.now_ms(), total_of(cart))
        elif isinstance(event, Recalled):
            self._changed[cart_uuid] = None

    def held(self) -> tuple[HeldSale, ...]:
        """Return the sales on hold, oldest first."""
        sales = {sale.cart.uuid: sale for sale in held_sales(self._peek)} | self._changed
        return tuple(sorted((sale for sale in sales.values() if sale is not None), key=lambda sale: sale.at_ms))

    def _before(self, cart_uuid: str) -> Cart:
        if self._cart.uuid == cart_uuid:
            return self._cart
        return next((sale.cart for sale in self.held() if sale.cart.uuid == cart_uuid), Cart(cart_uuid))
