"""Closing the shift: the drawer is counted blind, piece by piece, and a witness says so with a PIN."""

from pos.domain.gtin import is_digits
from pos.domain.tender import DENOMINATIONS
from pos.ui.messages import BAD_QUANTITY, NO_MESSAGE, SHIFT_HAS_HELD, SHIFT_OPEN_SALE, bad
from pos.ui.reducer.editing import edited
from pos.ui.reducer.effects import Cancel, CloseShift
from pos.ui.reducer.inputs import Key
from pos.ui.reducer.modes import Counting
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import asked, back_to_sale, in_mode, refused, still
from pos.ui.reducer.typed import EMPTY

_MOST_DIGITS = 5
_LAST = len(DENOMINATIONS)


def close_shift(state: TillState) -> Step:
    """Begin the count, unless a sale is open or on hold."""
    if state.basket.standing:
        return refused(back_to_sale(state), bad(SHIFT_OPEN_SALE))
    if state.desk.held:
        return refused(back_to_sale(state), bad(SHIFT_HAS_HELD, ("count", str(len(state.desk.held)))))
    if state.basket.cart.events:
        return asked(state, Cancel(state.basket.cart, "close"))
    return begin_count(state)


def begin_count(state: TillState) -> Step:
    """Ask for the first denomination."""
    return still(in_mode(state, Counting((0,) * _LAST, 0))._replace(paid=None, message=NO_MESSAGE))


def key_in_counting(state: TillState, mode: Counting, key: Key) -> Step:
    """Type the pieces of a denomination, and a witness's PIN at the end; Enter goes on, the arrows correct."""
    match key.name:
        case "enter":
            return _entered(state, mode)
        case "up" | "down":
            step = -1 if key.name == "up" else 1
            at = min(max(mode.at + step, 0), _LAST)
            return still(in_mode(state, _kept(mode, state.typed.text)._replace(at=at)))
        case "escape" if not state.typed.text:
            return still(back_to_sale(state))
        case _:
            return still(edited(state, key) or state)


def _entered(state: TillState, mode: Counting) -> Step:
    typed = state.typed.text
    if mode.at == _LAST:
        return asked(state, CloseShift(tuple(zip(DENOMINATIONS, mode.pieces, strict=True)), typed))
    if typed and not _is_count(typed):
        return refused(state._replace(typed=EMPTY), bad(BAD_QUANTITY, ("typed", typed)))
    return still(state._replace(typed=EMPTY, mode=_kept(mode, typed)._replace(at=mode.at + 1)))


def _kept(mode: Counting, typed: str) -> Counting:
    """Keep what was typed; an empty line keeps what was there, which is 0 at first."""
    if not _is_count(typed) or mode.at == _LAST:
        return mode
    return mode._replace(pieces=(*mode.pieces[: mode.at], int(typed), *mode.pieces[mode.at + 1 :]))


def _is_count(typed: str) -> bool:
    return is_digits(typed) and len(typed) <= _MOST_DIGITS
