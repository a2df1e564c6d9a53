"""What a list of goods to order needs besides stock and sales: who brings them, in which unit, at what price."""

from typing import Final, NamedTuple

from pos.store.transaction import Transaction

_ORDERED: Final = """
SELECT p.sku, CASE WHEN p.consignor <> '' THEN p.consignor ELSE p.supplier END, p.cost_price, u.name, u.factor,
       COALESCE(g.amount, 0)
FROM product p
JOIN unit u ON u.id = (SELECT b.id FROM unit b WHERE b.product = p.id ORDER BY b.factor DESC, b.id LIMIT 1)
LEFT JOIN (
  SELECT b.commodity, SUM(b.amount) AS amount FROM balance b
  JOIN account a ON a.id = b.account AND a.code LIKE 'store@%' GROUP BY b.commodity
) g ON g.commodity = p.commodity
WHERE p.active = 1 AND p.pool_account IS NOT NULL
"""

_BROUGHT: Final = """
SELECT l.value ->> '$.sku', d.payload ->> '$.supplier', d.id
FROM (SELECT id, payload FROM document WHERE node = ?1 AND kind = 'goods_receipt' ORDER BY number DESC LIMIT ?2) d,
     json_each(d.payload, '$.lines') l
UNION ALL
SELECT m.value ->> '$.sku', d.payload ->> '$.agent', d.id
FROM (SELECT id, payload FROM document WHERE node = ?1 AND kind = 'agent_delivery' ORDER BY number DESC LIMIT ?2) d,
     json_each(d.payload, '$.moves') m
ORDER BY 3
"""
_RECEIPTS: Final = 300
"""How many papers of each kind are looked through for who brought something last."""


class Ordered(NamedTuple):
    """How a product is ordered.

    Attributes:
        sku: The product.
        supplier: Code of who brings it: the owner, whom the catalogue names, or who brought it last; ``""`` for nobody.
        cost_rupiah: Catalogue cost of one base unit.
        unit: The largest unit it comes in.
        factor: Thousandths of the base unit in one of those.
        behind: Thousandths of the base unit behind the shop floor.
    """

    sku: str
    supplier: str
    cost_rupiah: int
    unit: str
    factor: int
    behind: int


def ordered(tx: Transaction, node: str) -> dict[str, Ordered]:
    """Return how every active product with a stock is ordered, by SKU.

    Args:
        tx: A transaction.
        node: The register whose receipts say who brought a product last, where the catalogue does not.
    """
    brought = {row[0]: row[1] for row in tx.hot.execute(_BROUGHT, (node, _RECEIPTS)).fetchall()}
    found = (Ordered._make(row) for row in tx.hot.execute(_ORDERED).fetchall())
    return {each.sku: each._replace(supplier=each.supplier or brought.get(each.sku, "")) for each in found}
