"""What keys and codes of figures are called: users, and products with what a report says of them."""

import json
from collections.abc import Iterable
from typing import NamedTuple

from pos.store.transaction import Transaction

_USERS = "SELECT id, name FROM app_user"
_PRODUCTS = "SELECT sku, name, category, kind FROM product WHERE sku IN (SELECT value FROM json_each(?))"
_SUPPLIERS = "SELECT code, name FROM supplier"


class Named(NamedTuple):
    """A product as a report names it."""

    sku: str
    name: str
    category: str
    kind: str


def users(tx: Transaction) -> dict[int, str]:
    """Return the login names of all users, also of those who left, by key."""
    return {row[0]: row[1] for row in tx.hot.execute(_USERS).fetchall()}


def products(tx: Transaction, skus: Iterable[str]) -> dict[str, Named]:
    """Return products by SKU; one that is not in the catalogue any more is missing."""
    rows = tx.hot.execute(_PRODUCTS, (json.dumps(list(skus)),)).fetchall()
    return {row[0]: Named._make(row) for row in rows}


def suppliers(tx: Transaction) -> dict[str, str]:
    """Return the names of all suppliers, agents and owners by their codes."""
    return {row[0]: row[1] for row in tx.hot.execute(_SUPPLIERS).fetchall()}
