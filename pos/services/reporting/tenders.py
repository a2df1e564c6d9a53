"""How it was paid: each way of paying with what came in by it and what went back."""

from types import MappingProxyType
from typing import Final

from pos.domain.period import Period
from pos.domain.report import COUNT, RUPIAH, TEXT, Bars, Cell, Column, Report, Table
from pos.i18n import mark
from pos.services.desk import Desk
from pos.store.figures.heads import Tendered, tenders
from pos.store.figures.scope import scope_of
from pos.store.transaction import Transaction

NAME, TITLE = "sales-by-tender", mark("Sales by tender")
_WORDS: Final = MappingProxyType({"cash": mark("Cash")})
_COLUMNS = (
    Column(mark("Tender"), TEXT, is_key=True),
    Column(mark("Times"), COUNT, is_key=True),
    Column(mark("Taken"), RUPIAH, is_key=False),
    Column(mark("Given back"), RUPIAH, is_key=False),
    Column(mark("Net"), RUPIAH, is_key=True),
)


def tender_table(found: tuple[Tendered, ...]) -> Table:
    """Return the ways of paying, with what was taken and given back by each."""
    sums: dict[str, list[int]] = {}
    for each in found:
        row = sums.setdefault(each.tender, [0, 0, 0])
        row[0] += each.times
        row[1 if each.kind == "sale" else 2] += each.amount_rupiah
    rows = tuple(_row(_WORDS.get(name, name), figures) for name, figures in sums.items())
    summed = [sum(each[at] for each in sums.values()) for at in range(3)]
    return Table(mark("Paid by"), _COLUMNS, rows, _row(mark("Total"), summed))


def _row(name: str, figures: list[int]) -> tuple[Cell, ...]:
    times, taken, back = figures
    return (name, times, taken, -back, taken - back)


def by_tender(tx: Transaction, desk: Desk, period: Period) -> Report:
    """Return what was paid in which way."""
    table = tender_table(tenders(tx, scope_of(tx, period)))
    bars = Bars(mark("Net"), RUPIAH, tuple((str(row[0]), int(row[4])) for row in table.rows))
    return Report(NAME, TITLE, period.text, (table, bars), (), desk.clock.now_ms())
