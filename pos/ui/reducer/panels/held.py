"""The list of sales on hold, when there is more than one."""

from pos.ui.reducer.editing import edited
from pos.ui.reducer.inputs import Key
from pos.ui.reducer.modes import HeldList
from pos.ui.reducer.panels.choosing import moved, numbered
from pos.ui.reducer.selling.holding import recall
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import back_to_sale, still


def key_in_held(state: TillState, mode: HeldList, key: Key) -> Step:
    """Choose a sale and take it back, or close."""
    to = moved(key.name, mode.chosen, len(mode.sales))
    if to is not None:
        return still(state._replace(mode=mode._replace(chosen=to)))
    match key.name:
        case "enter":
            at = numbered(state.typed.text, mode.chosen, len(mode.sales))
            return still(back_to_sale(state)._replace(mode=mode)) if at is None else recall(state, mode.sales[at])
        case "escape" | "f4":
            return still(back_to_sale(state))
        case _:
            return still(edited(state, key) or state)
