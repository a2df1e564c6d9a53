"""What a paper about goods reads of the catalogue: products in the units they move in, and where they are kept."""

from collections.abc import Iterable
from typing import Final

from pos.domain.books import Goods
from pos.domain.catalogue_records import pool_of
from pos.domain.goods.good import Good
from pos.store.transaction import Transaction

_GOODS: Final = (
    "SELECT p.sku, p.name, p.kind, u.name, u.factor, p.container, m.stock_account, p.consignor"
    " FROM product p JOIN unit u ON u.product = p.id JOIN account_map m ON m.id = p.account_map"
    " WHERE p.sku IN ({marks})"
)
_PLACES: Final = (
    "SELECT p.sku, m.stock_account, p.kind, p.container FROM product p JOIN account_map m ON m.id = p.account_map"
    " WHERE p.sku IN ({marks})"
)


def _marked(sql: str, values: tuple[str, ...]) -> str:
    return sql.format(marks=", ".join("?" * len(values)))


def in_units(tx: Transaction, skus: Iterable[str]) -> dict[tuple[str, str], Good]:
    """Return products in every unit they have, by SKU and unit; one that is unknown is missing from the answer."""
    wanted = tuple(dict.fromkeys(skus))
    rows = tx.hot.execute(_marked(_GOODS, wanted), wanted).fetchall()
    found: dict[tuple[str, str], Good] = {}
    for sku, name, kind, unit, factor, container, stock, consignor in rows:
        place = pool_of(kind, sku, container).place
        found[sku, unit] = Good(sku, name, kind, unit, factor, place, container, stock, consignor)
    return found


def places(tx: Transaction, skus: Iterable[str]) -> dict[str, Goods]:
    """Return where products are kept, by SKU; what has no stock, or is no product, is missing from the answer."""
    wanted = tuple(dict.fromkeys(skus))
    found: dict[str, Goods] = {}
    for sku, stock, kind, container in tx.hot.execute(_marked(_PLACES, wanted), wanted).fetchall():
        pool = pool_of(kind, sku, container)
        if pool.place:
            found[sku] = Goods(sku, stock, pool.place, pool.commodity)
    return found
