"""A form with lines outlasts the program: every line is stored as it comes, and comes back with whoever typed it."""

from pos.domain.unfinished import FINISHED, Unfinished
from pos.ui.forms.form import SECRET
from pos.ui.forms.kept import decode, encode
from pos.ui.forms.papers import FORMS
from pos.ui.messages import PAPER_IS_BACK, warn
from pos.ui.reducer.effects import Record
from pos.ui.reducer.forms.opening import arrive
from pos.ui.reducer.modes import ROWS, Filling, Spot
from pos.ui.reducer.state import Step, TillState


def keep(mode: Filling | None) -> Record:
    """Return what is to be stored of a form; of none, and of one with a PIN in it, nothing."""
    if mode is None or any(field.kind == SECRET for field in (*mode.form.head, *mode.form.tail)):
        return Record("", 0, FINISHED)
    number = next(number for number, form in FORMS.items() if form is mode.form)
    return Record("", 0, Unfinished(number, encode(mode.filled)))


def taken_up(state: TillState, unfinished: Unfinished) -> Step | None:
    """Go on with a stored form, at its lines; None where it says nothing to this program."""
    try:
        form, filled = FORMS[unfinished.form], decode(unfinished.payload)
    except (KeyError, ValueError, TypeError):
        return None
    arrived, effects = arrive(state, Filling(form, filled, Spot(ROWS, 0), None, (), 0, (), ""))
    return arrived._replace(message=warn(PAPER_IS_BACK, ("count", str(len(filled.lines))))), effects
