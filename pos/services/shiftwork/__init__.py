"""The shift of a drawer: opened with a float, cash in and out on record, closed by a blind count."""

from pos.services.shiftwork.cash import move_cash
from pos.services.shiftwork.closing import close_shift
from pos.services.shiftwork.opening import open_shift

__all__ = ["close_shift", "move_cash", "open_shift"]
