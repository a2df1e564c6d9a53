"""The events of a cart, stored as they happen."""

from collections.abc import Callable

from pos.domain.cart import CartEvent, Held, Recalled
from pos.store import carts
from pos.store.transaction import Transaction


def recorded(
    cart_uuid: str, position: int, event: CartEvent, *, user: int, at_ms: int
) -> Callable[[Transaction], None]:
    """Return the job that stores one event, and with a hold or a recall the cart's new state.

    Args:
        cart_uuid: The cart's id.
        position: 1 for the first event, then without gaps.
        event: What happened.
        user: Who did it.
        at_ms: When, Unix milliseconds UTC.
    """

    def job(tx: Transaction) -> None:
        carts.record(tx, cart_uuid, position, event, user=user, at_ms=at_ms)
        match event:
            case Held():
                carts.set_state(tx, cart_uuid, "held", at_ms=at_ms)
            case Recalled():
                carts.set_state(tx, cart_uuid, "open", at_ms=at_ms)
            case _:
                pass

    return job
