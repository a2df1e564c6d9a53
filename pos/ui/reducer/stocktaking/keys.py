"""A key while counting: figures are quantities, ``+`` hands in, and nothing typed by mistake counts anything."""

from collections.abc import Callable

from pos.domain.counting.commands import GiveUpCount, HandInCount
from pos.ui.messages import BAD_QUANTITY, COUNT_HAND_IN, COUNT_KEPT, COUNT_THROW_AWAY, bad, told, warn
from pos.ui.reducer.editing import edited
from pos.ui.reducer.effects import COUNT, FindHits, Perform, Resolve
from pos.ui.reducer.inputs import Key
from pos.ui.reducer.modes import Stocktaking
from pos.ui.reducer.panels.choosing import moved
from pos.ui.reducer.panels.hits import MOST
from pos.ui.reducer.panels.opening import open_help
from pos.ui.reducer.selling.quantity import multiply
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import asked, back_to_sale, cleared, refused, said, still
from pos.ui.reducer.stocktaking.counting import is_code, set_in_count, taken_back
from pos.ui.reducer.stocktaking.rows import rows_of
from pos.ui.wedge import is_burst

HAND_IN, THROW_AWAY = "hand_in", "throw_away"
"""What a key offers to the same key right after."""


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


def _entered(state: TillState, mode: Stocktaking) -> Step:
    typed = state.typed.text
    if not typed:
        return still(state)
    if typed[0].isalpha():
        return state, (FindHits(typed, MOST),)
    if is_code(typed):
        return state._replace(typed=cleared(state).typed), (Resolve(typed, "", "code", COUNT, "", ""),)
    return set_in_count(state, mode)


def _hand_in(state: TillState, mode: Stocktaking) -> Step:
    if state.typed.text:
        return refused(cleared(state), bad(BAD_QUANTITY, ("typed", f"{state.typed.text}+")))
    if state.before.name == "+" and state.before.offer == HAND_IN:
        return asked(cleared(state), Perform(HandInCount(mode.sheet.uuid), ""))
    counted, missing = str(len(mode.sheet.standing)), str(len(mode.sheet.missing))
    state = state._replace(pressed=state.pressed._replace(offer=HAND_IN))
    return said(state, told(COUNT_HAND_IN, ("count", counted), ("missing", missing)))


def _delete(state: TillState, mode: Stocktaking) -> Step:
    if mode.sheet.standing:
        return taken_back(state, mode)
    if state.before.name == "delete" and state.before.offer == THROW_AWAY:
        return asked(cleared(state), Perform(GiveUpCount(mode.sheet.uuid), ""))
    state = state._replace(pressed=state.pressed._replace(offer=THROW_AWAY))
    return said(cleared(state), warn(COUNT_THROW_AWAY))


def _escaped(state: TillState, _mode: Stocktaking) -> Step:
    if state.typed.text or state.pending.count_milli:
        return still(cleared(state))
    return said(back_to_sale(state), told(COUNT_KEPT))


def _helped(state: TillState, _mode: Stocktaking) -> Step:
    return open_help(state)


def _multiplied(state: TillState, _mode: Stocktaking) -> Step:
    return multiply(state)


_ACTIONS: dict[str, Callable[[TillState, Stocktaking], Step]] = {
    "f1": _helped,
    "enter": _entered,
    "+": _hand_in,
    "delete": _delete,
    "*": _multiplied,
    "escape": _escaped,
}
