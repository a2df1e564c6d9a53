"""Which documents a period is: those of its shifts, and those outside shifts by date; both have an index.

A day that was closed is also kept as sums (``product_day``, ``account_day``), so a month does not read every document.
"""

import json
from typing import NamedTuple

from pos.domain.period import Period
from pos.store.transaction import Transaction

_SHIFTS = "SELECT number, business_date FROM shift WHERE business_date BETWEEN ? AND ? ORDER BY number"
_CLOSED = "SELECT business_date FROM closed_day WHERE business_date BETWEEN ? AND ? ORDER BY business_date"

DOCUMENTS = """
SELECT id FROM document WHERE shift > 0 AND shift IN (SELECT value FROM json_each(?1))
UNION ALL
SELECT id FROM document INDEXED BY ix_document_outside_shifts WHERE shift = 0 AND business_date BETWEEN ?2 AND ?3
  AND business_date NOT IN (SELECT value FROM json_each(?4))
"""
"""Keys of the documents of a scope; its parameters are ``Scope.keys``."""


class Scope(NamedTuple):
    """A period as the statements are given it.

    Attributes:
        every: Numbers of all its shifts, a JSON list.
        shifts: Those whose documents have to be read, a JSON list; the others are in the sums of closed days.
        since: First date of documents outside shifts, ISO; later than ``until`` when there are none to read.
        until: Last date of documents outside shifts, ISO.
        closed: The dates whose sums are kept and read instead, a JSON list.
    """

    every: str
    shifts: str
    since: str
    until: str
    closed: str

    @property
    def keys(self) -> tuple[str, str, str, str]:
        """The parameters of ``DOCUMENTS``."""
        return (self.shifts, self.since, self.until, self.closed)


def scope_of(tx: Transaction, period: Period) -> Scope:
    """Return the scope of a period, with the sums of its closed days where they are kept."""
    if period.shift:
        return documents_of(tx, period)
    days = (period.since, period.until)
    closed = [row[0] for row in tx.hot.execute(_CLOSED, days).fetchall()]
    shifts = tx.hot.execute(_SHIFTS, days).fetchall()
    return Scope(
        every=json.dumps([row[0] for row in shifts]),
        shifts=json.dumps([row[0] for row in shifts if row[1] not in closed]),
        since=period.since,
        until=period.until,
        closed=json.dumps(closed),
    )


def documents_of(tx: Transaction, period: Period) -> Scope:
    """Return the scope of a period that reads every document and trusts no sum."""
    if period.shift:
        shifts = json.dumps([period.shift])
        return Scope(shifts, shifts, "1", "0", "[]")
    rows = tx.hot.execute(_SHIFTS, (period.since, period.until)).fetchall()
    shifts = json.dumps([row[0] for row in rows])
    return Scope(shifts, shifts, period.since, period.until, "[]")
