"""The answer to a write: what was done, why it was refused, or what failed."""

from typing import assert_never

from pos.domain.counting.sheet import Sheet
from pos.domain.errors import Refusal
from pos.domain.report import Report
from pos.ui.port import (
    CodeRead,
    CountDiffers,
    Done,
    Fault,
    LoggedIn,
    NotWeighed,
    Performed,
    PrinterSaid,
    SaleCompleted,
    ShiftClosed,
    ShiftOpen,
    Weighed,
    WordKept,
)
from pos.ui.reducer.carrying import carried_out
from pos.ui.reducer.devices import device_answered
from pos.ui.reducer.entry.entering import entered, shift_opened
from pos.ui.reducer.panels.settling import counted
from pos.ui.reducer.refusing import not_done
from pos.ui.reducer.results import Answered
from pos.ui.reducer.selling.completed import completed
from pos.ui.reducer.state import Step, TillState


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
        case Weighed() | NotWeighed() | PrinterSaid() | WordKept() | CodeRead():
            step = device_answered(state, given.asked, answer)
        case Fault() | Refusal():
            step = not_done(state, given.asked, answer)
        case _:
            assert_never(answer)
    return step
