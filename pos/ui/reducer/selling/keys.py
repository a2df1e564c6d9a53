"""A key while selling; the meaning of digits is decided by the key that follows them."""

from pos.ui.messages import NO_MESSAGE
from pos.ui.reducer.editing import edited
from pos.ui.reducer.inputs import Key
from pos.ui.reducer.panels.search import search_as_typed
from pos.ui.reducer.selling.actions import ACTIONS
from pos.ui.reducer.state import NOTHING_PENDING, Step, TillState
from pos.ui.reducer.steps import cleared, still
from pos.ui.reducer.typed import EMPTY
from pos.ui.wedge import is_burst


def key_in_sale(state: TillState, key: Key) -> Step:
    """Handle a key while the list is free."""
    action = ACTIONS.get(key.name)
    if action is not None and not (key.char and _is_text(state, key)):
        return action(state)
    typing = _escaped(state) if key.name == "escape" else edited(state, key)
    if typing is None:
        return still(state)
    if key.char and typing.paid is not None:
        typing = typing._replace(paid=None, message=NO_MESSAGE)
    if key.char.isalpha():
        return search_as_typed(typing)
    return still(typing)


def _escaped(state: TillState) -> TillState:
    """A container is forgotten only when there is nothing else to clear: it stays through a typing error."""
    forgets = state.typed == EMPTY and state.pending == NOTHING_PENDING
    return cleared(state)._replace(tare_gram=0 if forgets else state.tare_gram)


def _is_text(state: TillState, key: Key) -> bool:
    """Say whether an operator is part of what is being typed or scanned."""
    prefix = state.settings.scan_prefix
    if prefix and prefix in state.typed.text:
        return True
    return is_burst(state.typed, key.at_ms) or (key.char == "-" and bool(state.typed.text))
