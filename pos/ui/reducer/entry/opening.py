"""The opening float: counted, typed, Enter; zero has to be typed too."""

from pos.ui.messages import BAD_AMOUNT, bad
from pos.ui.reducer.editing import edited
from pos.ui.reducer.effects import OpenShift
from pos.ui.reducer.figures import amount_of
from pos.ui.reducer.inputs import Key
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import asked, cleared, refused, still


def key_in_opening(state: TillState, key: Key) -> Step:
    """Type the float and open the shift."""
    typed = state.typed.text
    if key.name != "enter":
        return still(edited(state, key) or state)
    if not typed:
        return still(state)
    amount = amount_of(typed)
    if amount is None:
        return refused(cleared(state), bad(BAD_AMOUNT, ("typed", typed)))
    return asked(state, OpenShift(amount))
