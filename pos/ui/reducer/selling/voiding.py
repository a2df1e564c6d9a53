"""Voiding before payment: a line by Del, by ``-`` and Enter or its scan; the sale by Del twice; all on record."""

from pos.domain.cart import CartLine, LineVoided
from pos.domain.catalog import SoldUnit
from pos.ui.messages import (
    LINE_VOIDED,
    LINE_VOIDED_OFFER,
    NO_SALE_TO_CANCEL,
    NOT_IN_SALE,
    VOID_ARMED,
    bad,
    good,
    told,
    warn,
)
from pos.ui.reducer.effects import Cancel
from pos.ui.reducer.selling.quantity import chosen_line
from pos.ui.reducer.state import NOTHING_PENDING, Step, TillState
from pos.ui.reducer.steps import OK, asked, cleared, recorded, refused

CANCEL = "cancel"
"""What Del offers to the Del right after it."""


def arm(state: TillState) -> Step:
    """Arm a void: Enter or the item's scan is next."""
    if not state.basket.standing:
        return refused(state, bad(NO_SALE_TO_CANCEL))
    armed = NOTHING_PENDING._replace(is_void=True)
    return state._replace(pending=armed, message=told(VOID_ARMED)), ()


def delete(state: TillState) -> Step:
    """Void the selected or last line; pressed again right after, with no line selected, cancel the whole sale."""
    if state.before.name == "delete" and state.before.offer == CANCEL:
        return asked(cleared(state), Cancel(state.basket.cart, ""))
    is_chosen = bool(state.selected)
    line = chosen_line(state)
    if line is None:
        return refused(cleared(state), bad(NO_SALE_TO_CANCEL))
    if is_chosen:
        return void_line(state, line)
    state, effects = void_line(state, line)
    offer = warn(LINE_VOIDED_OFFER, ("line", str(line.line)), ("name", name_of(line)))
    return state._replace(message=offer, pressed=state.pressed._replace(offer=CANCEL)), effects


def void_chosen(state: TillState) -> Step:
    """Void the selected or last line, once."""
    line = chosen_line(state)
    return refused(cleared(state), bad(NO_SALE_TO_CANCEL)) if line is None else void_line(state, line)


def void_item(state: TillState, item: SoldUnit) -> Step:
    """Void the last standing line of an item that was scanned for it."""
    lines = reversed(state.basket.cart.lines)
    line = next((each for each in lines if not each.void_reason and each.item == item), None)
    if line is None:
        return refused(cleared(state), bad(NOT_IN_SALE, ("name", item.name)))
    return void_line(state, line)


def void_code(state: TillState, code: str) -> Step:
    """Void the last standing line of an unknown code that was scanned again for it."""
    lines = reversed(state.basket.cart.lines)
    line = next((each for each in lines if not each.void_reason and each.code == code), None)
    if line is None:
        return refused(cleared(state), bad(NOT_IN_SALE, ("name", code)))
    return void_line(state, line)


def void_line(state: TillState, line: CartLine) -> Step:
    """Void a line; it stays in the record, and on the screen until the sale is over."""
    state, record = recorded(cleared(state), LineVoided(line.line, ""))
    message = good(LINE_VOIDED, ("line", str(line.line)), ("name", name_of(line)))
    return state._replace(message=message, selected=0, touched=line.line), (record, OK)


def name_of(line: CartLine) -> str:
    """Return what a line is called: the product's name, or the code nobody knows."""
    return line.item.name if line.item is not None else line.code
