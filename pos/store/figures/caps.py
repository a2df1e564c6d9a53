"""Lines sold above the price cap in force: only with a second person's approval, and always on record."""

from typing import NamedTuple

from pos.store.figures.heads import STANDING
from pos.store.figures.scope import Scope
from pos.store.transaction import Transaction

_ABOVE = f"""
SELECT d.at_ms, d.number, d.user, l.value ->> '$.sku', l.value ->> '$.name',
       l.value ->> '$.count', l.value ->> '$.price', l.value ->> '$.cap',
       COALESCE(l.value ->> '$.over_cap.approved_by', 0)
FROM document d, json_each(d.payload, '$.lines') l
WHERE {STANDING} AND d.kind = 'sale'
  AND l.value ->> '$.cap' > 0 AND l.value ->> '$.price' > l.value ->> '$.cap'
ORDER BY d.id, l.key
"""


class AboveCap(NamedTuple):
    """A line above its cap.

    Attributes:
        at_ms: When, Unix milliseconds UTC.
        number: Number of the sale.
        user: Key of the cashier.
        sku: The product.
        name: What it was called.
        count_milli: How many of its unit, in thousandths.
        price_rupiah: At what price.
        cap_rupiah: The cap.
        approved_by: Key of who approved it; 0 for nobody.
    """

    at_ms: int
    number: int
    user: int
    sku: str
    name: str
    count_milli: int
    price_rupiah: int
    cap_rupiah: int
    approved_by: int


def above_cap(tx: Transaction, scope: Scope) -> tuple[AboveCap, ...]:
    """Return the lines of standing sales that were above their cap, in local order."""
    return tuple(AboveCap._make(row) for row in tx.hot.execute(_ABOVE, (scope.every,)).fetchall())
