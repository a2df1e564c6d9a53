"""Shells over days: where they were and whose, from what is now back through the documents; and what moved them."""

from datetime import date, timedelta
from typing import Final, NamedTuple

from pos.domain.ledger import EMPTY, FAULTY, FOR_SALE, FULL, OWNED
from pos.domain.period import Period
from pos.store.figures.scope import DOCUMENTS, documents_of, scope_of
from pos.store.transaction import Transaction

PLACES: Final = (FULL, EMPTY, FAULTY, "loan", "agent")
"""Where a cylinder can be: here, lent, or with an agent."""

WHOSE: Final = (OWNED, FOR_SALE, "held")
"""Whose it can be: in circulation, for sale, or left by a customer."""

_FOREVER: Final = "9999-12-31"
_CYLINDERS: Final = """
SELECT c.code, c.name, p.sku FROM container c JOIN product p ON p.sku = c.filled_with AND p.kind = 'cylinder_refill'
ORDER BY c.id
"""
_NOW: Final = """
SELECT a.code, SUM(b.amount) FROM balance b JOIN account a ON a.id = b.account JOIN commodity c ON c.id = b.commodity
WHERE c.code = ? GROUP BY a.code
"""
_MOVED: Final = f"""
SELECT d.kind, a.code, SUM(p.amount)
FROM ({DOCUMENTS}) s JOIN document d ON d.id = s.id JOIN posting p ON p.document = d.id
JOIN account a ON a.id = p.account JOIN commodity c ON c.id = p.commodity
WHERE c.code = ?5 GROUP BY 1, 2
"""
_LATER: Final = f"""
SELECT m.account, SUM(m.amount) FROM (
  SELECT a.code AS account, p.amount AS amount
  FROM ({DOCUMENTS}) s JOIN posting p ON p.document = s.id
  JOIN account a ON a.id = p.account JOIN commodity c ON c.id = p.commodity WHERE c.code = ?5
  UNION ALL
  SELECT a.code, t.amount FROM account_day t JOIN account a ON a.id = t.account JOIN commodity c ON c.id = t.commodity
  WHERE c.code = ?5 AND t.business_date IN (SELECT value FROM json_each(?4))
) m GROUP BY m.account
"""
_DELIVERIES: Final = f"""
SELECT d.number, d.payload ->> '$.agent', d.payload ->> '$.note',
       SUM(l.value ->> '$.received'), SUM(l.value ->> '$.given')
FROM ({DOCUMENTS}) s JOIN document d ON d.id = s.id AND d.kind = 'agent_delivery', json_each(d.payload, '$.lines') l
WHERE l.value ->> '$.container' = ?5
  AND NOT EXISTS (SELECT 1 FROM document r WHERE r.of_uuid = d.uuid AND r.kind = 'reversal')
GROUP BY d.id ORDER BY d.id
"""

Counts = dict[str, int]
"""Shells by place and owner; owners as positive numbers."""


class Cylinder(NamedTuple):
    """A type of cylinder: its code, its name, and the product it is filled with."""

    container: str
    name: str
    refill: str


class Recap(NamedTuple):
    """One type of cylinder over days.

    Attributes:
        opening: Before the first document of the first day.
        moved: What each kind of document moved.
        closing: After the last document of the last day.
    """

    opening: Counts
    moved: dict[str, Counts]
    closing: Counts


class Delivery(NamedTuple):
    """An agent's delivery of one type: number, agent, his note, full ones in, empty ones out."""

    number: int
    agent: str
    note: str
    received: int
    given: int


def cylinders(tx: Transaction) -> tuple[Cylinder, ...]:
    """Return the types of gas cylinders."""
    return tuple(Cylinder._make(row) for row in tx.hot.execute(_CYLINDERS).fetchall())


def recap(tx: Transaction, container: str, period: Period) -> Recap:
    """Return what was there, what moved and what stayed of a container over the days of a period."""
    days = period._replace(shift=0)
    moved: dict[str, Counts] = {}
    for kind, account, amount in tx.hot.execute(_MOVED, (*documents_of(tx, days).keys, container)).fetchall():
        moved.setdefault(kind, {})[account] = _owned(account, amount)
    next_day = (date.fromisoformat(period.until) + timedelta(days=1)).isoformat()
    later = scope_of(tx, Period(next_day, _FOREVER, "", 0))
    since = {code: _owned(code, amount) for code, amount in tx.hot.execute(_LATER, (*later.keys, container)).fetchall()}
    now = {code: _owned(code, amount) for code, amount in tx.hot.execute(_NOW, (container,)).fetchall()}
    closing = _less(now, since)
    opening = closing
    for counts in moved.values():
        opening = _less(opening, counts)
    return Recap(opening, moved, closing)


def _owned(account: str, amount: int) -> int:
    return -amount if account in WHOSE else amount


def _less(counts: Counts, taken: Counts) -> Counts:
    return {place: counts.get(place, 0) - taken.get(place, 0) for place in counts.keys() | taken.keys()}


def deliveries(tx: Transaction, container: str, period: Period) -> tuple[Delivery, ...]:
    """Return the deliveries of a container in a period that stand."""
    keys = documents_of(tx, period._replace(shift=0)).keys
    return tuple(Delivery._make(row) for row in tx.hot.execute(_DELIVERIES, (*keys, container)).fetchall())
