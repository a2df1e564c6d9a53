"""Leaving a sheet: handed in or thrown away by the same key twice, or kept to go on with."""

from pos.domain.counting.commands import GiveUpCount, HandInCount
from pos.ui.messages import BAD_QUANTITY, COUNT_HAND_IN, COUNT_KEPT, COUNT_THROW_AWAY, bad, told, warn
from pos.ui.reducer.effects import Perform
from pos.ui.reducer.modes import Stocktaking
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import asked, back_to_sale, cleared, refused, said, still
from pos.ui.reducer.stocktaking.counting import taken_back

HAND_IN, THROW_AWAY = "hand_in", "throw_away"
"""What a key offers to the same key right after."""


def hand_in(state: TillState, mode: Stocktaking) -> Step:
    """Ask, and with the same key again hand the sheet in."""
    if state.typed.text:
        return refused(cleared(state), bad(BAD_QUANTITY, ("typed", f"{state.typed.text}+")))
    if state.before.name == "+" and state.before.offer == HAND_IN:
        return asked(cleared(state), Perform(HandInCount(mode.sheet.uuid), ""))
    counted, missing = str(len(mode.sheet.standing)), str(len(mode.sheet.missing))
    state = state._replace(pressed=state.pressed._replace(offer=HAND_IN))
    return said(state, told(COUNT_HAND_IN, ("count", counted), ("missing", missing)))


def delete(state: TillState, mode: Stocktaking) -> Step:
    """Take the marked tag back; of an empty sheet ask, and with the same key again throw it away."""
    if mode.sheet.standing:
        return taken_back(state, mode)
    if state.before.name == "delete" and state.before.offer == THROW_AWAY:
        return asked(cleared(state), Perform(GiveUpCount(mode.sheet.uuid), ""))
    state = state._replace(pressed=state.pressed._replace(offer=THROW_AWAY))
    return said(cleared(state), warn(COUNT_THROW_AWAY))


def escape(state: TillState, _mode: Stocktaking) -> Step:
    """Clear what is typed, or go back to the sale; the sheet is kept."""
    if state.typed.text or state.pending.count_milli:
        return still(cleared(state))
    return said(back_to_sale(state), told(COUNT_KEPT))
