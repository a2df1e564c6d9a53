"""The list of goods to order, by who brings them: from how fast they sell, what there is and what should be there."""

from collections.abc import Iterable

from pos.domain.period import Period
from pos.domain.report import COUNT, MILLI, RUPIAH, TEXT, Cell, Column, Report, Table
from pos.i18n import mark
from pos.services.desk import Desk
from pos.services.reporting.margins import COST
from pos.services.reporting.yard.wanted import Wanted, goods_to_order
from pos.services.session import business_date
from pos.store.figures import names
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


def reorder(tx: Transaction, desk: Desk, period: Period) -> Report:
    """Return what to order from everybody; what nobody is known to bring comes last."""
    today = business_date(tx, desk)
    wanted = goods_to_order(tx, desk.node.code, today)
    called = names.suppliers(tx)
    codes = sorted({each.ordered.supplier for each in wanted}, key=lambda code: (not code, called.get(code, code)))
    sections = tuple(
        _table(called.get(code, code), [each for each in wanted if each.ordered.supplier == code])
        for code in codes
        if period.of in {"", code}
    )
    return Report(NAME, TITLE, "", sections or (_table("", ()),), (), desk.clock.now_ms())


def _row(wanted: Wanted) -> tuple[Cell, ...]:
    there, order = wanted.there, wanted.order
    lasts: Cell = order.lasts_days if order.lasts_days >= 0 else ""
    on_hand = there.quantity_milli
    return (there.name, order.units, wanted.ordered.unit, on_hand, wanted.daily, lasts, wanted.cost_rupiah)


def _table(title: str, wanted: Iterable[Wanted]) -> Table:
    listed = list(wanted)
    total = (mark("Total"), "", "", "", "", "", sum(each.cost_rupiah for each in listed))
    return Table(title, _COLUMNS, tuple(_row(each) for each in listed), total)
