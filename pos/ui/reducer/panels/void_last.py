"""Voiding the last completed sale begins with its reason; a supervisor's PIN ends it."""

from pos.ui.reducer.effects import ReadReasons
from pos.ui.reducer.modes import VoidReason
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import in_mode

_ACTION = "void_sale"


def void_last(state: TillState) -> Step:
    """Ask why the last sale is voided."""
    return in_mode(state, VoidReason((), 0)), (ReadReasons(_ACTION),)
