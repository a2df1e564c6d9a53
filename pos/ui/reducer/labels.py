"""What a scanned label says beside the item: its lot, and the day it expires."""

from typing import TYPE_CHECKING

from pos.domain.barcodes import gs1_message
from pos.ui.messages import (
    DATE_ON_LABEL,
    EXPIRED_ON_LABEL,
    LOT_AND_DATE,
    LOT_ON_LABEL,
    NO_DATE_ON_LABEL,
    NO_MESSAGE,
    Message,
    bad,
    told,
)
from pos.ui.reducer.effects import Resolve
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import REFUSED
from pos.ui.view import BAD

if TYPE_CHECKING:
    from pos.domain.gs1_dates import Printed


_ANY_DAY = "2026-11-24"
"""Of a day without a shift only the century counts."""


def printed_of(state: TillState, asked: Resolve) -> "Printed | None":
    """Return what a label says; None where a code is no GS1 message."""
    if gs1_message(asked.code, symbology=asked.symbology) is None:
        return None

    from pos.domain.gs1_dates import printed_on

    today = state.desk.shift.business_date if state.desk.shift is not None else _ANY_DAY
    return printed_on(asked.code, symbology=asked.symbology, today=today)


def label_told(state: TillState, printed: "Printed", name: str) -> Step:
    """Say what stands on a label, aloud where something is wrong with it."""
    message = _message_of(state, printed, name)
    return state._replace(message=message), (REFUSED,) if message.tone == BAD else ()


def _message_of(state: TillState, printed: "Printed", name: str) -> Message:
    """Return what is said of a label: a date that is none, goods that have expired, or what will be written down."""
    if printed.no_date:
        return bad(NO_DATE_ON_LABEL, ("digits", printed.no_date), ("name", name))
    day = "-".join(reversed(printed.expires.split("-")))
    if state.desk.shift is not None and printed.has_expired(state.desk.shift.business_date):
        return bad(EXPIRED_ON_LABEL, ("date", day), ("name", name))
    if printed.lot and day:
        return told(LOT_AND_DATE, ("lot", printed.lot), ("date", day))
    if printed.lot:
        return told(LOT_ON_LABEL, ("lot", printed.lot))
    return told(DATE_ON_LABEL, ("date", day)) if day else NO_MESSAGE
