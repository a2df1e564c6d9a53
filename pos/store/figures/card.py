"""The stock card of a product: what came and went, document by document, with what was there after each.

There is no index of postings by product, on purpose (it would make every sale slower as the years go by): the card
reads the postings from its first document on, and works the running balance back from the one that is kept.
"""

from typing import NamedTuple

from pos.store.figures.scope import DOCUMENTS, Scope
from pos.store.transaction import Row, Transaction

_KEYS = f"SELECT MIN(id), MAX(id) FROM ({DOCUMENTS})"
_POOL = """
SELECT p.pool_account, p.commodity, p.kind, p.name, COALESCE(b.amount, 0),
       COALESCE((SELECT u.name FROM unit u WHERE u.product = p.id AND u.factor = 1000 ORDER BY u.id LIMIT 1), '')
FROM product p
LEFT JOIN balance b ON b.account = p.pool_account AND b.subledger = 1 AND b.commodity = p.commodity
WHERE p.sku = ?
"""
_SINCE = """
SELECT p.document, p.amount FROM posting p
WHERE p.document >= ? AND p.account = ? AND p.subledger = 1 AND p.commodity = ?
ORDER BY p.document, p.n
"""
_DOCUMENT = "SELECT at_ms, kind, number, user FROM document WHERE id = ?"


class Movement(NamedTuple):
    """One document that moved the product; quantities in thousandths of the base unit.

    Attributes:
        at_ms: Unix milliseconds, UTC.
        kind: The document's kind.
        number: The document's number.
        user: Key of who wrote it.
        change: What came, or below zero what went.
        after: What was there then.
    """

    at_ms: int
    kind: str
    number: int
    user: int
    change: int
    after: int


class Card(NamedTuple):
    """A stock card.

    Attributes:
        name: The product.
        unit: Its base unit.
        before: What was there before the first document of the period, in thousandths.
        movements: In local order.
        after: What was there after the last one.
    """

    name: str
    unit: str
    before: int
    movements: tuple[Movement, ...]
    after: int


def _per_shell(kind: str) -> int:
    """Shells are counted whole, and what is for sale as a negative number."""
    return {"cylinder_refill": 1000, "gallon_refill": 1000, "cylinder": -1000, "gallon": -1000}.get(kind, 1)


def _moved(tx: Transaction, first: int, pool: Row) -> dict[int, int]:
    """What each document moved, by its key."""
    moved: dict[int, int] = {}
    for document, amount in tx.hot.execute(_SINCE, (first, pool[0], pool[1])).fetchall():
        moved[document] = moved.get(document, 0) + amount * _per_shell(pool[2])
    return moved


def card(tx: Transaction, scope: Scope, sku: str) -> Card | None:
    """Return the stock card of a product over the documents of a scope, from its first one to its last.

    Args:
        tx: A transaction.
        scope: One that reads documents.
        sku: The product.

    Returns:
        None when there is no such product, or it has no stock of its own.
    """
    pool = tx.hot.execute(_POOL, (sku,)).fetchone()
    if pool is None or pool[0] is None:
        return None
    now = pool[4] * _per_shell(pool[2])
    first, last = tx.hot.execute(_KEYS, scope.keys).fetchall()[0]
    if first is None:
        return Card(pool[3], pool[5], now, (), now)
    moved = _moved(tx, first, pool)
    there = before = now - sum(moved.values())
    movements = []
    for key, change in moved.items():
        if key <= last:
            there += change
            movements.append(Movement._make((*_header(tx, key), change, there)))
    return Card(pool[3], pool[5], before, tuple(movements), there)


def _header(tx: Transaction, key: int) -> Row:
    row = tx.hot.execute(_DOCUMENT, (key,)).fetchone()
    assert row is not None, key
    return row
