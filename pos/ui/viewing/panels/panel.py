"""Which panel is open, if any."""

from typing import assert_never

from pos.ui.i18n import Translate
from pos.ui.reducer.basket import asked_refill
from pos.ui.reducer.modes import (
    CashAmount,
    CashReason,
    Clock,
    Closed,
    Counting,
    HeldList,
    Help,
    Members,
    Menu,
    Opening,
    Pin,
    Sale,
    Search,
    Users,
    VoidPin,
    VoidReason,
)
from pos.ui.reducer.state import TillState
from pos.ui.view import Panel
from pos.ui.viewing.panels import asking, choices, counting, finding, helping


def panel_of(state: TillState, shown: int, translate: Translate) -> Panel | None:
    """Return the open panel, cut to so many lines; None when the list is free."""
    mode = state.mode
    match mode:
        case Sale():
            refill = asked_refill(state.basket)
            return None if refill is None else asking.shell_panel(state, refill, translate)
        case Search():
            return finding.search_panel(state, mode, shown, translate)
        case Members():
            return finding.members_panel(mode, shown, translate)
        case HeldList() | Menu() | Users() | CashReason() | VoidReason():
            return choices.choice_panel(mode, shown, translate)
        case Pin() | Clock() | VoidPin() | Opening() | CashAmount():
            return asking.asking_panel(mode, translate)
        case Counting():
            return counting.counting_panel(mode, shown, translate)
        case Closed(closed):
            return counting.closed_panel(closed, translate)
        case Help():
            return helping.help_panel(state, mode, shown, translate)
        case _:
            assert_never(mode)
