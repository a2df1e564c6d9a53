"""Products, units and barcodes written, many at a time; whoever calls has checked that they fit."""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from sqlalchemy import ColumnElement, delete, func, select, update

from pos.domain.catalogue_records import ProductRecord, UnitRecord, pool_of
from pos.store.bulk import among, insert_rows
from pos.store.catalogue_keys import commodity_keys, subledger_keys
from pos.store.search import folded_name
from pos.store.transaction import Transaction
from schema.catalogue import barcode, product, unit

BASE_FACTOR: Final = 1000
"""Thousandths of a base unit in one of it."""

_IS_KEPT: Final = tuple(name not in {"unit", "barcodes"} for name in ProductRecord._fields)
_PLACE: Final = ("id", "folded", "account_map", "commodity", "subledger", "stock_account", "pool_account")
_KEPT: Final = tuple(name for name, is_kept in zip(ProductRecord._fields, _IS_KEPT, strict=True) if is_kept)
_COLUMNS: Final = (*_PLACE, *_KEPT, "active", "popularity")
_CHANGE: Final = f"UPDATE product SET {', '.join(f'{name} = ?' for name in (*_PLACE[1:], *_KEPT))} WHERE id = ?"


class Placed(NamedTuple):
    """A product and where it belongs.

    Attributes:
        key: Its key, or 0 for a new one.
        base_unit: Key of its base unit, or 0 for a new one.
        record: What it is.
        account_map: Key of the row of the account map that fits it.
        stock_account: Key of its stock account; None for a service.
        pool_account: Key of the place its goods are counted in; None for a service.
    """

    key: int
    base_unit: int
    record: ProductRecord
    account_map: int
    stock_account: int | None
    pool_account: int | None


class UnitBarcodes(NamedTuple):
    """A unit's key and all its barcodes, the main one first."""

    unit: int
    codes: tuple[str, ...]


def put_products(tx: Transaction, products: Sequence[Placed]) -> list[tuple[int, str]]:
    """Add or change products with their base units and barcodes, which belong to nobody else by now.

    Returns:
        Key and folded name of each, for the index of names.
    """
    next_product, next_unit = _next_key(tx, product.c.id), _next_key(tx, unit.c.id)
    new = [each for each in products if not each.key]
    new = [each._replace(key=next_product + n, base_unit=next_unit + n) for n, each in enumerate(new)]
    changed = [each for each in products if each.key]
    new_names, names = _names(new), _names(changed)
    insert_rows(tx, product, _COLUMNS, [(*row, 1, 0) for row in _rows(tx, new, new_names)])
    bases = [(each.base_unit, each.key, each.record.unit, BASE_FACTOR) for each in new]
    insert_rows(tx, unit, ("id", "product", "name", "factor"), bases)
    tx.hot.executemany(_CHANGE, [(*row[1:], row[0]) for row in _rows(tx, changed, names)])
    bases_renamed = [(each.record.unit, each.base_unit) for each in changed]
    tx.hot.executemany("UPDATE unit SET name = ? WHERE id = ?", bases_renamed)
    put_barcodes(tx, [UnitBarcodes(each.base_unit, each.record.barcodes) for each in (*new, *changed)])
    return [*new_names, *names]


def _names(products: Sequence[Placed]) -> list[tuple[int, str]]:
    return [(each.key, folded_name(each.record.name, each.record.sku)) for each in products]


def _rows(tx: Transaction, products: Sequence[Placed], names: Sequence[tuple[int, str]]) -> list[tuple[object, ...]]:
    """The values of ``_COLUMNS`` but the last two, which only a new product is given."""
    pools = [pool_of(each.record.kind, each.record.sku, each.record.container) for each in products]
    commodities = commodity_keys(tx, {pool.commodity: pool.exponent for pool in pools})
    subledgers = subledger_keys(tx, [each.record.sku for each in products])
    return [
        (
            *name,
            each.account_map,
            commodities[pool.commodity],
            subledgers[each.record.sku],
            each.stock_account,
            each.pool_account,
            *(value for value, is_kept in zip(each.record, _IS_KEPT, strict=True) if is_kept),
        )
        for each, pool, name in zip(products, pools, names, strict=True)
    ]


def _next_key(tx: Transaction, column: ColumnElement[int]) -> int:
    return (tx.core.scalar(select(func.max(column))) or 0) + 1


def add_units(tx: Transaction, units: Sequence[UnitRecord]) -> None:
    """Add further units with their barcodes; their products are known."""
    skus = (each.sku for each in units)
    found = tx.core.execute(select(product.c.sku, product.c.id).where(among(product.c.sku, skus)))
    products = {row.sku: row.id for row in found}
    first = _next_key(tx, unit.c.id)
    rows = [(key, products[each.sku], each.unit, each.factor) for key, each in enumerate(units, first)]
    insert_rows(tx, unit, ("id", "product", "name", "factor"), rows)
    put_barcodes(tx, [UnitBarcodes(key, each.barcodes) for key, each in enumerate(units, first)])


def change_factors(tx: Transaction, factors: Sequence[tuple[int, int]]) -> None:
    """Change how much is in units: pairs of key and thousandths of the base unit."""
    tx.hot.executemany("UPDATE unit SET factor = ? WHERE id = ?", [(factor, key) for key, factor in factors])


def put_barcodes(tx: Transaction, units: Iterable[UnitBarcodes]) -> None:
    """Give units their barcodes, which belong to nobody by now."""
    rows = [(code, each.unit, position) for each in units for position, code in enumerate(each.codes, 1)]
    insert_rows(tx, barcode, ("code", "unit", "position"), rows)


def release(tx: Transaction, *, product_keys: Iterable[int], unit_keys: Iterable[int]) -> None:
    """Take short codes from products and barcodes from units, so that others may have them in the same import."""
    tx.core.execute(update(product).where(among(product.c.id, product_keys)).values(short_code=None))
    tx.core.execute(delete(barcode).where(among(barcode.c.unit, unit_keys)))
