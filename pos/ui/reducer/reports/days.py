"""Which days a report is of: as many before or after, or another number of them."""

from collections.abc import Callable

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
    return _asked(state, mode, lambda period: period.moved(side * period.days))


def so_many_days(state: TillState, mode: Viewing, days: int) -> Step:
    """So many days, up to the last one shown."""
    return _asked(cleared(state), mode, lambda period: period.lasting(days))


def _asked(state: TillState, mode: Viewing, other: Callable[[Period], Period]) -> Step:
    """The day it was opened on is the last one; what is shown of this moment has no days."""
    if mode.shown.span == NOW or mode.report is None:
        return still(state)
    period = other(mode.period)
    return still(state) if period.until > mode.last else make(state, mode._replace(period=period))
