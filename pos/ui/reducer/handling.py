"""Every input but the first ticks: loaded with the first key, so that the first paint waits for none of it."""

from pos.ui.reducer.answers import answered
from pos.ui.reducer.forms.watching import with_form_kept
from pos.ui.reducer.inputs import Key, Scan, Tick
from pos.ui.reducer.press import press
from pos.ui.reducer.replies import replied
from pos.ui.reducer.results import Answered, Input
from pos.ui.reducer.scanning import scanned_by_device
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.ticking import ticked


def handled(state: TillState, given: Input) -> Step:
    """Return the state after an input, and the effects in the order they are to happen."""
    return with_form_kept(state, _handled(state, given))


def _handled(state: TillState, given: Input) -> Step:
    match given:
        case Key():
            return press(state, given)
        case Scan():
            return scanned_by_device(state._replace(scanned_ms=given.at_ms), given)
        case Tick():
            return ticked(state, given)
        case Answered():
            return answered(state._replace(is_waiting=False), given)
        case _:
            return replied(state, given)
