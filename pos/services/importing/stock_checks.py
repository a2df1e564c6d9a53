"""Stock stays where it is counted: a product that has some keeps its place, and is not opened a second time."""

from collections.abc import Mapping, Sequence

from pos.domain.catalogue_csv.faults import Problem
from pos.domain.catalogue_records import pool_of
from pos.domain.money import Rupiah
from pos.domain.opening import OpeningGoods
from pos.domain.quantity import Milli
from pos.services.importing.plan import NOTHING_OPENED, Asked, Judge, Opened
from pos.store.catalogue_facts import account_codes, stock_of
from pos.store.catalogue_state import StoredProduct
from pos.store.catalogue_writing import Placed
from pos.store.openings import already_opened
from pos.store.transaction import Transaction

_MOVERS = ("kind", "container", "tax_class", "category", "consignor")
"""The columns that decide where stock is counted and whose it is, the strongest first."""


def _has_moved(placed: Placed, stored: StoredProduct) -> bool:
    now, before = placed.record, stored.record
    if now.consignor != before.consignor:
        return True
    return (placed.stock_account, placed.pool_account) != (stored.stock_account, stored.pool_account) or pool_of(
        now.kind, now.sku, now.container
    ) != pool_of(before.kind, before.sku, before.container)


def keep_stock_in_place(
    tx: Transaction, judge: Judge, placed: Sequence[Placed], stored: Mapping[str, StoredProduct]
) -> None:
    """Note products whose goods or value would be counted elsewhere while there are some."""
    moved = {
        position: stored[each.record.sku]
        for position, each in enumerate(placed)
        if each.key and _has_moved(each, stored[each.record.sku])
    }
    stock = stock_of(tx, (each.key for each in moved.values()))
    for position, before in moved.items():
        if before.key in stock:
            now = placed[position].record._asdict()
            column = next(name for name in _MOVERS if now[name] != getattr(before.record, name))
            judge.fault(position, column, Problem.HAS_STOCK, given=now[column], expected=str(stock[before.key][0]))


def goods_to_open(tx: Transaction, judge: Judge, placed: Sequence[Placed], asked: Asked) -> Opened:
    """Return the goods a file opens; one opened before is passed over, one with stock of another origin is a fault."""
    if not asked.with_openings:
        return NOTHING_OPENED
    opened = already_opened(tx).goods
    wanted = [
        (position, each)
        for position, each in enumerate(placed)
        if each.record.opening_milli and each.record.sku not in opened
    ]
    stock = stock_of(tx, (each.key for _, each in wanted if each.key))
    codes = {0: ""} | {key: code for code, key in account_codes(tx).items()}
    goods = list[OpeningGoods]()
    for position, each in wanted:
        record, there = each.record, stock.get(each.key, (0, 0))[0]
        milli = Milli(record.opening_milli or 0)
        if there > 0:
            judge.fault(position, "opening_quantity", Problem.HAS_STOCK, given=str(milli), expected=str(there))
        cost = Rupiah(0 if record.consignor else record.cost_price)
        goods.append(OpeningGoods(record.sku, codes[each.stock_account or 0], milli, cost))
    return Opened(tuple(goods), ())
