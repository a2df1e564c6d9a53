"""Typing on the command line, the same in every mode."""

from pos.ui.reducer.inputs import Key
from pos.ui.reducer.state import TillState
from pos.ui.reducer.typed import EMPTY, typed_less, typed_more


def edited(state: TillState, key: Key) -> TillState | None:
    """Return the state after a key that types or takes back; None when the key does neither."""
    if key.char:
        return state._replace(typed=typed_more(state.typed, key.char, key.at_ms))
    if key.name == "backspace":
        return state._replace(typed=typed_less(state.typed))
    if key.name == "escape" and state.typed.text:
        return state._replace(typed=EMPTY)
    return None
