"""A receipt held under the scanner: goods come back, so the form for it opens with the receipt already answered."""

from pos.domain.receipt_code import is_code
from pos.ui.forms.corrections import RECEIPT_BACK
from pos.ui.reducer.effects import Resolve
from pos.ui.reducer.forms.opening import opener
from pos.ui.reducer.forms.scans import scanned_in_form
from pos.ui.reducer.modes import Filling
from pos.ui.reducer.state import Step, TillState

__all__ = ["is_code", "receipt_scanned"]


def receipt_scanned(state: TillState, asked: Resolve) -> Step:
    """Begin the refund of a receipt; the sale at the counter waits behind it."""
    begun, effects = opener(RECEIPT_BACK)(state)
    assert isinstance(begun.mode, Filling)
    answered, more = scanned_in_form(begun, begun.mode, asked)
    return answered, (*effects, *more)
