"""The clock, passed in: order never depends on it, only what a person reads as date and time."""

import time
from datetime import UTC, datetime, timedelta, timezone
from types import MappingProxyType
from typing import Protocol

ZONES: MappingProxyType[str, int] = MappingProxyType({"WIB": 7, "WITA": 8, "WIT": 9})
"""Hours east of UTC of Indonesia's three zones, none of which has daylight saving time. Source: Keppres 41/1987."""


class Clock(Protocol):
    """Something that tells the time."""

    def now_ms(self) -> int:
        """Return Unix milliseconds, UTC."""
        ...


class SystemClock:
    """The machine's own clock."""

    def now_ms(self) -> int:
        """Return Unix milliseconds, UTC."""
        return time.time_ns() // 1_000_000


def local(at_ms: int, zone: str) -> datetime:
    """Return a moment as the outlet's wall clock shows it.

    Args:
        at_ms: Unix milliseconds, UTC.
        zone: ``WIB``, ``WITA`` or ``WIT``.

    Raises:
        KeyError: No such zone.
    """
    return datetime.fromtimestamp(at_ms // 1000, tz=UTC).astimezone(timezone(timedelta(hours=ZONES[zone])))
