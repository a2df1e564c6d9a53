"""The shift of a drawer: opened with a float, closed by a blind count whose difference is settled, never refused."""

from pos.services.shiftwork.counting import count_drawer
from pos.services.shiftwork.opening import open_shift
from pos.services.shiftwork.settling import Settling, settle

__all__ = ["Settling", "count_drawer", "open_shift", "settle"]
