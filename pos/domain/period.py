"""What a report is asked for: the days it covers, or one shift of them, and what it is about."""

from datetime import date, timedelta
from typing import NamedTuple


class Period(NamedTuple):
    """The business dates a report covers, the first and the last included.

    Attributes:
        since: ISO date.
        until: ISO date, not before ``since``.
        of: What it is about, where the report is about one thing: a SKU; ``""`` otherwise.
        shift: Number of the one shift it covers; 0 for everything on those days.
    """

    since: str
    until: str
    of: str
    shift: int

    @property
    def text(self) -> str:
        """As a report says it: ``2026-11-23``, or ``2026-11-01..2026-11-30``."""
        return self.since if self.since == self.until else f"{self.since}..{self.until}"

    @property
    def days(self) -> int:
        """How many days it covers, 1 or more."""
        return (date.fromisoformat(self.until) - date.fromisoformat(self.since)).days + 1

    def lasting(self, days: int) -> "Period":
        """Return so many days, 1 or more, with the same last one; of a shift whole days."""
        since = date.fromisoformat(self.until) - timedelta(days=days - 1)
        return Period(since.isoformat(), self.until, self.of, 0)

    def moved(self, days: int) -> "Period":
        """Return as many days, so many days later or, below zero, earlier; of a shift the whole day.

        Raises:
            OverflowError: There is no such day.
        """
        by = timedelta(days=days)
        since, until = (date.fromisoformat(each) + by for each in (self.since, self.until))
        return Period(since.isoformat(), until.isoformat(), self.of, 0)
