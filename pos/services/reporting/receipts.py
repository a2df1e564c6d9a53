"""Receipts from three sides: by the hour, by who rang them up, and by whether the buyer is a member."""

from pos.clock import ZONES
from pos.domain.period import Period
from pos.domain.report import COUNT, PERCENT, RUPIAH, TEXT, Bars, Cell, Column, Report, Table
from pos.i18n import mark
from pos.services.desk import Desk
from pos.services.reporting.margins import share
from pos.services.reporting.of_heads import Takings, grouped, takings
from pos.services.reporting.sides import MEMBERS, OTHERS, hours
from pos.store.figures import heads, names
from pos.store.figures.scope import scope_of
from pos.store.transaction import Transaction

HOURS, HOURS_TITLE = "sales-by-hour", mark("Sales by hour")
CASHIERS, CASHIERS_TITLE = "sales-by-cashier", mark("Sales by cashier")
BUYERS, BUYERS_TITLE = "sales-by-buyer", mark("Members and others")
_FIGURES = (
    Column(mark("Sales"), COUNT, is_key=True),
    Column(mark("Gross"), RUPIAH, is_key=False),
    Column(mark("Refunds"), RUPIAH, is_key=False),
    Column(mark("Net"), RUPIAH, is_key=True),
    Column(mark("Share"), PERCENT, is_key=False),
    Column(mark("Average sale"), RUPIAH, is_key=False),
)


def by_hour(tx: Transaction, desk: Desk, period: Period) -> Report:
    """Return what every hour of the day brought, added up over the days of the period."""
    found = _heads(tx, desk, period)
    groups = {f"{hour:02}:00": each for hour, each in grouped(found, lambda head: head.hour).items()}
    sections = (hours(found), _table(mark("Hour"), groups))
    return Report(HOURS, HOURS_TITLE, period.text, sections, (), desk.clock.now_ms())


def by_cashier(tx: Transaction, desk: Desk, period: Period) -> Report:
    """Return what everybody rang up and gave back."""
    who = names.users(tx)
    groups = grouped(_heads(tx, desk, period), lambda head: who.get(head.user, str(head.user)))
    return Report(CASHIERS, CASHIERS_TITLE, period.text, _both(mark("Cashier"), groups), (), desk.clock.now_ms())


def by_buyer(tx: Transaction, desk: Desk, period: Period) -> Report:
    """Return what members bought, and what others did."""
    groups = grouped(_heads(tx, desk, period), lambda head: not head.is_member)
    worded = {OTHERS if other else MEMBERS: each for other, each in groups.items()}
    return Report(BUYERS, BUYERS_TITLE, period.text, _both(mark("Buyers"), worded), (), desk.clock.now_ms())


def _heads(tx: Transaction, desk: Desk, period: Period) -> tuple[heads.Head, ...]:
    return heads.heads(tx, scope_of(tx, period), ZONES[desk.outlet.zone])


def _both(head: str, groups: dict[str, Takings]) -> tuple[Table, Bars]:
    bars = Bars(mark("Net"), RUPIAH, tuple((name, each.net_rupiah) for name, each in groups.items()))
    return _table(head, groups), bars


def _row(name: str, each: Takings, whole: int) -> tuple[Cell, ...]:
    net = each.net_rupiah
    return (name, each.sales, each.gross_rupiah, -each.refund_rupiah, net, share(net, whole), each.average_rupiah)


def _table(head: str, groups: dict[str, Takings]) -> Table:
    columns = (Column(head, TEXT, is_key=True), *_FIGURES)
    summed = Takings._make(map(sum, zip(*groups.values(), strict=True))) if groups else takings(())
    rows = tuple(_row(name, each, summed.net_rupiah) for name, each in groups.items())
    return Table("", columns, rows, _row(mark("Total"), summed, summed.net_rupiah))
