"""The shift of a drawer: opened with a float, closed by a blind count whose difference is settled, never refused."""

from pos.services.shiftwork.closing import Settling, count_drawer, settle
from pos.services.shiftwork.opening import open_shift

__all__ = ["Settling", "count_drawer", "open_shift", "settle"]
