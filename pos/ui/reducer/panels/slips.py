"""What is said when somebody told the till that the slip in doubt is whole."""

from pos.domain.slipwork import SlipCameOut
from pos.ui.messages import NO_SLIP_IN_DOUBT, SLIP_IS_WHOLE, good, warn
from pos.ui.port import Performed
from pos.ui.reducer.effects import Perform, Write
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import OK, said


def is_about_slip(asked: Write) -> bool:
    """Say whether a write was about the slip in doubt."""
    return isinstance(asked, Perform) and isinstance(asked.command, SlipCameOut)


def slip_settled(state: TillState, answer: Performed) -> Step:
    """Say what became of it; there may have been none any more."""
    return said(state, good(SLIP_IS_WHOLE) if answer.number else warn(NO_SLIP_IN_DOUBT), OK)
