"""What each user did that leaves a mark: lines and sales taken back, drawers opened, copies, prices changed by hand.

A body is only read where its text shows that something of the kind is in it; most sales have nothing.
"""

from typing import NamedTuple

from pos.store.figures.scope import DOCUMENTS, Scope
from pos.store.transaction import Transaction

_OF = f"FROM document d WHERE d.id IN ({DOCUMENTS})"

_DONE = f"""
SELECT d.user, d.kind, COUNT(*), SUM(COALESCE(d.payload ->> '$.of.body.total', d.payload ->> '$.total', 0))
{_OF} AND d.kind IN ('cancel', 'void', 'refund', 'no_sale', 'reprint')
GROUP BY 1, 2
UNION ALL
SELECT d.user, 'voided_line', COUNT(*), SUM(v.value ->> '$.amount')
FROM document d, json_each(d.payload, '$.voided') v
WHERE d.id IN ({DOCUMENTS}) AND d.kind IN ('sale', 'cancel') AND instr(d.payload, '"voided":[]') = 0
GROUP BY 1
UNION ALL
SELECT l.value ->> '$.override.by', 'price_override', COUNT(*),
       SUM(((l.value ->> '$.override.from') - (l.value ->> '$.price')) * (l.value ->> '$.count') / 1000)
FROM document d, json_each(d.payload, '$.lines') l
WHERE d.id IN ({DOCUMENTS}) AND d.kind = 'sale' AND instr(d.payload, '"override":') > 0
  AND l.value ->> '$.override.by' IS NOT NULL
GROUP BY 1
UNION ALL
SELECT l.value ->> '$.discount.by', 'discount', COUNT(*), SUM(l.value ->> '$.discount.amount')
FROM document d, json_each(d.payload, '$.lines') l
WHERE d.id IN ({DOCUMENTS}) AND d.kind = 'sale' AND instr(d.payload, '"discount":') > 0
  AND l.value ->> '$.discount.by' IS NOT NULL
GROUP BY 1
UNION ALL
SELECT l.value ->> '$.over_cap.by', 'over_cap', COUNT(*), SUM(l.value ->> '$.amount')
FROM document d, json_each(d.payload, '$.lines') l
WHERE d.id IN ({DOCUMENTS}) AND d.kind = 'sale' AND instr(d.payload, '"over_cap":') > 0
  AND l.value ->> '$.over_cap.by' IS NOT NULL
GROUP BY 1
ORDER BY 1, 2
"""


class Mark(NamedTuple):
    """What a user did, how often, and for how much.

    Attributes:
        user: Key of the user.
        what: The kind of a document, or ``voided_line``, ``price_override``, ``discount`` or ``over_cap``.
        times: How often.
        amount_rupiah: What it was about: the total taken back, what was let off, the amount sold above a cap.
    """

    user: int
    what: str
    times: int
    amount_rupiah: int


def marks(tx: Transaction, scope: Scope) -> tuple[Mark, ...]:
    """Return what every user did that leaves a mark, by user and kind."""
    return tuple(Mark._make(row) for row in tx.hot.execute(_DONE, scope.keys).fetchall())
