"""Dates of goods, one row for each line of a receipt that had one: what is looked through for what expires soon."""

from collections.abc import Iterable
from typing import Final

from pos.domain.goods.lots import Lot
from pos.store.transaction import Transaction

_ADD: Final = (
    "INSERT INTO received_lot(document, n, product, quantity, expires_on)"
    " SELECT ?, ?, id, ?, ? FROM product WHERE sku = ?"
)
_DROP: Final = "DELETE FROM received_lot WHERE document = ?"
_NEAR: Final = (
    "SELECT p.sku, l.expires_on, l.quantity, l.document FROM received_lot l JOIN product p ON p.id = l.product"
    " WHERE l.product IN (SELECT product FROM received_lot WHERE expires_on <= ?)"
)
_ALL: Final = (
    "SELECT l.document, l.n, p.sku, l.quantity, l.expires_on FROM received_lot l JOIN product p ON p.id = l.product"
)

_SAID: Final = (
    "SELECT d.id, json_extract(l.value, '$.n'), json_extract(l.value, '$.sku'), json_extract(l.value, '$.qty'),"
    " json_extract(l.value, '$.expires') FROM document d, json_each(d.payload, '$.lines') AS l"
    " WHERE d.kind = 'goods_receipt' AND d.node = (SELECT node FROM document ORDER BY id LIMIT 1)"
    " AND json_extract(l.value, '$.expires') <> '' AND json_extract(l.value, '$.qty') > 0"
    " AND NOT EXISTS (SELECT 1 FROM document r WHERE r.of_uuid = d.uuid AND r.kind = 'reversal')"
)

Row = tuple[int, int, str, int, str]
"""Key of the receipt, the line's number, the product's SKU, the quantity and the ISO date."""

Kept = tuple[int, str, int, str]
"""A line's number, the product's SKU, the quantity and the ISO date."""


def add(tx: Transaction, document: int, lots: Iterable[Kept]) -> None:
    """Keep the dates of a receipt.

    Args:
        tx: The write transaction.
        document: Key of the receipt.
        lots: Its lines with a date.
    """
    tx.hot.executemany(_ADD, [(document, n, quantity, expires, sku) for n, sku, quantity, expires in lots])


def drop(tx: Transaction, document: int) -> None:
    """Forget the dates of a receipt that was reversed."""
    tx.hot.execute(_DROP, (document,))


def of_products_near(tx: Transaction, until: str) -> tuple[Lot, ...]:
    """Return every lot of the products that have one of a date or earlier.

    Args:
        tx: A transaction.
        until: The last ISO date that is looked for.
    """
    return tuple(Lot(*row) for row in tx.hot.execute(_NEAR, (until,)).fetchall())


def everything(tx: Transaction) -> frozenset[Row]:
    """Return every lot that is kept."""
    return frozenset((row[0], row[1], row[2], row[3], row[4]) for row in tx.hot.execute(_ALL).fetchall())


def documented(tx: Transaction) -> frozenset[Row]:
    """Return every lot there should be, by the register's own receipts that were not reversed."""
    return frozenset((row[0], row[1], row[2], row[3], row[4]) for row in tx.hot.execute(_SAID).fetchall())
