"""What was carried out, by what it answers: words only, a command's figures, a report, or a sheet to count on."""

from pos.domain.counting.sheet import Sheet
from pos.domain.report import Report
from pos.ui.port import Done, Performed
from pos.ui.reducer.done import done
from pos.ui.reducer.effects import Perform, Write
from pos.ui.reducer.forms.performing import performed
from pos.ui.reducer.modes import Filling
from pos.ui.reducer.panels.slips import is_about_slip, slip_settled
from pos.ui.reducer.reports.opening import made
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import still
from pos.ui.reducer.stocktaking.answers import count_performed, sheet_opened


def carried_out(state: TillState, asked: Write, answer: Done | Performed | Report | Sheet) -> Step:
    """Say what was done, or show what was asked for."""
    match answer:
        case Done():
            return done(state, asked, answer)
        case Report():
            return made(state, answer)
        case Sheet():
            return sheet_opened(state, answer)
        case _:
            return _performed(state, asked, answer)


def _performed(state: TillState, asked: Write, answer: Performed) -> Step:
    if isinstance(state.mode, Filling):
        return performed(state, state.mode, answer)
    if is_about_slip(asked):
        return slip_settled(state, answer)
    return count_performed(state, asked.command, answer) if isinstance(asked, Perform) else still(state)
