"""A tick: the clock moves, the devices are looked at, and figures that changed are read when nobody waits for them."""

from pos.ui.reducer.effects import Effect, ReadFigures, ReadHealth
from pos.ui.reducer.inputs import Tick
from pos.ui.reducer.modes import Search
from pos.ui.reducer.panels.hits import asked_again
from pos.ui.reducer.state import Step, TillState


def ticked(state: TillState, tick: Tick) -> Step:
    """Let time pass."""
    desk = state.desk._replace(clock=tick.clock, is_stale=False)
    effects: tuple[Effect, ...] = (ReadHealth(), ReadFigures()) if state.desk.is_stale else (ReadHealth(),)
    if isinstance(state.mode, Search):
        effects += asked_again(state, state.mode)
    return state._replace(desk=desk), effects
