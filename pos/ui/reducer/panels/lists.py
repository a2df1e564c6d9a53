"""Which list hears a key: products, members, sales on hold, the menu."""

from typing import assert_never

from pos.ui.reducer import modes
from pos.ui.reducer.inputs import Key
from pos.ui.reducer.panels.held import key_in_held
from pos.ui.reducer.panels.members import key_in_members
from pos.ui.reducer.panels.menu import key_in_menu
from pos.ui.reducer.panels.search import key_in_search
from pos.ui.reducer.state import Step, TillState


def key_in_list(state: TillState, mode: modes.ListPanel, key: Key) -> Step:
    """Hand a key to the open list."""
    match mode:
        case modes.Search():
            return key_in_search(state, mode, key)
        case modes.Members():
            return key_in_members(state, mode, key)
        case modes.HeldList():
            return key_in_held(state, mode, key)
        case modes.Menu():
            return key_in_menu(state, mode, key)
        case _:
            assert_never(mode)
