"""The shelves as they are now: what the goods are worth, what runs low, and what expires soon."""

from pos.domain.period import Period
from pos.domain.report import COUNT, DATE, MILLI, RUPIAH, TEXT, Bars, Column, Report, Table
from pos.i18n import mark
from pos.services.desk import Desk
from pos.services.goods.expiring import expiring
from pos.store import stock, yard
from pos.store.figures import names
from pos.store.transaction import Transaction

VALUE, VALUE_TITLE = "stock-value", mark("Stock value")
LOW, LOW_TITLE = "low-stock", mark("Low stock")
NEAR, NEAR_TITLE = "near-expiry", mark("Expires soon")
_PRODUCT = Column(mark("Product"), TEXT, is_key=True)
_UNIT = Column(mark("Unit"), TEXT, is_key=False)
_ON_HAND = Column(mark("On hand"), MILLI, is_key=True)


def stock_value(tx: Transaction, desk: Desk, _period: Period) -> Report:
    """Return what the goods of every category are worth, and those of every place behind the shop floor."""
    on_hand = tuple(stock.stream(tx))
    named = names.products(tx, (each.sku for each in on_hand))
    sums: dict[str, tuple[int, int]] = {}
    for each in on_hand:
        category = named[each.sku].category or mark("None")
        count, value = sums.get(category, (0, 0))
        sums[category] = (count + 1, value + each.value_rupiah)
    for place in yard.places(tx):
        behind = yard.goods_at(tx, place.code)
        if behind:
            sums[place.name] = (len(behind), sum(each.value_rupiah for each in behind))
    rows = tuple(sorted(((name, *each) for name, each in sums.items()), key=lambda row: (-row[2], row[0])))
    columns = (
        Column(mark("Category"), TEXT, is_key=True),
        Column(mark("Products"), COUNT, is_key=True),
        Column(mark("Value"), RUPIAH, is_key=True),
    )
    total = (mark("Total"), sum(row[1] for row in rows), sum(row[2] for row in rows))
    bars = Bars(mark("Value"), RUPIAH, tuple((row[0], row[2]) for row in rows))
    return Report(VALUE, VALUE_TITLE, "", (Table("", columns, rows, total), bars), (), desk.clock.now_ms())


def low_stock(tx: Transaction, desk: Desk, _period: Period) -> Report:
    """Return the products at or below their reorder point, those that are furthest below it first."""
    low = sorted(
        (each for each in stock.stream(tx) if each.is_low), key=lambda each: each.quantity_milli - each.reorder_milli
    )
    columns = (_PRODUCT, _ON_HAND, Column(mark("Reorder at"), MILLI, is_key=True), _UNIT)
    rows = tuple((each.name, each.quantity_milli, each.reorder_milli, each.unit) for each in low)
    return Report(LOW, LOW_TITLE, "", (Table("", columns, rows, ()),), (), desk.clock.now_ms())


def near_expiry(tx: Transaction, desk: Desk, _period: Period) -> Report:
    """Return what expires within the days of the setting, or has expired, and may still be on the shelf."""
    columns = (
        _PRODUCT,
        Column(mark("Expires"), DATE, is_key=True),
        Column(mark("Days left"), COUNT, is_key=False),
        Column(mark("At most"), MILLI, is_key=True),
        _UNIT,
    )
    found = expiring(tx, desk.today(), None)
    rows = tuple((each.name, each.expires_on, each.days, each.quantity_milli, each.unit) for each in found)
    return Report(NEAR, NEAR_TITLE, "", (Table("", columns, rows, ()),), (), desk.clock.now_ms())
