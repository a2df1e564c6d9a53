"""Which key does what while selling; the meaning of digits is decided by the key that follows them."""

from collections.abc import Callable
from functools import partial

from pos.ui.reducer.basket import asked_refill
from pos.ui.reducer.editing import edited
from pos.ui.reducer.effects import ADD, VOID, Resolve
from pos.ui.reducer.inputs import Key
from pos.ui.reducer.panels.opening import KEYS as PANEL_KEYS
from pos.ui.reducer.panels.search import search_as_typed
from pos.ui.reducer.selling import buyers, holding, paying, quantity, selecting, shells, voiding
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import cleared, still
from pos.ui.wedge import is_burst

Action = Callable[[TillState], Step]


def key_in_sale(state: TillState, key: Key) -> Step:
    """Handle a key while the list is free."""
    action = _KEYS.get(key.name)
    if action is not None and not (key.char and _is_text(state, key)):
        return action(state)
    typing = cleared(state) if key.name == "escape" else edited(state, key)
    if typing is None:
        return still(state)
    if key.char:
        typing = typing._replace(paid=None)
    if key.char.isalpha():
        return search_as_typed(typing)
    return still(typing)


def _is_text(state: TillState, key: Key) -> bool:
    """Say whether an operator is part of what is being typed or scanned."""
    prefix = state.settings.scan_prefix
    if prefix and prefix in state.typed.text:
        return True
    return is_burst(state.typed, key.at_ms) or (key.char == "-" and bool(state.typed.text))


def _enter(state: TillState) -> Step:
    typed = state.typed.text
    if not typed:
        return _enter_on_empty(state)
    refill = asked_refill(state.basket)
    if refill is not None and typed in {"1", "2", "3"} and not state.pending.is_void:
        return shells.answer(state, refill, typed)
    purpose = VOID if state.pending.is_void else ADD
    return state._replace(typed=cleared(state).typed), (Resolve(typed, "", "code", purpose, "", ""),)


def _enter_on_empty(state: TillState) -> Step:
    if state.pending.count_milli:
        return quantity.set_quantity(state)
    if state.pending.is_void:
        return voiding.void_chosen(state)
    refill = asked_refill(state.basket)
    return still(state) if refill is None else shells.answer(state, refill, "")


def _delete(state: TillState) -> Step:
    if state.typed.text:
        return still(state._replace(typed=cleared(state).typed))
    refill = asked_refill(state.basket)
    if refill is None or state.selected or state.pending.is_void:
        return voiding.delete(state)
    return shells.refuse(state, refill)


_KEYS: dict[str, Action] = {
    "enter": _enter,
    "*": quantity.multiply,
    "+": paying.plus,
    "-": voiding.arm,
    "/": buyers.slash,
    "delete": _delete,
    "f4": holding.hold_or_recall,
    "f5": paying.exact,
    "f6": partial(paying.note, index=0),
    "f7": partial(paying.note, index=1),
    "f8": partial(paying.note, index=2),
    **{name: partial(selecting.moved, key_name=name) for name in ("up", "down", "pageup", "pagedown")},
    **PANEL_KEYS,
}
