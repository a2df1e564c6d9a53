"""What a report is asked for: the days it covers and, where it is about one thing, that thing."""

from collections.abc import Callable
from typing import NamedTuple

from pos.domain.report import Report
from pos.services.desk import Desk
from pos.store.transaction import Transaction

NOW, DAYS, OF = "now", "days", "of"
"""What a report spans: the moment it is made; the days it is asked for; those days of one thing (a product)."""


class Period(NamedTuple):
    """The business dates a report covers, the first and the last included.

    Attributes:
        since: ISO date.
        until: ISO date, not before ``since``.
        of: What it is about, where the report is about one thing: a SKU; ``""`` otherwise.
    """

    since: str
    until: str
    of: str

    @property
    def text(self) -> str:
        """As a report says it: ``2026-11-23``, or ``2026-11-01..2026-11-30``."""
        return self.since if self.since == self.until else f"{self.since}..{self.until}"


Make = Callable[[Transaction, Desk, Period], Report]
"""Makes a report inside a reading transaction; the desk gives the clock, the node and the outlet, and signs nothing."""


class Listed(NamedTuple):
    """A report there is.

    Attributes:
        title: English, marked; the same as the report's own.
        span: ``NOW``, ``DAYS`` or ``OF``.
        make: Makes it.
    """

    title: str
    span: str
    make: Make
