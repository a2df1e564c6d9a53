"""How a report is listed, and what it spans."""

from collections.abc import Callable
from typing import NamedTuple

from pos.domain.period import Period
from pos.domain.report import Report
from pos.services.desk import Desk
from pos.store.transaction import Transaction

__all__ = ["DAYS", "NOW", "OF", "Listed", "Make", "Period"]

NOW, DAYS, OF = "now", "days", "of"
"""What a report spans: the moment it is made; the days it is asked for; those days of one thing (a product)."""


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
