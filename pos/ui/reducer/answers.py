"""The answer to a write: what was done, why it was refused, or what failed."""

from typing import assert_never

from pos.domain.counting.sheet import Sheet
from pos.domain.errors import ClockRefused, Refusal, WrongPin
from pos.domain.report import Report
from pos.ui.port import CountDiffers, Done, Fault, LoggedIn, Performed, SaleCompleted, ShiftClosed, ShiftOpen
from pos.ui.reducer.carrying import carried_out
from pos.ui.reducer.effects import CloseShift, LogIn, MakeReport, Perform, SettleShift, VoidLast, Write
from pos.ui.reducer.entry.entering import clock_doubted, entered, shift_opened
from pos.ui.reducer.forms.sending import not_performed
from pos.ui.reducer.modes import Filling
from pos.ui.reducer.panels.settling import counted, not_closed
from pos.ui.reducer.results import Answered
from pos.ui.reducer.selling.completed import completed
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import back_to_sale, cleared, refused
from pos.ui.refusals import of_fault, of_refusal


def answered(state: TillState, given: Answered) -> Step:
    """Use the answer to a write."""
    answer = given.answer
    match answer:
        case LoggedIn() | ShiftOpen():
            step = entered(state, answer) if isinstance(answer, LoggedIn) else shift_opened(state, answer)
        case SaleCompleted():
            step = completed(state, answer)
        case ShiftClosed() | CountDiffers():
            step = counted(state, answer)
        case Done() | Performed() | Report() | Sheet():
            step = carried_out(state, given.asked, answer)
        case Fault():
            step = refused(cleared(state), of_fault(answer))
        case Refusal():
            step = _refused(state, given.asked, answer)
        case _:
            assert_never(answer)
    return step


def _refused(state: TillState, asked: Write, refusal: Refusal) -> Step:
    if isinstance(refusal, ClockRefused) and isinstance(asked, LogIn):
        return clock_doubted(state, asked, refusal)
    if isinstance(asked, Perform) and isinstance(state.mode, Filling):
        return not_performed(state, state.mode, refusal)
    if isinstance(asked, CloseShift | SettleShift):
        return not_closed(state, refusal)
    is_over = isinstance(asked, VoidLast | MakeReport) and not isinstance(refusal, WrongPin)
    return refused(back_to_sale(state) if is_over else cleared(state), of_refusal(refusal))
