"""A tick: the clock moves, the devices are looked at, and figures that changed are read when nobody waits for them."""

from pos.ui.reducer.effects import Effect, ReadFigures, ReadHealth
from pos.ui.reducer.inputs import Tick
from pos.ui.reducer.modes import Search
from pos.ui.reducer.panels.hits import asked_again
from pos.ui.reducer.panels.leaving import lock_alone
from pos.ui.reducer.state import Step, TillState


def ticked(state: TillState, tick: Tick) -> Step:
    """Let time pass; a till that nobody touches for a while locks itself."""
    if _is_left_alone(state, tick):
        return lock_alone(state)
    desk = state.desk._replace(clock=tick.clock, is_stale=False)
    effects: tuple[Effect, ...] = (ReadHealth(), ReadFigures()) if state.desk.is_stale else (ReadHealth(),)
    if isinstance(state.mode, Search):
        effects += asked_again(state, state.mode)
    return state._replace(desk=desk), effects


def _is_left_alone(state: TillState, tick: Tick) -> bool:
    after_ms = state.desk.lock_after_s * 1000
    since_ms = tick.at_ms - max(state.pressed.at_ms, state.scanned_ms)
    return bool(after_ms) and not state.is_waiting and since_ms >= after_ms
