"""What the papers of the yard read: shells by place and owner, goods by place, and what is open with an agent."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from pos.domain.books import OWNERS, Goods
from pos.domain.ledger import AT, IDR
from pos.domain.money import Rupiah
from pos.domain.valuation import LastCost, Pool
from pos.domain.yard.shells import Shell
from pos.domain.yard.stock import StockedProduct, account_of
from pos.store.transaction import Transaction

_AMOUNT: Final = """
SELECT b.amount FROM balance b
JOIN account a ON a.id = b.account JOIN subledger s ON s.id = b.subledger JOIN commodity c ON c.id = b.commodity
WHERE a.code = ? AND s.code = ? AND c.code = ?
"""
_LAST: Final = "SELECT l.value, l.quantity FROM last_cost l JOIN subledger s ON s.id = l.item WHERE s.code = ?"
_SHELLS: Final = """
SELECT c.code, c.name, COALESCE(p.sku, ''), COALESCE(m.stock_account, ''), c.sold_as, c.stock_account, c.asset_account
FROM container c LEFT JOIN product p ON p.sku = c.filled_with LEFT JOIN account_map m ON m.id = p.account_map
ORDER BY c.id
"""
_COUNTS: Final = """
SELECT a.code, b.amount FROM balance b
JOIN account a ON a.id = b.account JOIN commodity c ON c.id = b.commodity
WHERE c.code = ? AND b.subledger = 1
"""
_WITH_AGENT: Final = """
SELECT c.code, b.amount FROM balance b
JOIN account a ON a.id = b.account JOIN subledger s ON s.id = b.subledger JOIN commodity c ON c.id = b.commodity
WHERE a.code = 'agent' AND s.code = ?
"""
_CLAIMS: Final = """
SELECT json_extract(c.value, '$.container'), SUM(json_extract(c.value, '$.qty')), SUM(json_extract(c.value, '$.value'))
FROM document d, json_each(d.payload, '$.claims') c
WHERE d.kind IN ('agent_delivery', 'agent_in', 'faulty') AND json_extract(c.value, '$.agent') = ?
  AND NOT EXISTS (SELECT 1 FROM document r WHERE r.of_uuid = d.uuid AND r.kind = 'reversal')
GROUP BY 1
"""
_STOCKED: Final = """
SELECT p.sku, p.name, (SELECT u.name FROM unit u WHERE u.product = p.id AND u.factor = 1000 ORDER BY u.id LIMIT 1),
       m.stock_account, p.content_milli, p.may_repack, COALESCE(a.code, '') = 'store' AND p.consignor = ''
FROM product p JOIN account_map m ON m.id = p.account_map LEFT JOIN account a ON a.id = p.pool_account
WHERE p.sku IN ({marks})
"""
_PLACES: Final = "SELECT substr(code, 7), name FROM account WHERE code LIKE 'store@%' ORDER BY code"
_NEW_PLACE: Final = "INSERT INTO account(code, name, normal, balance_kept) VALUES (?, ?, '-', 1)"
_GOODS_AT: Final = """
SELECT p.sku, p.name, b.amount, COALESCE(v.amount, 0) FROM balance b
JOIN account a ON a.id = b.account JOIN product p ON p.commodity = b.commodity
LEFT JOIN subledger s ON s.code = p.sku || ?
LEFT JOIN balance v ON v.account = p.stock_account AND v.subledger = s.id AND v.commodity = 1
WHERE a.code = ? ORDER BY p.name
"""
_AGENTS: Final = "SELECT code, name FROM supplier WHERE kind = 'agent' AND active = 1 ORDER BY name"


class Named(NamedTuple):
    """Something with a code and a name."""

    code: str
    name: str


class GoodsAt(NamedTuple):
    """A product at a place, thousandths of its base unit, and what they are worth there."""

    sku: str
    name: str
    quantity: int
    value_rupiah: int


def amount(tx: Transaction, account: str, subledger: str, commodity: str) -> int:
    """Return a balance by its codes; 0 when there is none."""
    row = tx.hot.execute(_AMOUNT, (account, subledger, commodity)).fetchone()
    return int(row[0]) if row else 0


def pool(tx: Transaction, goods: Goods) -> Pool:
    """Return the goods of a pool and what they are worth, wherever they are kept."""
    quantity = amount(tx, goods.place, "", goods.commodity)
    value = amount(tx, goods.stock, goods.sku, IDR)
    last = tx.hot.execute(_LAST, (goods.sku,)).fetchone() or (0, 0)
    signed = -quantity if goods.place in OWNERS else quantity
    return Pool(signed, Rupiah(value), LastCost(Rupiah(last[0]), last[1]))


def pools(tx: Transaction, kept: Iterable[Goods]) -> dict[str, Pool]:
    """Return pools by the subledger of their value."""
    return {goods.sku: pool(tx, goods) for goods in kept}


def shells(tx: Transaction) -> dict[str, Shell]:
    """Return every container type with its shells, by code, in the order they were first written."""
    rows = tx.hot.execute(_SHELLS).fetchall()
    return {row[0]: Shell._make((*row, _counts(tx, row[0]))) for row in rows}


def _counts(tx: Transaction, container: str) -> dict[str, int]:
    found = tx.hot.execute(_COUNTS, (container,)).fetchall()
    return {place: -shells if place in OWNERS else shells for place, shells in found}


def with_agent(tx: Transaction, agent: str) -> dict[str, int]:
    """Return how many shells of each container an agent has."""
    return dict(tx.hot.execute(_WITH_AGENT, (agent,)).fetchall())


def claims(tx: Transaction, agent: str) -> dict[str, tuple[int, Rupiah]]:
    """Return what is claimed from an agent of each container: shells and rupiah."""
    return {row[0]: (row[1], Rupiah(row[2])) for row in tx.hot.execute(_CLAIMS, (agent,)).fetchall()}


def stocked(tx: Transaction, skus: Iterable[str]) -> dict[str, StockedProduct]:
    """Return products by SKU; an unknown one is missing from the answer."""
    wanted = tuple(dict.fromkeys(skus))
    rows = tx.hot.execute(_STOCKED.format(marks=", ".join("?" * len(wanted))), wanted).fetchall()
    return {row[0]: StockedProduct._make((*row[:5], row[5] == 1, row[6] == 1)) for row in rows}


def places(tx: Transaction) -> tuple[Named, ...]:
    """Return the places behind the shop floor, by code."""
    return tuple(Named(*row) for row in tx.hot.execute(_PLACES).fetchall())


def add_place(tx: Transaction, code: str, name: str) -> None:
    """Add a place, which is an account of goods."""
    tx.hot.execute(_NEW_PLACE, (account_of(code), name))


def goods_at(tx: Transaction, place: str) -> tuple[GoodsAt, ...]:
    """Return what is at a place behind the shop floor, by name."""
    return tuple(GoodsAt(*row) for row in tx.hot.execute(_GOODS_AT, (f"{AT}{place}", account_of(place))).fetchall())


def agents(tx: Transaction) -> tuple[Named, ...]:
    """Return the agents who bring cylinders, by name."""
    return tuple(Named(*row) for row in tx.hot.execute(_AGENTS).fetchall())
