"""A key in a form: typing and choosing, Enter that answers, Esc that goes back one question and loses nothing."""

from pos.ui.forms.form import PIECES
from pos.ui.reducer.editing import edited
from pos.ui.reducer.forms import rows
from pos.ui.reducer.forms.opening import arrive
from pos.ui.reducer.forms.pieces import key_in_pieces
from pos.ui.reducer.forms.replying import replied
from pos.ui.reducer.forms.sending import key_in_approval, send
from pos.ui.reducer.forms.spots import before, field_of, gathers, offers_rows
from pos.ui.reducer.inputs import Key
from pos.ui.reducer.modes import CONFIRM, Filling
from pos.ui.reducer.panels.choosing import moved
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import back_to_sale, still


def key_in_form(state: TillState, mode: Filling, key: Key) -> Step:
    """Hand a key to what the form is at."""
    if mode.action:
        return key_in_approval(state, mode, key)
    field = field_of(mode)
    moves = key_in_pieces(state, mode, key) if field is not None and field.kind == PIECES else _moved(state, mode, key)
    if moves is not None:
        return moves
    if key.name == "delete" and (gathers(mode) or offers_rows(mode)):
        return rows.taken_back(state, mode)
    match key.name:
        case "enter":
            return _entered(state, mode)
        case "up" | "escape" if not state.typed.text:
            return _back(state, mode)
        case _:
            return _typed(state, mode, key)


def _moved(state: TillState, mode: Filling, key: Key) -> Step | None:
    to = moved(key.name, mode.chosen, len(mode.choices)) if mode.choices else None
    return None if to is None else still(state._replace(mode=mode._replace(chosen=to)))


def _typed(state: TillState, mode: Filling, key: Key) -> Step:
    if key.name == "*" and gathers(mode):
        return rows.counted_before(state)
    typing = edited(state, key)
    if typing is None:
        return still(state)
    return rows.searched(typing, mode) if gathers(mode) else still(typing)


def _back(state: TillState, mode: Filling) -> Step:
    back = before(mode)
    return still(back_to_sale(state)) if back is None else arrive(state, back)


def _entered(state: TillState, mode: Filling) -> Step:
    if mode.spot.part == CONFIRM:
        return send(state, mode)
    return rows.entered(state, mode) if gathers(mode) or offers_rows(mode) else replied(state, mode)
