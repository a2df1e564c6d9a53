"""The file of products against the catalogue there is: matched by SKU, with their base units, barcodes and prices."""

from collections.abc import Sequence

from pos.domain.catalogue_csv.products import PRODUCTS, ProductRow
from pos.domain.catalogue_csv.reading import Read, read
from pos.domain.catalogue_records import ProductRecord, product_record, values
from pos.domain.changes import Change, change_of
from pos.services.importing.placing import place
from pos.services.importing.plan import Asked, Judge, Plan, Planner, Rows, counts_of
from pos.services.importing.product_checks import check_codes, check_references
from pos.services.importing.product_work import ChangedProduct, ProductWork
from pos.services.importing.stock_checks import goods_to_open, keep_stock_in_place
from pos.services.importing.unit_prices import price_work, prices_to_write
from pos.store.catalogue_state import StoredProduct, products
from pos.store.transaction import Transaction


def _change(record: ProductRecord, stored: StoredProduct | None) -> Change | None:
    if stored is None:
        return Change(record.sku, values(record), {})
    if stored.record == record:
        return None
    change = change_of(record.sku, values(record), values(stored.record))
    if change is None or "kind" not in change.new:
        return change
    # A new kind says what its goods cost: pos.domain.last_cost reads both together.
    new = {**change.new, "cost_price": record.cost_price}
    return Change(record.sku, new, {**change.old, "cost_price": stored.record.cost_price})


def planner(header: Sequence[str], rows: Rows) -> Planner:
    """Read a file of products; its plan only reads."""
    found = read(PRODUCTS, header, rows)
    return lambda tx, asked: _plan(tx, found, asked)


def _plan(tx: Transaction, found: Read[ProductRow], asked: Asked) -> Plan:
    judge, records = Judge(found.row_numbers, found.faults), [product_record(row) for row in found.rows]
    stored = products(tx, (record.sku for record in records))
    check_codes(tx, judge, records, stored)
    check_references(tx, judge, records)
    placed = place(tx, judge, records, stored)
    keep_stock_in_place(tx, judge, placed, stored)
    opened = goods_to_open(tx, judge, placed, asked)
    both = zip(placed, (_change(record, stored.get(record.sku)) for record in records), strict=True)
    changed = [ChangedProduct(where, change) for where, change in both if change is not None]
    work = ProductWork(changed, stored)
    base_units = {
        f"{record.sku} {record.unit}": stored[record.sku].base_unit for record in records if record.sku in stored
    }
    priced = prices_to_write(tx, found.rows, base_units, asked)
    touched = {each.change.key for each in changed} | {each.row.sku for each in priced}
    return Plan(
        counts=counts_of(len(records), len(records) - len(stored), len(touched & stored.keys())),
        faults=judge.faults(),
        prepare=work.prepare,
        works=(work.work, price_work(priced)),
        finish=work.finish,
        opened=opened,
    )
