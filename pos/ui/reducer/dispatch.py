"""Which module hears a key, by mode; matched whole, so a new mode cannot be forgotten."""

from pos.ui.reducer.entry.keys import key_at_entry
from pos.ui.reducer.inputs import Key
from pos.ui.reducer.modes import Clock, Help, Opening, Pin, Sale, Stocktaking, Users
from pos.ui.reducer.panels.help import key_in_help
from pos.ui.reducer.panels.keys import key_in_panel
from pos.ui.reducer.selling.keys import key_in_sale
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.stocktaking.keys import key_in_count


def key_in_mode(state: TillState, key: Key) -> Step:
    """Hand a key to the mode."""
    match state.mode:
        case Sale():
            return key_in_sale(state, key)
        case Users() | Pin() | Clock() | Opening():
            return key_at_entry(state, state.mode, key)
        case Stocktaking():
            return key_in_count(state, state.mode, key)
        case Help():
            return key_in_help(state, state.mode, key)
        case _:
            return key_in_panel(state, state.mode, key)
