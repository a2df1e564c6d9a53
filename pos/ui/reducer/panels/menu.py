"""The numbered menu: the number of a function key's twin is the key's own number."""

from collections.abc import Callable
from functools import partial

from pos.domain.gtin import is_digits
from pos.ui.keys import MENU_NUMBERS
from pos.ui.reducer.editing import edited
from pos.ui.reducer.inputs import Key
from pos.ui.reducer.modes import Menu
from pos.ui.reducer.panels import cash, leaving, opening, void_last
from pos.ui.reducer.panels.choosing import moved
from pos.ui.reducer.panels.counting import close_shift
from pos.ui.reducer.panels.search import search_by_key
from pos.ui.reducer.selling import holding, paying
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import back_to_sale, still

ACTIONS: dict[int, Callable[[TillState], Step]] = {
    13: cash.cash_in,
    14: cash.cash_out,
    15: void_last.void_last,
    16: close_shift,
    17: leaving.lock,
    18: leaving.other_language,
    19: leaving.leave,
    2: search_by_key,
    3: opening.open_members,
    4: holding.hold_or_recall,
    5: paying.exact,
    6: partial(paying.note, index=0),
    7: partial(paying.note, index=1),
    8: partial(paying.note, index=2),
    12: opening.reprint,
    1: opening.open_help,
}
"""What each number does."""


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
