"""A scan in a form: a line where lines are gathered, an answer where a code is asked for, never typed into a figure."""

from pos.domain.catalog import Found
from pos.ui.forms.form import CODE, DATE
from pos.ui.messages import PRICE_UNKNOWN, SCAN_REFUSED, bad
from pos.ui.reducer.effects import FORM, Resolve
from pos.ui.reducer.forms import rows
from pos.ui.reducer.forms.replying import default_of, replied, with_answer
from pos.ui.reducer.forms.spots import field_of, gathers, next_of, offers_rows
from pos.ui.reducer.labels import label_told, printed_of
from pos.ui.reducer.modes import LINE, Filling
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import cleared, refused
from pos.ui.reducer.typed import Typed


def wants_code(mode: Filling) -> bool:
    """Return whether digits are a code here, and neither an amount nor a quantity."""
    field = field_of(mode)
    return gathers(mode) or offers_rows(mode) or (field is not None and field.kind == CODE)


def scanned_in_form(state: TillState, mode: Filling, asked: Resolve) -> Step:
    """Take a code where the form is."""
    field = field_of(mode)
    if mode.action:
        return refused(cleared(state), bad(SCAN_REFUSED))
    if field is not None and field.kind == CODE:
        return replied(state._replace(typed=Typed(asked.code, (0,) * len(asked.code))), mode)
    ready = mode if field is None else _with_defaults(mode)
    if ready is None or not (gathers(ready) or offers_rows(ready)):
        return refused(cleared(state), bad(SCAN_REFUSED))
    return state._replace(mode=ready), (asked._replace(purpose=FORM),)


def item_in_form(state: TillState, asked: Resolve, found: Found) -> Step:
    """Use the item a code stands for; where a date is asked about it, the label's own is what an empty Enter means."""
    mode = state.mode
    if not isinstance(mode, Filling):
        return state, ()
    printed = printed_of(state, asked) if any(field.kind == DATE for field in mode.form.line) else None
    if printed is None:
        return rows.found(state, mode, found, "")
    state, effects = rows.found(state, mode, found, printed.expires)
    state, beeps = label_told(state, printed, found.item.name)
    return state, (*effects, *beeps)


def nothing_in_form(state: TillState, code: str) -> Step:
    """Say that a code is no item; the form stays as it is."""
    return refused(cleared(state), bad(PRICE_UNKNOWN, ("code", code)))


def _with_defaults(mode: Filling) -> Filling | None:
    """Answer what is still asked about a line as an empty Enter would; None where something has to be typed."""
    while mode.spot.part == LINE:
        field = field_of(mode)
        answer = None if field is None else default_of(mode, field)
        if field is None or answer is None:
            return None
        mode = next_of(with_answer(mode, field, answer))
    return mode
