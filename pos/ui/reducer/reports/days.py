"""Which days a report is of: as many before or after, or another number of them."""

from pos.domain.period import Period
from pos.ui.reducer.modes import Viewing
from pos.ui.reducer.reports.opening import make
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import cleared, still
from pos.ui.reports import NOW

MOST_DAYS = 366
"""The most days a report is asked for at the till."""


def other_days(state: TillState, mode: Viewing, side: int) -> Step:
    """As many days as are shown, before them or after."""
    return _asked(state, mode, mode.period.moved(side * mode.period.days))


def so_many_days(state: TillState, mode: Viewing, days: int) -> Step:
    """So many days, up to the last one shown."""
    return _asked(cleared(state), mode, mode.period.lasting(days))


def _asked(state: TillState, mode: Viewing, period: Period) -> Step:
    """The day of the shift is the last one; what is shown of this moment has no days."""
    last = state.desk.shift.business_date if state.desk.shift is not None else ""
    if mode.shown.span == NOW or mode.report is None or period.until > last:
        return still(state)
    return make(state, mode._replace(period=period))
