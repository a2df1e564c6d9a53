"""A moment after which nobody waits any more.

Every wait in `drivers` takes one of these instead of a time-out, so a job made of several waits still ends on time.
"""

import time
from typing import NamedTuple


class Deadline(NamedTuple):
    """An instant of the monotonic clock, in seconds."""

    at_s: float

    def remaining_s(self) -> float:
        """Seconds left, never below zero."""
        return max(0.0, self.at_s - time.monotonic())

    def remaining_ms(self) -> int:
        """Whole milliseconds left, rounded up so that a poll never spins on a last fraction."""
        return -int(-self.remaining_s() * 1000 // 1)

    def expired(self) -> bool:
        """Whether the moment has passed."""
        return self.remaining_s() <= 0.0

    def within_ms(self, duration_ms: int) -> "Deadline":
        """The earlier of this deadline and `duration_ms` from now."""
        return min(self, after_ms(duration_ms))


def after_ms(duration_ms: int) -> Deadline:
    """The deadline `duration_ms` milliseconds from now."""
    return Deadline(time.monotonic() + duration_ms / 1000)
