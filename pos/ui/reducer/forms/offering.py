"""What the shop offers a form to choose from."""

from pos.ui.port import Choice
from pos.ui.reducer.forms.spots import answered_of, field_of, offers_rows
from pos.ui.reducer.modes import Filling
from pos.ui.reducer.results import ChoicesRead
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import still

DONE = Choice("", "", "")
"""The line behind the offered rows: no more of them. It is put into words where it is painted."""


def choices_read(state: TillState, reply: ChoicesRead) -> Step:
    """Offer them, unless the form is at another question by now."""
    mode = state.mode
    if not isinstance(mode, Filling):
        return still(state)
    field = field_of(mode)
    if field is not None and field.source == reply.source:
        before = answered_of(mode, field)
        at = next((at for at, each in enumerate(reply.choices) if each.key == before), 0)
        return still(state._replace(mode=mode._replace(choices=reply.choices, chosen=at)))
    if offers_rows(mode) and mode.form.rows == reply.source:
        at = len(reply.choices) if mode.filled.lines else 0
        return still(state._replace(mode=mode._replace(choices=(*reply.choices, DONE), chosen=at)))
    return still(state)
