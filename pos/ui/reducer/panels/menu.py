"""The numbered menu: the number of a function key's twin is the key's own number."""

from pos.domain.gtin import is_digits
from pos.ui.keys import MENU_NUMBERS
from pos.ui.reducer.editing import edited
from pos.ui.reducer.inputs import Key
from pos.ui.reducer.modes import Menu
from pos.ui.reducer.panels.actions import ACTIONS
from pos.ui.reducer.panels.choosing import moved
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import back_to_sale, still


def key_in_menu(state: TillState, mode: Menu, key: Key) -> Step:
    """Choose by number and Enter, or by arrow and Enter."""
    to = moved(key.name, mode.chosen, len(MENU_NUMBERS))
    if to is not None:
        return still(state._replace(mode=mode._replace(chosen=to)))
    match key.name:
        case "enter":
            return _entered(state, mode)
        case "escape" | "f10":
            return still(back_to_sale(state))
        case _:
            return still(edited(state, key) or state)


def _entered(state: TillState, mode: Menu) -> Step:
    typed = state.typed.text
    action = ACTIONS.get(MENU_NUMBERS[mode.chosen] if not typed else int(typed) if is_digits(typed) else 0)
    state = back_to_sale(state)
    return still(state._replace(mode=mode)) if action is None else action(state)
