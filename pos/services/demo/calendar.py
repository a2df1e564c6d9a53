"""The days of a demo, as the outlet's wall clock has them."""

from typing import Final

from pos.clock import Clock, local
from pos.services.demo.work import ToldClock

DAY_MS: Final = 86_400_000
HOUR_MS: Final = 3_600_000


def midnight_ms(at_ms: int, zone: str) -> int:
    """Return the moment the local day of a moment began, Unix milliseconds."""
    moment = local(at_ms, zone)
    return at_ms - (moment.hour * 3_600 + moment.minute * 60 + moment.second) * 1_000 - at_ms % 1_000


def founded_before(clock: Clock, zone: str, days: int) -> ToldClock:
    """Return a clock that stands at six in the morning so many days ago, when a demo with a past was founded."""
    return ToldClock(midnight_ms(clock.now_ms(), zone) - days * DAY_MS + 6 * HOUR_MS)


def weekday_of(at_ms: int, zone: str) -> int:
    """Return the local day of the week of a moment, 0 for Monday."""
    return local(at_ms, zone).weekday()
