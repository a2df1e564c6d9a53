"""The products and units as they are, for an import or an export: only those asked for, in the order they came."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any, Final, NamedTuple, TypeVar

from sqlalchemy import ColumnElement, Row, select

from pos.domain.catalogue_records import ProductRecord, UnitRecord
from pos.store.transaction import Transaction
from schema.catalogue import barcode, product, unit

_AT_ONCE: Final = 500
_ItemT = TypeVar("_ItemT", str, int)


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


def in_parts(items: Iterable[_ItemT]) -> Iterator[list[_ItemT]]:
    """Yield items a few hundred at a time, each once: as many as a statement should be given."""
    every = list(dict.fromkeys(items))
    for start in range(0, len(every), _AT_ONCE):
        yield every[start : start + _AT_ONCE]


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
    statement = select(product).order_by(product.c.id)
    for row in tx.core.execute(statement if where is None else statement.where(where)).mappings():
        stored = base[row["id"]]
        given = {"unit": stored.record.unit, "barcodes": stored.record.barcodes}
        fields = (given[name] if name in given else row[name] for name in ProductRecord._fields)
        yield StoredProduct(
            key=row["id"],
            base_unit=stored.key,
            folded=row["folded"],
            pool_account=row["pool_account"],
            stock_account=row["stock_account"],
            account_map=row["account_map"],
            record=ProductRecord._make(fields),
        )


def all_products(tx: Transaction) -> Iterator[StoredProduct]:
    """Read every product."""
    return _products(tx, None)


def products(tx: Transaction, skus: Iterable[str]) -> dict[str, StoredProduct]:
    """Read products by SKU; an unknown one is missing from the answer."""
    found = (each for some in in_parts(skus) for each in _products(tx, product.c.sku.in_(some)))
    return {each.record.sku: each for each in found}


def all_units(tx: Transaction) -> Iterator[StoredUnit]:
    """Read every unit of every product, base units too."""
    return (each for _, units in _units(tx, None) for each in units)


def units(tx: Transaction, skus: Iterable[str]) -> dict[tuple[str, str], StoredUnit]:
    """Read the units of products, base units too, by SKU and name."""
    found = (units for some in in_parts(skus) for _, units in _units(tx, product.c.sku.in_(some)))
    return {(each.record.sku, each.record.unit): each for units in found for each in units}
