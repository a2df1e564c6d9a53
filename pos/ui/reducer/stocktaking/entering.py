"""Enter on a sheet: a short figure says how many, a long one is a code, and letters are a name."""

from pos.ui.reducer.effects import COUNT, FindHits, Resolve
from pos.ui.reducer.modes import Stocktaking
from pos.ui.reducer.panels.hits import MOST
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import still
from pos.ui.reducer.stocktaking.counting import is_code, set_in_count
from pos.ui.reducer.typed import EMPTY


def entered(state: TillState, mode: Stocktaking) -> Step:
    """Use what was typed; an empty line does nothing."""
    typed = state.typed.text
    if not typed:
        return still(state)
    if typed[0].isalpha():
        return state, (FindHits(typed, MOST),)
    if is_code(typed):
        return state._replace(typed=EMPTY), (Resolve(typed, "", "code", COUNT, "", ""),)
    return set_in_count(state, mode)
