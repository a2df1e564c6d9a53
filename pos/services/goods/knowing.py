"""Whom goods come from, and what the papers read of products: asked once, inside the write transaction."""

from collections.abc import Iterable

from pos.domain.books import Goods
from pos.domain.goods.good import Goods as InUnits
from pos.domain.goods.good import Pools
from pos.domain.goods.refusals import UnknownSupplier
from pos.store import goods, sales, suppliers
from pos.store.suppliers import Supplier
from pos.store.transaction import Transaction


def known_supplier(tx: Transaction, code: str) -> Supplier:
    """Return who has a code and still brings goods.

    Raises:
        UnknownSupplier: Nobody, or nobody any more.
    """
    found = anybody(tx, code)
    if not found.active:
        raise UnknownSupplier(code)
    return found


def goods_and_pools(tx: Transaction, skus: Iterable[str]) -> tuple[InUnits, Pools]:
    """Return products in their units, and what there is of each."""
    wanted = tuple(dict.fromkeys(skus))
    return goods.in_units(tx, wanted), {sku: each.pool for sku, each in sales.valued(tx, wanted).items()}


def anybody(tx: Transaction, code: str) -> Supplier:
    """Return who has a code, also one from whom no goods come any more.

    Raises:
        UnknownSupplier: Nobody.
    """
    found = suppliers.by_code(tx, code)
    if found is None:
        raise UnknownSupplier(code)
    return found


def kept_goods(tx: Transaction, skus: Iterable[str]) -> tuple[dict[str, Goods], Pools]:
    """Return where products are kept, and what there is of each; what is no product with a stock is left out."""
    kept = goods.places(tx, skus)
    return kept, {sku: each.pool for sku, each in sales.valued(tx, kept).items()}
