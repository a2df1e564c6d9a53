"""Reports: each is one function of a reading transaction, listed here once for paper, file, screen and the bundle.

A report reads and returns a value (``pos/domain/report.py``); what it looks like is ``pos/reports/formats``.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from pos.services.reporting import of_sales, of_stock, yard
from pos.services.reporting.period import Listed

REPORTS: Final[Mapping[str, Listed]] = MappingProxyType({**of_sales.LISTED, **of_stock.LISTED, **yard.LISTED})
"""Every report by its name, which is a word of the command line and of file names: small letters, digits, dashes."""
