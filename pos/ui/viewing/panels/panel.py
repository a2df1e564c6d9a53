"""Which panel is open, if any."""

from typing import assert_never

from pos.i18n import Translate
from pos.ui.reducer import modes
from pos.ui.reducer.basket import asked_refill
from pos.ui.reducer.state import TillState
from pos.ui.view import Panel
from pos.ui.viewing.layout import panel_lines
from pos.ui.viewing.panels import asking, choices, counting, finding, helping
from pos.ui.viewing.panels.papers import paper_panel


def panel_of(state: TillState, size: tuple[int, int], translate: Translate) -> Panel | None:
    """Return the open panel, cut to a terminal of so many columns and rows; None when the list is free."""
    mode, shown = state.mode, panel_lines(*size)
    match mode:
        case modes.Sale():
            refill = asked_refill(state.basket)
            return None if refill is None else asking.shell_panel(state, refill, translate)
        case modes.Stocktaking():
            return None
        case modes.HeldList() | modes.Users():
            return choices.choice_panel(mode, shown, translate)
        case modes.Pin() | modes.Clock() | modes.Opening():
            return asking.asking_panel(mode, translate)
        case _:
            return _rarer(state, mode, size, translate)


def _rarer(
    state: TillState,
    mode: modes.Search | modes.Members | modes.CountPanel | modes.Papers | modes.Menu | modes.Help,
    size: tuple[int, int],
    translate: Translate,
) -> Panel:
    shown = panel_lines(*size)
    match mode:
        case modes.Search():
            return finding.search_panel(state, mode, shown, translate)
        case modes.Members():
            return finding.members_panel(mode, shown, translate)
        case modes.Filling() | modes.Viewing() | modes.Menu() | modes.TryingPaper() | modes.TryingCodes():
            return paper_panel(state, mode, size, translate)
        case modes.Counting() | modes.Differing() | modes.Closed():
            return counting.count_panel(mode, shown, translate)
        case modes.Help():
            return helping.help_panel(state, mode, shown, translate)
        case _:
            assert_never(mode)
