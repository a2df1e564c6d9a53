"""Lines sold above the price cap in force, each with who rang it up."""

from pos.domain.period import Period
from pos.domain.report import MILLI, RUPIAH, TEXT, TIME, Cell, Column, Report, Table
from pos.i18n import mark
from pos.services.desk import Desk
from pos.services.reporting.kinds import number
from pos.store.figures import names
from pos.store.figures.caps import AboveCap, above_cap
from pos.store.figures.scope import scope_of
from pos.store.transaction import Transaction

NAME, TITLE = "cap-breaches", mark("Above the price cap")
_COLUMNS = (
    Column(mark("Time"), TIME, is_key=True),
    Column(mark("Receipt"), TEXT, is_key=True),
    Column(mark("Product"), TEXT, is_key=True),
    Column(mark("Count"), MILLI, is_key=False),
    Column(mark("Price"), RUPIAH, is_key=True),
    Column(mark("Cap"), RUPIAH, is_key=False),
    Column(mark("Cashier"), TEXT, is_key=False),
    Column(mark("Approved by"), TEXT, is_key=False),
)


def cap_breaches(tx: Transaction, desk: Desk, period: Period) -> Report:
    """Return the lines of standing sales that were above their cap."""
    who = names.users(tx)
    rows = tuple(_row(each, who) for each in above_cap(tx, scope_of(tx, period)))
    return Report(NAME, TITLE, period.text, (Table("", _COLUMNS, rows, ()),), (), desk.clock.now_ms())


def _row(each: AboveCap, who: dict[int, str]) -> tuple[Cell, ...]:
    line = (each.at_ms, number(each.number), each.name, each.count_milli, each.price_rupiah, each.cap_rupiah)
    return (*line, who.get(each.user, ""), who.get(each.approved_by, ""))
