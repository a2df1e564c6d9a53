"""Every report: a function that reads one moment of the register and returns a value that anything can show."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from pos.domain.period import Period
from pos.domain.report import Report
from pos.services.desk import Desk
from pos.store.transaction import Transaction

Maker = Callable[[Transaction, Desk, Period], Report]
"""Makes a report of a period."""

REPORTS: Final[Mapping[str, Maker]] = MappingProxyType({})
"""Every report by its name on the command line."""
