"""A shift that is closed: its result is read, and the till is locked or goes on to the close of the day."""

from pos.ui.forms.cash import CLOSE_DAY, FORMS
from pos.ui.reducer.editing import edited
from pos.ui.reducer.forms.opening import opener
from pos.ui.reducer.inputs import Key
from pos.ui.reducer.panels.leaving import lock
from pos.ui.reducer.panels.opening import open_menu
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import still
from pos.ui.reducer.typed import EMPTY


def key_in_closed(state: TillState, key: Key) -> Step:
    """Lock the till after its result was read; or go on with the close of the day, or anything else behind the shop."""
    if key.name == "f9":
        return opener(FORMS[CLOSE_DAY])(state)
    if key.name == "f10":
        return open_menu(state)
    if key.name in {"enter", "escape"} and not state.typed.text:
        return lock(state)
    return still(state._replace(typed=EMPTY) if key.name == "enter" else edited(state, key) or state)
