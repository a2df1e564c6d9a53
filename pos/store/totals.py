"""Sums of one shift, read through the index of shifts alone and added up inside the database."""

from typing import Final

from pos.domain.money import Rupiah
from pos.domain.summed import ShiftSales, Summed
from pos.store.driver import binary_json, dbapi
from pos.store.transaction import Transaction

_SALES = """
SELECT COUNT(*), COALESCE(SUM(json_extract(s.payload, '$.tenders[0].amount')), 0)
FROM document s
WHERE s.shift = ? AND s.kind = 'sale'
  AND NOT EXISTS (SELECT 1 FROM document v WHERE v.of_uuid = s.uuid AND v.kind = 'void')
"""
# A body is parsed once, and each line of it written out once; + keeps the chain's own index out of it.
_SUMS: Final = """
WITH sale AS MATERIALIZED (
  SELECT number, payload ->> '$.total' AS total, payload ->> '$.rounding' AS rounding, payload ->> '$.member' AS member,
    {json}_extract(payload, '$.lines') AS lines, {json}_extract(payload, '$.tenders') AS tenders,
    {json}_extract(payload, '$.voided') AS voided
  FROM document INDEXED BY ix_document_shift
  WHERE shift = ?1 AND +node = ?2 AND kind = 'sale'
),
line(revenue, amount) AS MATERIALIZED (
  SELECT each.value ->> '$.revenue', each.value ->> '$.amount' FROM sale, {json}_each(lines) AS each
)
SELECT 'numbers', '', min(number), max(number) FROM sale
UNION ALL SELECT 'sales', '', count(*), sum(total) FROM sale
UNION ALL SELECT 'rounding', '', count(*), sum(rounding) FROM sale
UNION ALL SELECT 'buyers', iif(member, 'member', 'other') AS buyer, count(*), sum(total) FROM sale GROUP BY buyer
UNION ALL SELECT 'classes', revenue, count(*), sum(amount) FROM line GROUP BY revenue
UNION ALL SELECT 'tenders', each.value ->> '$.kind' AS tender, count(*), sum(each.value ->> '$.amount')
  FROM sale, {json}_each(tenders) AS each GROUP BY tender
UNION ALL SELECT 'voided_lines', '', count(*), sum(each.value ->> '$.amount') FROM sale, {json}_each(voided) AS each
"""


def sales_of_shift(tx: Transaction, shift: int) -> tuple[int, Rupiah]:
    """Return how many sales of a shift stand, and what they brought in cash; (0, 0) for shift 0."""
    row = tx.hot.execute(_SALES, (shift,)).fetchone()
    return (int(row[0]), Rupiah(row[1])) if row else (0, Rupiah(0))


def shift_sales(tx: Transaction, node: str, shift: int) -> ShiftSales:
    """Add up the sales of a node's shift: thousands of them in a fraction of what parsing them here would take.

    Raises:
        StoreFault: A body is no JSON.
    """
    sql = _SUMS.format(json=binary_json(dbapi().sqlite_version_info))
    (_, _, first, last), *rows = tx.hot.execute(sql, (shift, node)).fetchall()
    sums = tuple(Summed(group, key, times, amount or 0) for group, key, times, amount in rows)
    return ShiftSales(first or 0, last or 0, sums)
