"""The ledger as files that programs of others read: the same rows, added up by somebody who owes us nothing."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

from pos.reports.journal import beancount, hledger, table
from pos.reports.journal.entry import Account, Entry, Kept

Writer = Callable[[Iterable[Account], Iterable[Entry], Iterable[Kept]], Iterator[str]]
"""Writes a journal of a chart, the documents in local order and the balances that are kept; lines without ends."""

FORMATS: Final[Mapping[str, Writer]] = MappingProxyType(
    {"hledger": hledger.lines, "beancount": beancount.lines, "csv": table.lines}
)
"""Every form of the journal by its name; ``hledger`` is what ledger reads too."""

__all__ = ["FORMATS", "Account", "Entry", "Kept", "Writer"]
