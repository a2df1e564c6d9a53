"""What a report covers: a day, some days or one shift; and, for a report about one thing, which thing."""

from datetime import date, timedelta
from typing import NamedTuple


class Period(NamedTuple):
    """Days, or one shift of them.

    Attributes:
        since: Its first business date, ISO.
        until: Its last one, not before the first.
        shift: The number of the one shift it covers; 0 for everything on those days.
        about: What the report is about, where it is about one thing: the SKU of a stock card; ``""`` otherwise.
    """

    since: str
    until: str
    shift: int
    about: str

    @property
    def text(self) -> str:
        """The days as reports name them: ``2026-11-23`` or ``2026-11-01..2026-11-30``."""
        return self.since if self.since == self.until else f"{self.since}..{self.until}"

    @property
    def days(self) -> int:
        """How many days it covers, 1 or more."""
        return (date.fromisoformat(self.until) - date.fromisoformat(self.since)).days + 1

    def moved(self, days: int) -> "Period":
        """Return as many days, so many days later or, below zero, earlier; a shift becomes its whole day.

        Raises:
            OverflowError: There is no such day.
        """
        by = timedelta(days=days)
        since, until = (date.fromisoformat(each) + by for each in (self.since, self.until))
        return Period(since.isoformat(), until.isoformat(), 0, self.about)


def day(iso: str) -> Period:
    """Return the period of one day."""
    return Period(iso, iso, 0, "")
