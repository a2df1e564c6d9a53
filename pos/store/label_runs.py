"""Runs of labels of changed prices, as the spool knows them: what the last one was about, and what came later."""

from typing import Final, NamedTuple

from pos.store.spool import PRICE_LABELS
from pos.store.transaction import Transaction

# Labels are about no document: the index on documents finds them among all that was ever printed.
_LAST: Final = f"""
SELECT json_extract(slip, '$.meta.run') AS run, max(json_extract(slip, '$.meta.moment')) AS moment
FROM print_job WHERE document IS NULL AND kind = '{PRICE_LABELS}'
GROUP BY run HAVING sum(state IN ('cancelled', 'failed')) = 0 AND substr(moment, 1, 10) <= ?
ORDER BY CAST(run AS INTEGER) DESC LIMIT 1
"""
_BACK_DATED: Final = """
SELECT DISTINCT json_extract(r.value, '$.new.sku'), json_extract(r.value, '$.new.unit')
FROM document d, json_each(d.payload, '$.rows') r
WHERE d.node = ? AND d.kind = 'price_change' AND d.at_ms >= ? AND json_extract(r.value, '$.new.valid_from') <= ?
"""


class Run(NamedTuple):
    """A run of labels.

    Attributes:
        at_ms: When it was asked for, Unix milliseconds UTC.
        moment: The moment whose prices stand on its labels.
    """

    at_ms: int
    moment: str


def last_run(tx: Transaction, today: str) -> Run | None:
    """Return the newest run whose prices count by a day and of which no label was given up; None for none."""
    row = tx.hot.execute(_LAST, (today,)).fetchone()
    return None if row is None else Run(int(row[0]), str(row[1]))


def back_dated(tx: Transaction, node: str, run: Run) -> frozenset[tuple[str, str]]:
    """Return the units, by SKU and name, priced after a run for a time up to its moment: it did not know of them."""
    rows = tx.hot.execute(_BACK_DATED, (node, run.at_ms, run.moment)).fetchall()
    return frozenset((str(sku), str(unit)) for sku, unit in rows)
