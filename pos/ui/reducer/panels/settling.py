"""A count that differs: why, and for a shortage who bears it; the count itself is on record and stays as it is."""

from pos.domain.errors import NeedsApproval, Refusal, UserLocked, WitnessNeeded, WrongPin
from pos.ui.messages import APPROVAL_WANTED, told
from pos.ui.port import CountDiffers, ShiftClosed
from pos.ui.reducer.editing import edited
from pos.ui.reducer.effects import SettleShift
from pos.ui.reducer.inputs import Key
from pos.ui.reducer.modes import APPROVER, WHO, WHY, Closed, Differing
from pos.ui.reducer.panels.choosing import moved, numbered
from pos.ui.reducer.panels.counting import begin_count
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import asked, back_to_sale, cleared, in_mode, refused, said, still
from pos.ui.refusals import of_refusal

_BEARERS = 2
_CASHIER = 1


def counted(state: TillState, answer: ShiftClosed | CountDiffers) -> Step:
    """Show a shift that is closed, or ask what is to become of the difference."""
    if isinstance(answer, ShiftClosed):
        return still(in_mode(state, Closed(answer))._replace(desk=state.desk._replace(shift=None)))
    if answer.reasons:
        return still(in_mode(state, Differing(answer, WHY, 0, "")))
    return _explained(state, Differing(answer, WHY, 0, ""), "")


def key_in_differing(state: TillState, mode: Differing, key: Key) -> Step:
    """Choose by arrow or number; Enter goes on, Esc goes back, from the first question to a new count."""
    if key.name == "enter":
        return _entered(state, mode)
    to = moved(key.name, mode.chosen, _BEARERS if mode.step == WHO else len(mode.found.reasons))
    if to is not None:
        return still(state if mode.step == APPROVER else state._replace(mode=mode._replace(chosen=to)))
    typing = edited(state, key)
    if typing is not None:
        return still(typing)
    return _back(state, mode) if key.name == "escape" else still(state)


def not_closed(state: TillState, refusal: Refusal) -> Step:
    """Ask for a second person, or say why not; what was counted is kept where a PIN is all that is wrong."""
    mode = state.mode
    if isinstance(refusal, NeedsApproval) and isinstance(mode, Differing):
        return said(in_mode(state, mode._replace(step=APPROVER)), told(APPROVAL_WANTED))
    is_pin = isinstance(refusal, WrongPin | WitnessNeeded | UserLocked)
    return refused(cleared(state) if is_pin else back_to_sale(state), of_refusal(refusal))


def _entered(state: TillState, mode: Differing) -> Step:
    typed = state.typed.text
    if mode.step == APPROVER:
        return asked(state, SettleShift(mode.reason, is_charged=True, approver_pin=typed)) if typed else still(state)
    at = numbered(typed, mode.chosen, _BEARERS if mode.step == WHO else len(mode.found.reasons))
    if at is None:
        return still(cleared(state))
    if mode.step == WHY:
        return _explained(state, mode, mode.found.reasons[at])
    mode = mode._replace(chosen=at)
    return asked(in_mode(state, mode), SettleShift(mode.reason, is_charged=at == _CASHIER, approver_pin=""))


def _explained(state: TillState, mode: Differing, reason: str) -> Step:
    """Only a shortage can be owed by somebody."""
    mode = mode._replace(step=WHO, chosen=0, reason=reason)
    if mode.found.difference_rupiah < 0:
        return still(in_mode(state, mode))
    return asked(in_mode(state, mode), SettleShift(reason, is_charged=False, approver_pin=""))


def _back(state: TillState, mode: Differing) -> Step:
    if mode.step == WHY or not mode.found.reasons:
        return begin_count(state)
    return still(in_mode(state, mode._replace(step=WHO if mode.step == APPROVER else WHY, chosen=0)))
