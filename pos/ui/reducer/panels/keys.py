"""Which panel hears a key; F1 helps in every panel, F12 prints again in none."""

from typing import assert_never

from pos.ui.reducer.entry.pin import key_in_pin
from pos.ui.reducer.inputs import Key
from pos.ui.reducer.modes import (
    CashAmount,
    CashReason,
    Closed,
    Counting,
    HeldList,
    Members,
    Menu,
    Panel,
    Search,
    VoidPin,
    VoidReason,
)
from pos.ui.reducer.panels.cash import key_in_cash
from pos.ui.reducer.panels.counting import key_in_closed, key_in_counting
from pos.ui.reducer.panels.held import key_in_held
from pos.ui.reducer.panels.members import key_in_members
from pos.ui.reducer.panels.menu import key_in_menu
from pos.ui.reducer.panels.opening import open_help
from pos.ui.reducer.panels.reasons import key_in_reasons
from pos.ui.reducer.panels.search import key_in_search
from pos.ui.reducer.state import Step, TillState


def key_in_panel(state: TillState, mode: Panel, key: Key) -> Step:
    """Hand a key to the open panel."""
    if key.name == "f1":
        return open_help(state)
    match mode:
        case Search():
            return key_in_search(state, mode, key)
        case Members():
            return key_in_members(state, mode, key)
        case HeldList():
            return key_in_held(state, mode, key)
        case Menu():
            return key_in_menu(state, mode, key)
        case CashAmount():
            return key_in_cash(state, mode, key)
        case CashReason() | VoidReason():
            return key_in_reasons(state, mode, key)
        case VoidPin():
            return key_in_pin(state, mode, key)
        case Counting():
            return key_in_counting(state, mode, key)
        case Closed():
            return key_in_closed(state, key)
        case _:
            assert_never(mode)
