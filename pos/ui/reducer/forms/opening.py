"""Beginning a form, and arriving at a question: what has to be read before it can be answered."""

from collections.abc import Callable

from pos.domain.tender import DENOMINATIONS
from pos.ui.forms.form import CHOICE, PIECES, Form
from pos.ui.messages import NO_MESSAGE
from pos.ui.reducer.effects import ReadChoices
from pos.ui.reducer.forms.spots import before, begun, field_of, offers_rows
from pos.ui.reducer.modes import Filling
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import back_to_sale, in_mode, still


def opener(form: Form) -> Callable[[TillState], Step]:
    """Return what a number of the menu does: begin this form."""

    def begin(state: TillState) -> Step:
        return arrive(state._replace(paid=None), begun(form))

    return begin


def arrive(state: TillState, mode: Filling) -> Step:
    """Stand at a question with an empty command line, and ask the shop for what it offers.

    What was said of the question before is gone with it: a sentence about another answer would be read as about this.
    """
    field = field_of(mode)
    if field is not None and field.kind == PIECES:
        counted = dict(mode.filled.pieces(field.name))
        mode = mode._replace(pieces=tuple(counted.get(value, 0) for value in DENOMINATIONS), chosen=0)
    state = in_mode(state, mode)._replace(message=NO_MESSAGE)
    if field is not None and field.kind == CHOICE:
        return state, (ReadChoices(field.source, given(mode)),)
    if offers_rows(mode):
        return state, (ReadChoices(mode.form.rows, given(mode)),)
    return still(state)


def back(state: TillState, mode: Filling) -> Step:
    """Go back one question; from the first one back to the sale."""
    one_back = before(mode)
    return still(back_to_sale(state)) if one_back is None else arrive(state, one_back)


def given(mode: Filling) -> tuple[str, ...]:
    """Return what was answered before, as text, in the order it was asked; within a line its key comes last."""
    answers = tuple(str(value) for value in mode.filled.values.values() if not isinstance(value, tuple))
    return answers if mode.line is None else (*answers, mode.line.key)
