"""Sums of one shift, read through the index of shifts alone."""

from pos.domain.money import Rupiah
from pos.store.transaction import Transaction

_SALES = """
SELECT COUNT(*), COALESCE(SUM(json_extract(s.payload, '$.tenders[0].amount')), 0)
FROM document s
WHERE s.shift = ? AND s.kind = 'sale'
  AND NOT EXISTS (SELECT 1 FROM document v WHERE v.of_uuid = s.uuid AND v.kind = 'void')
"""


def sales_of_shift(tx: Transaction, shift: int) -> tuple[int, Rupiah]:
    """Return how many sales of a shift stand, and what they brought in cash; (0, 0) for shift 0."""
    row = tx.hot.execute(_SALES, (shift,)).fetchone()
    return (int(row[0]), Rupiah(row[1])) if row else (0, Rupiah(0))
