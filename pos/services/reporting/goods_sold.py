"""Goods that were sold: by category with their margin, the best and the slowest of them."""

from typing import Final

from pos.domain.period import Period
from pos.domain.report import MILLI, PERCENT, RUPIAH, TEXT, Bars, Cell, Column, Report, Table
from pos.i18n import mark
from pos.services.desk import Desk
from pos.services.reporting.margins import COST, MARGIN, MARGIN_SHARE, share
from pos.store import stock
from pos.store.figures import names, sold
from pos.store.figures.names import Named
from pos.store.figures.scope import scope_of
from pos.store.figures.sold import NOTHING, Sold
from pos.store.transaction import Transaction

CATEGORIES, CATEGORIES_TITLE = "sales-by-category", mark("Sales by category")
MARGINS, MARGINS_TITLE = "margin", mark("Margins")
BEST, BEST_TITLE = "best-sellers", mark("Best sellers")
SLOW, SLOW_TITLE = "slow-sellers", mark("Slow sellers")
_LISTED: Final = 30
"""How many products a list of the best and the slowest shows."""

_MONEY = (
    Column(mark("Net"), RUPIAH, is_key=True),
    Column(COST, RUPIAH, is_key=False),
    Column(MARGIN, RUPIAH, is_key=True),
    Column(MARGIN_SHARE, PERCENT, is_key=False),
)
_PRODUCT = Column(mark("Product"), TEXT, is_key=True)
_SOLD = Column(mark("Sold"), MILLI, is_key=True)


def by_category(tx: Transaction, desk: Desk, period: Period) -> Report:
    """Return what every category brought, and its margin."""
    sums = _by_category(tx, sold.by_sku(tx, scope_of(tx, period)))
    bars = Bars(mark("Net"), RUPIAH, tuple((name, each.net_rupiah) for name, each in sums.items()))
    sections = (_table(Column(mark("Category"), TEXT, is_key=True), list(sums.items())), bars)
    return Report(CATEGORIES, CATEGORIES_TITLE, period.text, sections, (), desk.clock.now_ms())


def margins(tx: Transaction, desk: Desk, period: Period) -> Report:
    """Return margins by category, and of every product from the least margin up."""
    found = sold.by_sku(tx, scope_of(tx, period))
    named = names.products(tx, found)
    least = sorted(found.items(), key=lambda pair: (pair[1].margin_rupiah, pair[0]))
    sums = _by_category(tx, found)
    bars = Bars(MARGIN, RUPIAH, tuple((name, each.margin_rupiah) for name, each in sums.items()))
    sections = (
        _table(Column(mark("Category"), TEXT, is_key=True), list(sums.items())),
        bars,
        _table(_PRODUCT, [(_name(named, sku), each) for sku, each in least]),
    )
    return Report(MARGINS, MARGINS_TITLE, period.text, sections, (), desk.clock.now_ms())


def best_sellers(tx: Transaction, desk: Desk, period: Period) -> Report:
    """Return the products that brought most."""
    found = sold.by_sku(tx, scope_of(tx, period))
    best = sorted(found.items(), key=lambda pair: (-pair[1].net_rupiah, pair[0]))[:_LISTED]
    named = names.products(tx, (sku for sku, _ in best))
    rows = tuple(_row(each, _name(named, sku), each.net) for sku, each in best)
    bars = Bars(mark("Net"), RUPIAH, tuple((_name(named, sku), each.net_rupiah) for sku, each in best[:10]))
    sections = (Table("", (_PRODUCT, _SOLD, *_MONEY), rows, ()), bars)
    return Report(BEST, BEST_TITLE, period.text, sections, (), desk.clock.now_ms())


def slow_sellers(tx: Transaction, desk: Desk, period: Period) -> Report:
    """Return the products on the shelf that sold least, the dearest stock first among equals."""
    found = sold.by_sku(tx, scope_of(tx, period))
    on_hand = [each for each in stock.stream(tx) if each.quantity_milli > 0]
    slow = sorted(on_hand, key=lambda each: (found.get(each.sku, NOTHING).net_rupiah, -each.value_rupiah, each.sku))
    rows = tuple(
        (each.name, found.get(each.sku, NOTHING).net, each.quantity_milli, each.value_rupiah) for each in slow[:_LISTED]
    )
    columns = (
        _PRODUCT,
        _SOLD,
        Column(mark("On hand"), MILLI, is_key=True),
        Column(mark("Value"), RUPIAH, is_key=False),
    )
    return Report(SLOW, SLOW_TITLE, period.text, (Table("", columns, rows, ()),), (), desk.clock.now_ms())


def _name(named: dict[str, Named], sku: str) -> str:
    """A product that left the catalogue keeps its SKU."""
    return named[sku].name if sku in named else sku


def _by_category(tx: Transaction, found: dict[str, Sold]) -> dict[str, Sold]:
    named = names.products(tx, found)
    sums: dict[str, Sold] = {}
    for sku, each in found.items():
        category = named[sku].category if sku in named else ""
        before = sums.get(category or mark("None"), NOTHING)
        sums[category or mark("None")] = Sold._make(map(sum, zip(before, each, strict=True)))
    return dict(sorted(sums.items(), key=lambda pair: (-pair[1].net_rupiah, pair[0])))


def _row(each: Sold, *first: Cell) -> tuple[Cell, ...]:
    cost = each.cost_rupiah - each.refunded_cost_rupiah
    return *first, each.net_rupiah, cost, each.margin_rupiah, share(each.margin_rupiah, each.net_rupiah)


def _table(first: Column, listed: list[tuple[str, Sold]]) -> Table:
    rows = tuple(_row(each, name) for name, each in listed)
    summed = Sold._make(map(sum, zip(NOTHING, *(each for _, each in listed), strict=True)))
    return Table("", (first, *_MONEY), rows, _row(summed, mark("Total")))
