"""Whom goods come from, and what the papers read of products: asked once, inside the write transaction."""

from collections.abc import Iterable

from pos.domain.goods.good import Goods, Pools
from pos.domain.goods.refusals import UnknownSupplier
from pos.store import goods, sales, suppliers
from pos.store.suppliers import Supplier
from pos.store.transaction import Transaction


def known_supplier(tx: Transaction, code: str, kinds: Iterable[str]) -> Supplier:
    """Return who has a code.

    Raises:
        UnknownSupplier: Nobody, nobody of these kinds, or nobody any more.
    """
    found = suppliers.by_code(tx, code)
    if found is None or found.kind not in kinds or not found.active:
        raise UnknownSupplier(code)
    return found


def goods_and_pools(tx: Transaction, skus: Iterable[str]) -> tuple[Goods, Pools]:
    """Return products in their units, and what there is of each."""
    wanted = tuple(dict.fromkeys(skus))
    return goods.in_units(tx, wanted), {sku: each.pool for sku, each in sales.valued(tx, wanted).items()}
