"""The few moves every mode makes: say, refuse, record, ask."""

from pos.domain.cart import Cart, CartEvent
from pos.ui.messages import Message
from pos.ui.reducer.basket import after, basket_of
from pos.ui.reducer.effects import Beep, Effect, Record, Write
from pos.ui.reducer.modes import Mode, Opening, Sale
from pos.ui.reducer.state import NOTHING_PENDING, Step, TillState
from pos.ui.reducer.typed import EMPTY

REFUSED = Beep("refused")
OK = Beep("ok")
SELLING = Sale()


def still(state: TillState) -> Step:
    """Change nothing more."""
    return state, ()


def said(state: TillState, message: Message, *effects: Effect) -> Step:
    """Show a message."""
    return state._replace(message=message), effects


def refused(state: TillState, message: Message) -> Step:
    """Show why not, aloud."""
    return state._replace(message=message), (REFUSED,)


def asked(state: TillState, write: Write) -> Step:
    """Start a write; what comes in meanwhile waits for its answer."""
    return state._replace(is_waiting=True), (write,)


def recorded(state: TillState, event: CartEvent) -> tuple[TillState, Record]:
    """Apply an event to the cart and have it stored.

    Raises:
        KeyError: The event names a line that is not there.
    """
    basket = after(state.basket, event)
    return state._replace(basket=basket), Record(basket.cart.uuid, basket.cart.events, event)


def cleared(state: TillState) -> TillState:
    """Empty the command line, with what was said before the item."""
    return state._replace(typed=EMPTY, pending=NOTHING_PENDING)


def in_mode(state: TillState, mode: Mode) -> TillState:
    """Go to a mode with an empty command line."""
    return cleared(state)._replace(mode=mode)


def back_to_sale(state: TillState) -> TillState:
    """Close whatever panel is open: on to the sale, or, while no shift is open, to the opening float."""
    return in_mode(state, SELLING if state.desk.shift is not None else Opening())


def with_new_cart(state: TillState, uuid: str) -> TillState:
    """Lay an empty cart on the counter."""
    basket = basket_of(Cart(uuid), state.desk.rounding)
    return cleared(state)._replace(basket=basket, member=None, selected=0, touched=0, tare_gram=0)
