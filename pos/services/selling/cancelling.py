"""Giving a sale up before payment: nothing moves, and all that was in the cart stays on record."""

from pos.domain import sale
from pos.domain.answers import Done
from pos.domain.cart import Cart
from pos.domain.documents import integer
from pos.domain.errors import EmptyCart
from pos.domain.money import Rupiah
from pos.services.desk import Desk
from pos.services.session import Session, require_alone, shift_entry
from pos.store import carts, chain
from pos.store.transaction import Transaction


def cancel(tx: Transaction, desk: Desk, session: Session, cart: Cart, reason: str) -> Done:
    """Cancel a sale before payment; what was in the cart stays on record.

    A cart in which only a member was named is given up like any other: nothing at the counter goes without a trace.

    Raises:
        EmptyCart: Nothing ever happened in it.
        NoOpenShift: No shift is open.
        NotAllowed: Who is at the till does not sell.
    """
    require_alone(session, "sell")
    if not cart.events:
        raise EmptyCart
    body = sale.cancelled(cart, reason)
    entry = shift_entry(tx, desk, session, "cancel", body)._replace(uuid=cart.uuid, person=cart.person_id)
    written = chain.append(tx, desk.node, entry)
    carts.set_state(tx, cart.uuid, "cancelled", at_ms=entry.at_ms)
    return Done(written.document.header.number, Rupiah(integer(body, "total")), desk.new_id())
