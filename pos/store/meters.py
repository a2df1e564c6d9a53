"""Water: what the meter showed last, and what was filled since."""

import json
from typing import Final, NamedTuple

from pos.domain.documents import Body
from pos.domain.quantity import Milli
from pos.store.figures.scope import DOCUMENTS
from pos.store.transaction import Transaction

_LAST: Final = """
SELECT id, json_extract(payload, '$.reading') FROM document
WHERE kind = 'meter' AND node = ? ORDER BY number DESC LIMIT 1
"""
_FILLED: Final = """
SELECT p.content_milli, SUM(json_extract(line.value, '$.qty'))
FROM document d, json_each(d.payload, '$.lines') line
JOIN product p ON p.sku = json_extract(line.value, '$.sku') AND p.kind = 'water_refill'
WHERE d.id > ? AND d.kind = 'sale'
  AND NOT EXISTS (SELECT 1 FROM document v WHERE v.of_uuid = d.uuid AND v.kind = 'void')
GROUP BY p.content_milli
"""

_READINGS: Final = f"""
SELECT d.at_ms, d.payload FROM ({DOCUMENTS}) s JOIN document d ON d.id = s.id AND d.kind = 'meter' ORDER BY d.id
"""


class Filled(NamedTuple):
    """Gallons of one size: thousandths of a litre in one (0 when nobody said), and thousandths of gallons filled."""

    content_milli: int
    gallons_milli: int


def last_reading(tx: Transaction, node: str) -> tuple[int, Milli | None]:
    """Return the key of the newest reading's document and what it said; (0, None) before the first."""
    row = tx.hot.execute(_LAST, (node,)).fetchone()
    return (int(row[0]), Milli(row[1])) if row else (0, None)


def filled_since(tx: Transaction, document: int) -> tuple[Filled, ...]:
    """Return what was filled in sales that stand and were written after a document."""
    return tuple(Filled(*row) for row in tx.hot.execute(_FILLED, (document,)).fetchall())


def readings(tx: Transaction, keys: tuple[str, str, str, str]) -> tuple[tuple[int, Body], ...]:
    """Return the readings of a scope (``Scope.keys``) in order: when, Unix milliseconds UTC, and what they said."""
    return tuple((row[0], json.loads(row[1])) for row in tx.hot.execute(_READINGS, keys).fetchall())
