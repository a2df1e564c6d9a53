"""A key while counting: figures are quantities, ``+`` hands in, and nothing typed by mistake counts anything."""

from collections.abc import Callable

from pos.ui.reducer.editing import edited
from pos.ui.reducer.inputs import Key
from pos.ui.reducer.modes import Stocktaking
from pos.ui.reducer.panels.choosing import moved
from pos.ui.reducer.panels.opening import open_help
from pos.ui.reducer.selling.quantity import multiply
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import still
from pos.ui.reducer.stocktaking.entering import entered
from pos.ui.reducer.stocktaking.leaving import delete, escape, hand_in
from pos.ui.reducer.stocktaking.rows import rows_of
from pos.ui.wedge import is_burst


def key_in_count(state: TillState, mode: Stocktaking, key: Key) -> Step:
    """Handle a key on the sheet."""
    to = moved(key.name, mode.chosen, len(rows_of(mode.sheet)))
    if to is not None:
        return still(state._replace(mode=mode._replace(chosen=to)))
    action = _ACTIONS.get(key.name)
    if action is None or (key.char and _is_text(state, key)):
        return still(edited(state, key) or state)
    return action(state, mode)


def _is_text(state: TillState, key: Key) -> bool:
    """Say whether an operator is part of a code that is being scanned."""
    prefix = state.settings.scan_prefix
    return bool(prefix and prefix in state.typed.text) or is_burst(state.typed, key.at_ms)


def _helped(state: TillState, _mode: Stocktaking) -> Step:
    return open_help(state)


def _multiplied(state: TillState, _mode: Stocktaking) -> Step:
    return multiply(state)


_ACTIONS: dict[str, Callable[[TillState, Stocktaking], Step]] = {
    "f1": _helped,
    "enter": entered,
    "+": hand_in,
    "delete": delete,
    "*": _multiplied,
    "escape": escape,
}
