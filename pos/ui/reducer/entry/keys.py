"""Which key does what before anything can be sold."""

from typing import assert_never

from pos.ui.reducer.entry.opening import key_in_opening
from pos.ui.reducer.entry.pin import key_in_pin
from pos.ui.reducer.entry.users import key_in_users
from pos.ui.reducer.inputs import Key
from pos.ui.reducer.modes import Clock, Entry, Opening, Pin, Users
from pos.ui.reducer.panels.leaving import leave
from pos.ui.reducer.panels.opening import open_help, open_menu
from pos.ui.reducer.state import Step, TillState


def key_at_entry(state: TillState, mode: Entry, key: Key) -> Step:
    """Handle a key; F1 helps, F10 leaves the program, or opens the menu where somebody is logged in."""
    if key.name == "f1":
        return open_help(state)
    if key.name == "f10":
        return open_menu(state) if isinstance(mode, Opening) else leave(state)
    match mode:
        case Users():
            return key_in_users(state, mode, key)
        case Pin() | Clock():
            return key_in_pin(state, mode, key)
        case Opening():
            return key_in_opening(state, key)
        case _:
            assert_never(mode)
