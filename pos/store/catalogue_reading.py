"""What the counter asks of the catalogue besides what a code stands for: shells, short codes, what runs low."""

from typing import Final

from pos.domain.money import Rupiah
from pos.store import lookup
from pos.store.lookup import Looked
from pos.store.transaction import Transaction

_SHELL: Final = "SELECT sold_as FROM container WHERE code = ? AND sold_as <> ''"
_SHORT_CODES: Final = """
SELECT p.short_code, p.name,
       (SELECT x.amount FROM price x
        WHERE x.unit = (SELECT MIN(u.id) FROM unit u WHERE u.product = p.id AND u.factor = 1000)
          AND x.price_list = 'retail' AND x.from_count = 0 AND x.valid_from <= ?
        ORDER BY x.valid_from DESC LIMIT 1) AS retail
FROM product p
WHERE p.short_code BETWEEN 1 AND 999 AND p.active = 1 AND retail IS NOT NULL
ORDER BY p.popularity DESC, p.short_code LIMIT ?
"""
_NEXT: Final = """
SELECT MIN(x.valid_from) FROM product p
JOIN unit u ON u.product = p.id JOIN price x ON x.unit = u.id AND x.valid_from > ?
WHERE p.short_code BETWEEN 1 AND 999
"""
_LOW: Final = """
SELECT COUNT(*) FROM product p
LEFT JOIN balance b ON b.account = p.pool_account AND b.subledger = 1 AND b.commodity = p.commodity
WHERE p.active = 1 AND p.reorder_point > 0 AND p.pool_account IS NOT NULL
  AND COALESCE(b.amount, 0) * CASE p.kind
        WHEN 'cylinder_refill' THEN 1000 WHEN 'gallon_refill' THEN 1000
        WHEN 'cylinder' THEN -1000 WHEN 'gallon' THEN -1000 ELSE 1 END <= p.reorder_point
"""


def shell_of(tx: Transaction, container: str, moment: str) -> Looked | None:
    """Return the shell that is sold for a container, or None when it is not for sale.

    Args:
        tx: A transaction.
        container: Code of the container.
        moment: The business date prices are judged by, ISO, or a minute of it.
    """
    row = tx.hot.execute(_SHELL, (container,)).fetchone()
    return lookup.by_sku(tx, str(row[0]), moment) if row else None


def short_codes(tx: Transaction, moment: str, limit: int) -> tuple[tuple[int, str, Rupiah], ...]:
    """Return short codes with name and retail price, by code: the most sold when there are more than wanted."""
    rows = tx.hot.execute(_SHORT_CODES, (moment, limit)).fetchall()
    return tuple(sorted((int(code), str(name), Rupiah(amount)) for code, name, amount in rows))


def next_price(tx: Transaction, moment: str) -> str:
    """Return when the next price of a product with a short code begins, after a moment; ``""`` for never."""
    row = tx.hot.execute(_NEXT, (moment,)).fetchone()
    return str(row[0] or "") if row else ""


def low_stock_count(tx: Transaction) -> int:
    """Return how many products are at or below their reorder point."""
    row = tx.hot.execute(_LOW).fetchone()
    return int(row[0]) if row else 0
