"""Typing a PIN; a scan in it is refused aloud, and an empty one is never sent."""

from typing import assert_never

from pos.ui.reducer.editing import edited
from pos.ui.reducer.effects import AcceptClock, LogIn, VoidLast
from pos.ui.reducer.inputs import Key
from pos.ui.reducer.modes import Clock, Pin, VoidPin, login_of
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import asked, back_to_sale, in_mode, still


def key_in_pin(state: TillState, mode: Pin | Clock | VoidPin, key: Key) -> Step:
    """Type a PIN and send it, or go back."""
    if key.name == "enter":
        return asked(state, _write(mode, state.typed.text)) if state.typed.text else still(state)
    typing = edited(state, key)
    if typing is not None:
        return still(typing)
    if key.name != "escape":
        return still(state)
    return still(back_to_sale(state) if isinstance(mode, VoidPin) else in_mode(state, login_of(mode.users)))


def _write(mode: Pin | Clock | VoidPin, pin: str) -> LogIn | AcceptClock | VoidLast:
    match mode:
        case Pin(user, _):
            return LogIn(user.user_id, pin)
        case Clock():
            return AcceptClock(pin)
        case VoidPin(reason):
            return VoidLast(pin, reason)
        case _:
            assert_never(mode)
