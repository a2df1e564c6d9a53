"""The list of goods to order, by who brings them: from how fast they sell, what there is and what should be there."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from pos.domain.period import Period
from pos.domain.report import COUNT, MILLI, RUPIAH, TEXT, Cell, Column, Report, Table
from pos.domain.yard.reordering import Need, Order, decide
from pos.i18n import mark
from pos.services.desk import Desk
from pos.services.reporting.margins import COST
from pos.services.session import business_date
from pos.store import reordering, settings, stock
from pos.store.figures import names, sold
from pos.store.figures.scope import scope_of
from pos.store.figures.sold import NOTHING
from pos.store.reordering import Ordered
from pos.store.stock import OnHand
from pos.store.transaction import Transaction

NAME, TITLE = "reorder", mark("Goods to order")
_COLUMNS = (
    Column(mark("Product"), TEXT, is_key=True),
    Column(mark("Order"), COUNT, is_key=True),
    Column(mark("Unit"), TEXT, is_key=True),
    Column(mark("On hand"), MILLI, is_key=False),
    Column(mark("Sold a day"), MILLI, is_key=False),
    Column(mark("Lasts (days)"), COUNT, is_key=False),
    Column(COST, RUPIAH, is_key=False),
)


class _Wanted(NamedTuple):
    """A product to be ordered: what there is, how it is ordered, how much of it, and how much sells in a day."""

    there: OnHand
    ordered: Ordered
    order: Order
    daily: int

    @property
    def cost_rupiah(self) -> int:
        """What the order costs at the catalogue's prices."""
        return self.order.units * self.ordered.factor * self.ordered.cost_rupiah // 1000

    def row(self) -> tuple[Cell, ...]:
        """Return it as a row."""
        lasts: Cell = self.order.lasts_days if self.order.lasts_days >= 0 else ""
        there = self.there
        return (
            there.name,
            self.order.units,
            self.ordered.unit,
            there.quantity_milli,
            self.daily,
            lasts,
            self.cost_rupiah,
        )


def reorder(tx: Transaction, desk: Desk, period: Period) -> Report:
    """Return what to order from everybody; what nobody is known to bring comes last."""
    today = business_date(tx, desk)
    wanted = _wanted(tx, today)
    called = names.suppliers(tx)
    codes = sorted({each.ordered.supplier for each in wanted}, key=lambda code: (not code, called.get(code, code)))
    sections = tuple(
        _table(called.get(code, code), [each for each in wanted if each.ordered.supplier == code])
        for code in codes
        if period.of in {"", code}
    )
    return Report(NAME, TITLE, "", sections or (_table("", ()),), (), desk.clock.now_ms())


def _wanted(tx: Transaction, today: str) -> list[_Wanted]:
    days, cover = (int(settings.setting(tx, name, today)) for name in ("reorder_days", "reorder_cover_days"))
    first = (date.fromisoformat(today) - timedelta(days=days - 1)).isoformat()
    found = sold.by_sku(tx, scope_of(tx, Period(first, today, "", 0)))
    known, wanted = reordering.ordered(tx), list[_Wanted]()
    for on_floor in stock.stream(tx):
        ordered, net = known[on_floor.sku], found.get(on_floor.sku, NOTHING).net
        there = on_floor._replace(quantity_milli=on_floor.quantity_milli + ordered.behind)
        order = decide(Need(there.quantity_milli, there.reorder_milli, net, days, cover, ordered.factor))
        if order.units:
            wanted.append(_Wanted(there, ordered, order, max(0, net) // days))
    return sorted(wanted, key=lambda each: each.there.name)


def _table(title: str, wanted: Iterable[_Wanted]) -> Table:
    listed = list(wanted)
    total = (mark("Total"), "", "", "", "", "", sum(each.cost_rupiah for each in listed))
    return Table(title, _COLUMNS, tuple(each.row() for each in listed), total)
