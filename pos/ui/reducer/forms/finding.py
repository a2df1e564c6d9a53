"""Finding an item for a form without a scanner: by code, by name as it is typed, and how many of it."""

from pos.domain.gtin import is_digits
from pos.ui.messages import BAD_QUANTITY, bad
from pos.ui.reducer.editing import edited
from pos.ui.reducer.effects import FORM, Resolve
from pos.ui.reducer.figures import count_of
from pos.ui.reducer.inputs import Key
from pos.ui.reducer.modes import Filling
from pos.ui.reducer.panels.hits import named
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import cleared, refused, still
from pos.ui.reducer.typed import EMPTY


def key_in_finding(state: TillState, mode: Filling, key: Key) -> Step:
    """Type a name, a code or a quantity; ``*`` keeps the quantity for the next item."""
    if key.name == "*":
        return _counted_before(state)
    typing = edited(state, key)
    return still(state) if typing is None else _searched(typing, mode)


def _searched(state: TillState, mode: Filling) -> Step:
    """Look for a name as it is typed; what begins with a digit is a code or a quantity."""
    asked = named(state.typed)
    return (state, asked) if asked else still(state._replace(mode=mode._replace(choices=(), chosen=0)))


def _counted_before(state: TillState) -> Step:
    """Keep a quantity for the next item."""
    count = count_of(state.typed.text)
    if count is None:
        return refused(cleared(state), bad(BAD_QUANTITY, ("typed", state.typed.text)))
    return still(state._replace(typed=EMPTY, pending=state.pending._replace(count_milli=count)))


def looked_up(state: TillState, mode: Filling) -> Step:
    """Ask what the chosen name or the typed code stands for."""
    text = state.typed.text
    if mode.choices and not is_digits(text):
        code = mode.choices[mode.chosen].key
        return state._replace(typed=EMPTY, mode=mode._replace(choices=())), (Resolve(code, "", "code", FORM, "", ""),)
    return state._replace(typed=EMPTY), (Resolve(text, "", "code", FORM, "", ""),)
