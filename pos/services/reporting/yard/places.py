"""Goods behind the shop floor: what is at each place, and what it is worth there."""

from pos.domain.period import Period
from pos.domain.report import MILLI, RUPIAH, TEXT, Column, Report, Table
from pos.i18n import mark
from pos.services.desk import Desk
from pos.store import yard
from pos.store.transaction import Transaction

NAME, TITLE = "stock-places", mark("Goods by place")
_COLUMNS = (
    Column(mark("Product"), TEXT, is_key=True),
    Column(mark("There"), MILLI, is_key=True),
    Column(mark("Value"), RUPIAH, is_key=True),
)


def stock_places(tx: Transaction, desk: Desk, _period: Period) -> Report:
    """Return what is at every place other than the shop floor."""
    sections = list[Table]()
    for place in yard.places(tx):
        rows = tuple((each.name, each.quantity, each.value_rupiah) for each in yard.goods_at(tx, place.code))
        total = (mark("Total"), "", sum(row[2] for row in rows))
        sections.append(Table(place.name, _COLUMNS, rows, total))
    return Report(NAME, TITLE, "", tuple(sections), (), desk.clock.now_ms())
