"""Dated prices, keyed by unit, price list, quantity and the day or minute they begin; and what goods cost last."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from sqlalchemy import ColumnElement, case, select

from pos.domain.catalogue_csv.prices import PriceList, PriceRow
from pos.domain.money import Rupiah
from pos.domain.quantity import Milli
from pos.domain.valuation import LastCost
from pos.store.bulk import among
from pos.store.transaction import Transaction
from schema.catalogue import price, product, unit

_PRICE: Final = (
    "INSERT INTO price(unit, price_list, from_count, valid_from, amount) VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT(unit, price_list, from_count, valid_from) DO UPDATE SET amount = excluded.amount"
)
_LAST_COST: Final = (
    "INSERT INTO last_cost(item, value, quantity) SELECT id, ?, ? FROM subledger WHERE code = ?"
    " ON CONFLICT(item) DO UPDATE SET value = excluded.value, quantity = excluded.quantity"
)


class PriceKey(NamedTuple):
    """What names a dated price: SKU, unit, price list, from how many thousandths of the unit, and from when."""

    sku: str
    unit: str
    price_list: PriceList
    min_quantity: Milli
    valid_from: str


def _read(tx: Transaction, where: ColumnElement[bool] | None) -> Iterator[PriceRow]:
    order = case({each.value: n for n, each in enumerate(PriceList)}, value=price.c.price_list)
    statement = (
        select(product.c.sku, unit.c.name, *(price.c[name] for name in _COLUMNS))
        .join_from(price, unit, unit.c.id == price.c.unit)
        .join(product, product.c.id == unit.c.product)
        .order_by(product.c.id, unit.c.id, order, price.c.from_count, price.c.valid_from)
    )
    for row in tx.core.execute(statement if where is None else statement.where(where)):
        sku, name, price_list, count, begins, amount = row
        yield PriceRow(sku, name, PriceList(price_list), Milli(count), begins, Rupiah(amount))


_COLUMNS: Final = ("price_list", "from_count", "valid_from", "amount")


def all_prices(tx: Transaction) -> Iterator[PriceRow]:
    """Read every dated price."""
    return _read(tx, None)


def prices_of(tx: Transaction, skus: Iterable[str]) -> dict[PriceKey, Rupiah]:
    """Read every dated price of some products."""
    return {PriceKey(*row[:5]): row.price_rupiah for row in _read(tx, among(product.c.sku, skus))}


def put_prices(tx: Transaction, rows: Sequence[PriceRow]) -> None:
    """Write dated prices of units that are known; one that begins at the same moment is replaced."""
    statement = select(product.c.sku, unit.c.name, unit.c.id).join_from(unit, product, product.c.id == unit.c.product)
    found = tx.core.execute(statement.where(among(product.c.sku, (row.sku for row in rows))))
    units = {(sku, name): key for sku, name, key in found}
    values = [
        (units[row.sku, row.unit], row.price_list.value, row.min_quantity, row.valid_from, row.price_rupiah)
        for row in rows
    ]
    tx.hot.executemany(_PRICE, values)


def put_last_costs(tx: Transaction, costs: Mapping[str, LastCost]) -> None:
    """Keep what the last receipt of products paid, by SKU; every SKU has its subledger."""
    rows = [(last.value_rupiah, last.quantity, sku) for sku, last in costs.items()]
    tx.hot.executemany(_LAST_COST, rows)
