"""Sales and refunds as wholes: how many, when, by whom, to whom and paid how; a voided sale is none of them."""

from typing import NamedTuple

from pos.store.figures.scope import Scope
from pos.store.transaction import Transaction

STANDING = """
d.shift IN (SELECT value FROM json_each(?1)) AND d.kind IN ('sale', 'refund')
  AND d.uuid NOT IN (
    SELECT v.of_uuid FROM document v WHERE v.shift IN (SELECT value FROM json_each(?1)) AND v.kind = 'void'
  )
"""
"""A document ``d`` that counts; a void is of the same shift as its sale."""

_HEADS = f"""
WITH head AS MATERIALIZED (
  SELECT d.kind, d.user, (d.at_ms / 3600000 + ?2) % 24 AS hour, d.payload ->> '$.member' AS member, d.number,
         d.payload ->> '$.total' AS total, d.payload ->> '$.rounding' AS rounding,
         CASE WHEN instr(d.payload, '"discount":') = 0 THEN 0
           ELSE (SELECT COALESCE(SUM(l.value ->> '$.discount.amount'), 0) FROM json_each(d.payload, '$.lines') l)
         END AS discount,
         json_array_length(d.payload, '$.lines') AS lines
  FROM document d
  WHERE {STANDING}
)
SELECT kind, user, hour, member, COUNT(*), SUM(total), SUM(rounding), SUM(discount), SUM(lines),
       MIN(number), MAX(number)
FROM head
GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
"""

_TENDERS = f"""
SELECT d.kind, t.value ->> '$.kind', COUNT(*), SUM(t.value ->> '$.amount')
FROM document d, json_each(d.payload, '$.tenders') t
WHERE {STANDING}
GROUP BY 1, 2 ORDER BY 1, 2
"""

_VOIDS = """
SELECT d.kind, COUNT(*), COALESCE(SUM(COALESCE(d.payload ->> '$.of.body.total', d.payload ->> '$.total')), 0)
FROM document d
WHERE d.shift IN (SELECT value FROM json_each(?1)) AND d.kind IN ('void', 'cancel')
GROUP BY 1
"""


class Head(NamedTuple):
    """Sales or refunds of one user in one hour of the day, to members or to others.

    Attributes:
        kind: ``sale`` or ``refund``; the figures of both are positive.
        user: Key of the user.
        hour: 0 to 23, in the outlet's time.
        is_member: Whether the buyers were members.
        times: How many there were.
        total_rupiah: What they came to before rounding, discounts taken off.
        rounding_rupiah: Cash rounding.
        discount_rupiah: What was let off.
        lines: Lines in them.
        first: The smallest number.
        last: The largest number.
    """

    kind: str
    user: int
    hour: int
    is_member: bool
    times: int
    total_rupiah: int
    rounding_rupiah: int
    discount_rupiah: int
    lines: int
    first: int
    last: int

    @property
    def sign(self) -> int:
        """1 for sales, -1 for refunds."""
        return 1 if self.kind == "sale" else -1


class Tendered(NamedTuple):
    """What was paid one way (``sale``) or given back so (``refund``): how often, and how much."""

    kind: str
    tender: str
    times: int
    amount_rupiah: int


class TakenBack(NamedTuple):
    """Sales voided after payment (``void``) or given up before it (``cancel``): how many, and their totals."""

    kind: str
    times: int
    amount_rupiah: int


def heads(tx: Transaction, scope: Scope, hours_east: int) -> tuple[Head, ...]:
    """Return the sales and refunds of a scope by user, hour and class of buyer."""
    rows = tx.hot.execute(_HEADS, (scope.every, hours_east)).fetchall()
    return tuple(Head._make((*row[:3], bool(row[3]), *row[4:])) for row in rows)


def tenders(tx: Transaction, scope: Scope) -> tuple[Tendered, ...]:
    """Return what was paid in which way, and given back."""
    return tuple(Tendered._make(row) for row in tx.hot.execute(_TENDERS, (scope.every,)).fetchall())


def taken_back(tx: Transaction, scope: Scope) -> tuple[TakenBack, ...]:
    """Return what was voided and given up; a kind that did not happen is missing."""
    return tuple(TakenBack._make(row) for row in tx.hot.execute(_VOIDS, (scope.every,)).fetchall())
