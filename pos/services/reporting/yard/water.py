"""The water meter over days: what went through it, was sold and rinsed, and what nobody can say where it went."""

from pos.domain.documents import integer
from pos.domain.period import Period
from pos.domain.report import COUNT, MILLI, TIME, Column, Report, Table
from pos.i18n import mark
from pos.services.desk import Desk
from pos.store import meters
from pos.store.figures.scope import documents_of
from pos.store.transaction import Transaction

NAME, TITLE = "water-meter", mark("Water meter")
_FIGURES = ("reading", "through", "sold", "rinsed", "difference")
_COLUMNS = (
    Column(mark("Time"), TIME, is_key=True),
    Column(mark("Reading"), MILLI, is_key=False),
    Column(mark("Litres"), MILLI, is_key=True),
    Column(mark("Sold"), MILLI, is_key=False),
    Column(mark("Rinsed"), MILLI, is_key=False),
    Column(mark("Difference"), MILLI, is_key=True),
    Column(mark("Gallons"), COUNT, is_key=False),
)


def water_meter(tx: Transaction, desk: Desk, period: Period) -> Report:
    """Return every reading of a period, and the sums between them."""
    found = meters.readings(tx, documents_of(tx, period).keys)
    rows = tuple(
        (at_ms, *(integer(body, name) for name in _FIGURES), integer(body, "gallons")) for at_ms, body in found
    )
    sums = tuple(sum(int(row[at]) for row in rows) for at in range(2, 7))
    return Report(
        NAME, TITLE, period.text, (Table("", _COLUMNS, rows, (mark("Total"), "", *sums)),), (), desk.clock.now_ms()
    )
