"""A write without figures of its own succeeded."""

from typing import assert_never

from pos.ui.messages import (
    CLOCK_ACCEPTED,
    REPORT_PRINTS,
    REPRINTED,
    SALE_CANCELLED,
    good,
)
from pos.ui.port import Done
from pos.ui.reducer.effects import (
    AcceptClock,
    Cancel,
    CloseShift,
    LogIn,
    MakeReport,
    OpenShift,
    Pay,
    Perform,
    PrintReport,
    Reprint,
    SettleShift,
    Weigh,
    Write,
)
from pos.ui.reducer.entry.entering import clock_accepted
from pos.ui.reducer.panels.counting import begin_count
from pos.ui.reducer.selling.holding import recall_one_of
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import OK, said, still, with_new_cart


def done(state: TillState, asked: Write, answer: Done) -> Step:
    """Say what was done, and go on with what waited for it."""
    match asked:
        case AcceptClock():
            return clock_accepted(state._replace(message=good(CLOCK_ACCEPTED)))
        case Cancel():
            return _cancelled(state, asked, answer)
        case PrintReport() | Reprint():
            is_copy = isinstance(asked, Reprint)
            return said(state, good(REPRINTED, ("copy", str(answer.number))) if is_copy else good(REPORT_PRINTS), OK)
        case LogIn() | OpenShift() | Pay() | CloseShift() | SettleShift() | Perform() | MakeReport() | Weigh():
            return still(state)
        case _:
            assert_never(asked)


def _cancelled(state: TillState, asked: Cancel, answer: Done) -> Step:
    state = with_new_cart(state, answer.next_cart_uuid)
    if asked.then == "recall":
        return recall_one_of(state, state.desk.held)
    if asked.then == "close":
        return begin_count(state)
    return said(state, good(SALE_CANCELLED), OK)
