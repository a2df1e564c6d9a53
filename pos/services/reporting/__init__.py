"""Reports: each is one function of a reading transaction, listed here once for paper, file, screen and the day's bundle.

A report reads and returns a value (``pos/domain/report.py``); what it looks like is ``pos/reports/formats``.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from pos.services.reporting import period, stock_now

REPORTS: Final[Mapping[str, period.Listed]] = MappingProxyType(
    {
        "stock": period.Listed(stock_now.TITLE, period.NOW, stock_now.stock_now),
    }
)
"""Every report by its name, which is a word of the command line and of file names: small letters, digits, dashes."""
