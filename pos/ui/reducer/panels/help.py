"""The help panel: the keys that work in the mode it was opened from."""

from pos.ui.reducer.editing import edited
from pos.ui.reducer.inputs import Key
from pos.ui.reducer.modes import Help
from pos.ui.reducer.panels.choosing import moved
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import cleared, still

_MOST_LINES = 40


def key_in_help(state: TillState, mode: Help, key: Key) -> Step:
    """Page, or close with Esc, F1 or Enter; what is typed is kept for a scanner that types."""
    to = moved(key.name, mode.top, _MOST_LINES)
    if to is not None:
        return still(state._replace(mode=mode._replace(top=to)))
    if key.name in {"escape", "f1", "enter"}:
        return still(cleared(state)._replace(mode=mode.back))
    return still(edited(state, key) or state)
