"""Products, units and barcodes written, many at a time; whoever calls has checked that they fit."""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from sqlalchemy import BindParameter, ColumnElement, bindparam, delete, func, insert, select, update

from pos.domain.catalogue_records import ProductRecord, UnitRecord, pool_of
from pos.domain.text import fold
from pos.store.catalogue_keys import commodity_keys, subledger_keys
from pos.store.catalogue_state import in_parts
from pos.store.transaction import Transaction
from schema.catalogue import barcode, product, unit

BASE_FACTOR: Final = 1000
"""Thousandths of a base unit in one of it."""

_KEPT_ELSEWHERE: Final = frozenset({"unit", "barcodes"})


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


def folded_name(record: ProductRecord) -> str:
    """Return what a product is searched by."""
    return fold(f"{record.name} {record.sku}")


def put_products(tx: Transaction, products: Sequence[Placed]) -> list[tuple[int, str]]:
    """Add or change products with their base units and barcodes, which belong to nobody else by now.

    Returns:
        Key and folded name of each, in the same order, for the index of names.
    """
    next_product, next_unit = _next_key(tx, product.c.id), _next_key(tx, unit.c.id)
    new = [each for each in products if not each.key]
    keyed = [each._replace(key=next_product + n, base_unit=next_unit + n) for n, each in enumerate(new)]
    changed = [each for each in products if each.key]
    if new:
        tx.core.execute(insert(product), _rows(tx, keyed))
        bases = [{"id": e.base_unit, "product": e.key, "name": e.record.unit, "factor": BASE_FACTOR} for e in keyed]
        tx.core.execute(insert(unit), bases)
    if changed:
        rows = [row | {"which": row["id"]} for row in _rows(tx, changed)]
        fields: dict[str, BindParameter[object]] = {
            name: bindparam(name) for name in rows[0] if name not in {"id", "which", "active", "popularity"}
        }
        tx.core.execute(update(product).where(product.c.id == bindparam("which")).values(fields), rows)
        names = [{"which": each.base_unit, "name": each.record.unit} for each in changed]
        tx.core.execute(update(unit).where(unit.c.id == bindparam("which")).values(name=bindparam("name")), names)
    written = [*keyed, *changed]
    put_barcodes(tx, [UnitBarcodes(each.base_unit, each.record.barcodes) for each in written])
    return [(each.key, folded_name(each.record)) for each in written]


def _rows(tx: Transaction, products: Sequence[Placed]) -> list[dict[str, object]]:
    pools = [pool_of(each.record.kind, each.record.sku, each.record.container) for each in products]
    commodities = commodity_keys(tx, {pool.commodity: pool.exponent for pool in pools})
    subledgers = subledger_keys(tx, [each.record.sku for each in products])
    return [
        {name: value for name, value in each.record._asdict().items() if name not in _KEPT_ELSEWHERE}
        | {
            "id": each.key,
            "folded": folded_name(each.record),
            "active": 1,
            "popularity": 0,
            "account_map": each.account_map,
            "commodity": commodities[pool.commodity],
            "subledger": subledgers[each.record.sku],
            "stock_account": each.stock_account,
            "pool_account": each.pool_account,
        }
        for each, pool in zip(products, pools, strict=True)
    ]


def _next_key(tx: Transaction, column: ColumnElement[int]) -> int:
    return (tx.core.scalar(select(func.max(column))) or 0) + 1


def add_units(tx: Transaction, units: Sequence[UnitRecord]) -> None:
    """Add further units with their barcodes; their products are known."""
    products = {
        sku: key
        for some in in_parts(each.sku for each in units)
        for sku, key in tx.core.execute(select(product.c.sku, product.c.id).where(product.c.sku.in_(some)))
    }
    first = _next_key(tx, unit.c.id)
    rows = [
        {"id": key, "product": products[each.sku], "name": each.unit, "factor": each.factor}
        for key, each in enumerate(units, first)
    ]
    if rows:
        tx.core.execute(insert(unit), rows)
        put_barcodes(tx, [UnitBarcodes(key, each.barcodes) for key, each in enumerate(units, first)])


def change_factors(tx: Transaction, factors: Sequence[tuple[int, int]]) -> None:
    """Change how much is in units: pairs of key and thousandths of the base unit."""
    if factors:
        statement = update(unit).where(unit.c.id == bindparam("which")).values(factor=bindparam("to"))
        tx.core.execute(statement, [{"which": key, "to": factor} for key, factor in factors])


def put_barcodes(tx: Transaction, units: Iterable[UnitBarcodes]) -> None:
    """Give units their barcodes, which belong to nobody by now."""
    rows = [
        {"code": code, "unit": each.unit, "position": position}
        for each in units
        for position, code in enumerate(each.codes, 1)
    ]
    if rows:
        tx.core.execute(insert(barcode), rows)


def release(tx: Transaction, *, product_keys: Iterable[int], unit_keys: Iterable[int]) -> None:
    """Take short codes from products and barcodes from units, so that others may have them in the same import."""
    for some in in_parts(product_keys):
        tx.core.execute(update(product).where(product.c.id.in_(some)).values(short_code=None))
    for some in in_parts(unit_keys):
        tx.core.execute(delete(barcode).where(barcode.c.unit.in_(some)))
