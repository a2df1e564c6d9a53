"""A write that was refused, or failed: why, aloud, and where the till is then."""

from pos.domain.errors import ClockRefused, Refusal
from pos.ui.port import Fault
from pos.ui.reducer.effects import CloseShift, LogIn, MakeReport, Perform, SettleShift, Write
from pos.ui.reducer.entry.entering import clock_doubted
from pos.ui.reducer.forms.sending import not_performed
from pos.ui.reducer.modes import Filling
from pos.ui.reducer.panels.settling import not_closed
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import back_to_sale, cleared, refused
from pos.ui.refusals import of_fault, of_refusal


def not_done(state: TillState, asked: Write, answer: Refusal | Fault) -> Step:
    """Say why nothing was written; the step can be repeated wherever that makes sense."""
    if isinstance(answer, Fault):
        return refused(cleared(state), of_fault(answer))
    if isinstance(answer, ClockRefused) and isinstance(asked, LogIn):
        return clock_doubted(state, asked, answer)
    if isinstance(asked, Perform) and isinstance(state.mode, Filling):
        return not_performed(state, state.mode, answer)
    if isinstance(asked, CloseShift | SettleShift):
        return not_closed(state, answer)
    is_over = isinstance(asked, MakeReport)
    return refused(back_to_sale(state) if is_over else cleared(state), of_refusal(answer))
