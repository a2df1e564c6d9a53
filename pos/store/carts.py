"""Carts as they are scanned: each event a row, in order, so that the cart of a killed till comes back."""

from collections.abc import Callable
from typing import NamedTuple
from uuid import UUID

from pos.domain.cart import Cart, CartEvent, apply
from pos.domain.cart_codec import decode, encode
from pos.store.transaction import Transaction, id_bytes

_OPEN = "INSERT INTO cart(uuid, state, user, opened_ms, changed_ms) VALUES (?, 'open', ?, ?, ?)"
_EVENT = "INSERT INTO cart_event(cart, position, at_ms, user, payload) VALUES (?, ?, ?, ?, ?)"
_STATE = "UPDATE cart SET state = ?, changed_ms = ? WHERE uuid = ?"
# The index on unfinished carts is partial: the statement finds it by saying the same list of states.
_UNFINISHED = "SELECT uuid, changed_ms FROM cart WHERE state = ? AND state IN ('open', 'held') ORDER BY opened_ms, uuid"
_RENAME = "UPDATE cart SET uuid = ? WHERE uuid = ?"
_RENAME_EVENTS = "UPDATE cart_event SET cart = ? WHERE cart = ?"
_EVENTS = "SELECT payload FROM cart_event WHERE cart = ? ORDER BY position"


class Unfinished(NamedTuple):
    """A cart that is neither paid nor cancelled, and when its state changed last."""

    cart: Cart
    changed_ms: int


def record(tx: Transaction, uuid: str, position: int, event: CartEvent, *, user: int, at_ms: int) -> None:
    """Store an event of a cart; the first one opens the cart.

    Args:
        tx: The write transaction.
        uuid: The cart's id.
        position: 1 for the first event, then without gaps.
        event: What happened.
        user: Who did it.
        at_ms: When, Unix milliseconds UTC.
    """
    key = id_bytes(uuid)
    if position == 1:
        tx.hot.execute(_OPEN, (key, user, at_ms, at_ms))
    tx.hot.execute(_EVENT, (key, position, at_ms, user, encode(event)))


def set_state(tx: Transaction, uuid: str, state: str, *, at_ms: int) -> None:
    """Set the state of a cart: ``open``, ``held``, ``paid`` or ``cancelled``."""
    tx.hot.execute(_STATE, (state, at_ms, id_bytes(uuid)))


def _cart(tx: Transaction, key: bytes) -> Cart:
    cart = Cart(uuid=str(UUID(bytes=key)))
    for (payload,) in tx.hot.execute(_EVENTS, (key,)).fetchall():
        cart = apply(cart, decode(payload))
    return cart


def unfinished(tx: Transaction, state: str) -> tuple[Unfinished, ...]:
    """Return the carts in a state, ``open`` or ``held``, oldest first, rebuilt from their events."""
    rows = tx.hot.execute(_UNFINISHED, (state,)).fetchall()
    return tuple(Unfinished(_cart(tx, key), changed_ms) for key, changed_ms in rows)


def rename_unfinished(tx: Transaction, new_id: Callable[[], str]) -> None:
    """Give every unfinished cart an id nobody knows: the old one may be that of a sale already, which was lost."""
    tx.hot.execute("PRAGMA defer_foreign_keys = ON")
    for state in ("open", "held"):
        for old, _ in tx.hot.execute(_UNFINISHED, (state,)).fetchall():
            new = id_bytes(new_id())
            tx.hot.execute(_RENAME, (new, old))
            tx.hot.execute(_RENAME_EVENTS, (new, old))
