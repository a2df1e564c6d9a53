"""A key in a form: typing and choosing, Enter that answers, Esc that goes back one question and loses nothing."""

from pos.ui.forms.form import PIECES
from pos.ui.reducer.forms import rows
from pos.ui.reducer.forms.finding import key_in_finding
from pos.ui.reducer.forms.opening import back
from pos.ui.reducer.forms.pieces import key_in_pieces
from pos.ui.reducer.forms.replying import moved_to, replied, typed_on
from pos.ui.reducer.forms.sending import key_in_approval, send
from pos.ui.reducer.forms.spots import field_of, gathers, offers_rows
from pos.ui.reducer.inputs import Key
from pos.ui.reducer.modes import CONFIRM, Filling
from pos.ui.reducer.state import Step, TillState


def key_in_form(state: TillState, mode: Filling, key: Key) -> Step:
    """Hand a key to what the form is at."""
    if mode.action:
        return key_in_approval(state, mode, key)
    field = field_of(mode)
    moving = key_in_pieces if field is not None and field.kind == PIECES else moved_to
    moves = moving(state, mode, key)
    if moves is not None:
        return moves
    if key.name == "delete" and (gathers(mode) or offers_rows(mode)):
        return rows.taken_back(state, mode)
    match key.name:
        case "enter":
            return _entered(state, mode)
        case "up" | "escape" if not state.typed.text:
            return back(state, mode)
        case _:
            return _typed(state, mode, key)


def _typed(state: TillState, mode: Filling, key: Key) -> Step:
    if gathers(mode):
        return key_in_finding(state, mode, key)
    return typed_on(state, key)


def _entered(state: TillState, mode: Filling) -> Step:
    if mode.spot.part == CONFIRM:
        return send(state, mode)
    return rows.entered(state, mode) if gathers(mode) or offers_rows(mode) else replied(state, mode)
