"""Choosing a reason for voiding the last sale; typed only where the outlet offers none."""

from pos.domain.errors import ReasonNeeded
from pos.ui.reducer.editing import edited
from pos.ui.reducer.inputs import Key
from pos.ui.reducer.modes import VoidPin, VoidReason
from pos.ui.reducer.panels.choosing import moved, numbered
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import back_to_sale, in_mode, refused, still
from pos.ui.refusals import of_refusal


def key_in_reasons(state: TillState, mode: VoidReason, key: Key) -> Step:
    """Choose a reason by arrow or number; Enter goes on."""
    to = moved(key.name, mode.chosen, len(mode.reasons))
    if to is not None:
        return still(state._replace(mode=mode._replace(chosen=to)))
    if key.name == "enter":
        return _entered(state, mode)
    typing = edited(state, key)
    if typing is not None:
        return still(typing)
    return still(back_to_sale(state) if key.name == "escape" else state)


def reasons_read(state: TillState, reasons: tuple[str, ...]) -> Step:
    """Offer the outlet's reasons."""
    mode = state.mode
    if isinstance(mode, VoidReason):
        return still(state._replace(mode=mode._replace(reasons=reasons)))
    return still(state)


def _entered(state: TillState, mode: VoidReason) -> Step:
    reason = _chosen(mode.reasons, mode.chosen, state.typed.text.strip())
    if not reason:
        return refused(state, of_refusal(ReasonNeeded()))
    return still(in_mode(state, VoidPin(reason)))


def _chosen(reasons: tuple[str, ...], chosen: int, typed: str) -> str:
    if not reasons:
        return typed
    at = numbered(typed, chosen, len(reasons))
    return "" if at is None else reasons[at]
