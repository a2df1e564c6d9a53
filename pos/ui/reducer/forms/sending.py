"""Sending a form, a second person's PIN where one is asked for, and why it was not carried out."""

from typing import Any

from pos.domain.errors import NeedsApproval, Refusal, WrongPin
from pos.ui.messages import APPROVAL_WANTED, told
from pos.ui.reducer.editing import edited
from pos.ui.reducer.effects import Perform
from pos.ui.reducer.forms.spots import settled
from pos.ui.reducer.inputs import Key
from pos.ui.reducer.modes import Filling
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import asked, cleared, in_mode, refused, said, still
from pos.ui.refusals import of_refusal


def send(state: TillState, mode: Filling) -> Step:
    """Send the form as a command; what the domain refuses at once is said at once."""
    command = _command(mode)
    return refused(state, of_refusal(command)) if isinstance(command, Refusal) else asked(state, Perform(command, ""))


def key_in_approval(state: TillState, mode: Filling, key: Key) -> Step:
    """Type a second person's PIN; Esc goes back to the form, which is as it was."""
    if key.name == "enter":
        command = _command(mode)
        if not state.typed.text or isinstance(command, Refusal):
            return still(state)
        return asked(state, Perform(command, state.typed.text))
    typing = edited(state, key)
    if typing is not None:
        return still(typing)
    return still(in_mode(state, mode._replace(action="")) if key.name == "escape" else state)


def not_performed(state: TillState, mode: Filling, refusal: Refusal) -> Step:
    """Ask for a second person, or say why not; the form stays as it is, so the step can be repeated."""
    if isinstance(refusal, NeedsApproval):
        return said(in_mode(state, mode._replace(action=refusal.action)), told(APPROVAL_WANTED))
    if isinstance(refusal, WrongPin):
        return refused(cleared(state), of_refusal(refusal))
    return refused(in_mode(state, mode._replace(action="")), of_refusal(refusal))


def _command(mode: Filling) -> tuple[Any, ...] | Refusal:
    try:
        return mode.form.command(settled(mode))
    except Refusal as refusal:
        return refusal
