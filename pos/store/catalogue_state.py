"""The products and units as they are, for an import or an export: only those asked for, in the order they came."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any, Final, NamedTuple

from sqlalchemy import ColumnElement, Row, select

from pos.domain.catalogue_records import ProductRecord, UnitRecord
from pos.store.bulk import among
from pos.store.transaction import Transaction
from schema.catalogue import barcode, product, unit

_PLACE: Final = ("id", "folded", "pool_account", "stock_account", "account_map")
_UNIT: Final = ProductRecord._fields.index("unit")
_KEPT: Final = tuple(name for name in ProductRecord._fields if name not in {"unit", "barcodes"})


class StoredProduct(NamedTuple):
    """A product with its keys and its base unit's; ``folded`` as it stands in the index of names."""

    key: int
    base_unit: int
    folded: str
    pool_account: int | None
    stock_account: int | None
    account_map: int
    record: ProductRecord


class StoredUnit(NamedTuple):
    """A unit, its key, and whether it is the product's base unit."""

    key: int
    is_base: bool
    record: UnitRecord


def _units(tx: Transaction, where: ColumnElement[bool] | None) -> Iterator[tuple[int, list[StoredUnit]]]:
    """Yield each product's key with its units, the base unit first."""
    statement = (
        select(product.c.id, product.c.sku, unit.c.id, unit.c.name, unit.c.factor, barcode.c.code)
        .join_from(product, unit, unit.c.product == product.c.id)
        .outerjoin(barcode, barcode.c.unit == unit.c.id)
        .order_by(product.c.id, unit.c.id, barcode.c.position)
    )
    rows = tx.core.execute(statement if where is None else statement.where(where))
    for key, of_product in groupby(rows, lambda row: row[0]):
        yield key, [_unit(list(of_unit), n) for n, (_, of_unit) in enumerate(groupby(of_product, lambda row: row[2]))]


def _unit(rows: Sequence[Row[*tuple[Any, ...]]], position: int) -> StoredUnit:
    _, sku, key, name, factor, _ = rows[0]
    codes = tuple(row[5] for row in rows if row[5] is not None)
    return StoredUnit(key, position == 0, UnitRecord(sku, name, factor, codes))


def _products(tx: Transaction, where: ColumnElement[bool] | None) -> Iterator[StoredProduct]:
    base = {key: units[0] for key, units in _units(tx, where)}
    statement = select(*(product.c[name] for name in (*_PLACE, *_KEPT))).order_by(product.c.id)
    for row in tx.core.execute(statement if where is None else statement.where(where)):
        key, folded, pool_account, stock_account, account_map, *kept = row
        unit_of = base[key]
        kept[_UNIT:_UNIT] = (unit_of.record.unit, unit_of.record.barcodes)
        record = ProductRecord._make(kept)
        yield StoredProduct(key, unit_of.key, folded, pool_account, stock_account, account_map, record)


def all_products(tx: Transaction) -> Iterator[StoredProduct]:
    """Read every product."""
    return _products(tx, None)


def products(tx: Transaction, skus: Iterable[str]) -> dict[str, StoredProduct]:
    """Read products by SKU; an unknown one is missing from the answer."""
    return {each.record.sku: each for each in _products(tx, among(product.c.sku, skus))}


def all_units(tx: Transaction) -> Iterator[StoredUnit]:
    """Read every unit of every product, base units too."""
    return (each for _, units in _units(tx, None) for each in units)


def units(tx: Transaction, skus: Iterable[str]) -> dict[tuple[str, str], StoredUnit]:
    """Read the units of products, base units too, by SKU and name."""
    found = (each for _, of_product in _units(tx, among(product.c.sku, skus)) for each in of_product)
    return {(each.record.sku, each.record.unit): each for each in found}
