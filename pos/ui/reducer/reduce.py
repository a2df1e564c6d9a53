"""The till's one function: a state and an input give the next state and what is to be done about it."""

from typing import TYPE_CHECKING

from pos.ui.reducer.inputs import Tick
from pos.ui.reducer.state import Step, TillState

if TYPE_CHECKING:
    from pos.ui.reducer.results import Input


def reduce(state: TillState, given: "Input") -> Step:
    """Return the state after an input, and the effects in the order they are to happen."""
    if isinstance(given, Tick) and state.desk.user is None:
        return state._replace(desk=state.desk._replace(clock=given.clock)), ()

    from pos.ui.reducer.handling import handled

    return handled(state, given)
