"""Counting money inside a form: the pieces of each denomination, one after the other, as at the close of a shift."""

from pos.domain.gtin import is_digits
from pos.domain.tender import DENOMINATIONS
from pos.ui.messages import BAD_QUANTITY, bad
from pos.ui.reducer.inputs import Key
from pos.ui.reducer.modes import Filling
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import cleared, refused, still

_MOST_DIGITS = 5
_LAST = len(DENOMINATIONS)


def key_in_pieces(state: TillState, mode: Filling, key: Key) -> Step | None:
    """Hear the keys of a count; None for what the form itself has to hear: typing, and Enter behind the last."""
    typed = state.typed.text
    if key.name == "enter" and mode.chosen < _LAST:
        if typed and not _is_count(typed):
            return refused(cleared(state), bad(BAD_QUANTITY, ("typed", typed)))
        return still(cleared(state)._replace(mode=_kept(mode, typed)._replace(chosen=mode.chosen + 1)))
    if key.name == "down" or (key.name == "up" and mode.chosen > 0):
        at = min(mode.chosen + (1 if key.name == "down" else -1), _LAST)
        return still(cleared(state)._replace(mode=_kept(mode, typed)._replace(chosen=at)))
    return None


def counted(mode: Filling) -> tuple[tuple[int, int], ...]:
    """Return the pairs of denomination and pieces."""
    return tuple(zip(DENOMINATIONS, mode.pieces, strict=True))


def _kept(mode: Filling, typed: str) -> Filling:
    """Keep what was typed; an empty line keeps what was there, which is 0 at first."""
    if not _is_count(typed) or mode.chosen >= _LAST:
        return mode
    return mode._replace(pieces=(*mode.pieces[: mode.chosen], int(typed), *mode.pieces[mode.chosen + 1 :]))


def _is_count(typed: str) -> bool:
    return is_digits(typed) and len(typed) <= _MOST_DIGITS
