"""Opening a report of the menu: of today, or of the product that is asked for first."""

from collections.abc import Callable
from typing import Final

from pos.domain.period import Period
from pos.domain.report import Report
from pos.ui.messages import NO_MESSAGE
from pos.ui.reducer.effects import MakeReport
from pos.ui.reducer.modes import Viewing
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import asked, in_mode, still
from pos.ui.reports import OF, Shown

TODAY: Final = Period("", "", "", 0)
"""The business date, which the shop knows: a report may be asked for while no shift is open."""


def opener(shown: Shown) -> Callable[[TillState], Step]:
    """Return what a number of the menu does: make this report."""

    def begin(state: TillState) -> Step:
        mode = Viewing(shown, TODAY, None, 0, "")
        return make(state._replace(paid=None, message=NO_MESSAGE), mode)

    return begin


def make(state: TillState, mode: Viewing) -> Step:
    """Have a report made; one of a product waits for the product."""
    state = in_mode(state, mode)
    if mode.shown.span == OF and not mode.period.of:
        return still(state)
    return asked(state, MakeReport(mode.shown.name, mode.period))


def made(state: TillState, report: Report) -> Step:
    """Show a report that was made, from its top."""
    mode = state.mode
    if not isinstance(mode, Viewing):
        return still(state)
    since, _, until = report.period.partition("..")
    if not mode.last:
        mode = mode._replace(period=mode.period._replace(since=since, until=until or since), last=until or since)
    return still(in_mode(state, mode._replace(report=report, at=0))._replace(message=NO_MESSAGE))
