"""Typing a PIN; a scan in it is refused aloud, and an empty one is never sent."""

from pos.ui.reducer.editing import edited
from pos.ui.reducer.effects import AcceptClock, LogIn
from pos.ui.reducer.inputs import Key
from pos.ui.reducer.modes import Clock, Pin, login_of
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import asked, in_mode, still


def key_in_pin(state: TillState, mode: Pin | Clock, key: Key) -> Step:
    """Type a PIN and send it, or go back."""
    if key.name == "enter":
        return asked(state, _write(mode, state.typed.text)) if state.typed.text else still(state)
    typing = edited(state, key)
    if typing is not None:
        return still(typing)
    if key.name != "escape":
        return still(state)
    return still(in_mode(state, login_of(mode.users)))


def _write(mode: Pin | Clock, pin: str) -> LogIn | AcceptClock:
    return LogIn(mode.user.user_id, pin) if isinstance(mode, Pin) else AcceptClock(pin)
