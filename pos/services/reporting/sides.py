"""Receipts from two sides that more than one report shows: by the buyer, and by the hour."""

from pos.domain.report import COUNT, RUPIAH, TEXT, Bars, Column, Table
from pos.i18n import mark
from pos.services.reporting.of_heads import grouped, takings
from pos.store.figures.heads import Head

_BUYERS = (
    Column(mark("Buyers"), TEXT, is_key=True),
    Column(mark("Sales"), COUNT, is_key=True),
    Column(mark("Net"), RUPIAH, is_key=True),
)
MEMBERS, OTHERS = mark("Members"), mark("Non-members")


def buyers(found: tuple[Head, ...]) -> Table:
    """Return what members and others bought."""
    groups = grouped(found, lambda head: not head.is_member)
    rows = tuple((OTHERS if key else MEMBERS, each.sales, each.net_rupiah) for key, each in groups.items())
    return Table("", _BUYERS, rows, ())


def hours(found: tuple[Head, ...]) -> Bars:
    """Return what stayed of every hour between the first and the last receipt."""
    groups = grouped(found, lambda head: head.hour)
    nothing = takings(())
    span = range(min(groups, default=0), max(groups, default=-1) + 1)
    shown = tuple((f"{hour:02}:00", groups.get(hour, nothing).net_rupiah) for hour in span)
    return Bars(mark("By hour"), RUPIAH, shown)
