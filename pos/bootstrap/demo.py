"""A demo outlet with a past: founded some days ago by the clock, and traded until yesterday."""

from collections.abc import Callable
from pathlib import Path

from pos.bootstrap.register import make
from pos.clock import SystemClock

_ZONE = "WIB"


def create_demo(home: Path, days: int, told: Callable[[int, int], None]) -> None:
    """Make a demo outlet, whole or not at all, that has traded for some days.

    Args:
        home: Its folder; made when it is not there.
        days: How many days lie behind it, from 0; the last is yesterday.
        told: Told after each day how many are done, and how many there are.

    Raises:
        RegisterRefused: There is a register already (``exists``), or another process is making one (``busy``).
    """
    from pos.services.demo.calendar import founded_before
    from pos.services.demo.month import fill_with_month

    now = SystemClock()
    clock = founded_before(now, _ZONE, days) if days else now
    make(home, clock, lambda desk: fill_with_month(desk, days, told))
