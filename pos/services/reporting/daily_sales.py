"""The day at a glance: what was sold, what came back, what stayed, and how it was paid."""

from pos.clock import ZONES
from pos.domain.period import Period
from pos.domain.report import COUNT, RUPIAH, TEXT, Facts, Report
from pos.i18n import mark
from pos.services.desk import Desk
from pos.services.reporting.kinds import number
from pos.services.reporting.margins import MARGIN
from pos.services.reporting.of_heads import Takings, takings
from pos.services.reporting.sides import buyers, hours
from pos.services.reporting.tenders import tender_table
from pos.store.figures import accounts, heads
from pos.store.figures.heads import Head
from pos.store.figures.scope import scope_of
from pos.store.transaction import Transaction

NAME, TITLE = "daily-sales", mark("Daily sales")


def daily_sales(tx: Transaction, desk: Desk, period: Period) -> Report:
    """Return the figures of a day, of days, or of one shift."""
    scope = scope_of(tx, period)
    found = heads.heads(tx, scope, ZONES[desk.outlet.zone])
    margin = gross_margin(accounts.moved(tx, scope))
    sections = (
        _sums(takings(found), margin),
        _numbers(found, heads.taken_back(tx, scope)),
        buyers(found),
        tender_table(heads.tenders(tx, scope)),
        hours(found),
    )
    return Report(NAME, TITLE, period.text, sections, (), desk.clock.now_ms())


def gross_margin(moved: tuple[accounts.Moved, ...]) -> int:
    """Return revenue less the cost of what was sold, from the ledger: classes 4, 51 and 52 of the chart."""
    return -sum(each.amount_rupiah for each in moved if each.account.startswith(("4", "51", "52")))


def _sums(sums: Takings, margin: int) -> Facts:
    return Facts(
        "",
        (
            (mark("Sales"), COUNT, sums.sales),
            (mark("Gross"), RUPIAH, sums.gross_rupiah),
            (mark("Discounts"), RUPIAH, -sums.discount_rupiah),
            (mark("Refunds"), RUPIAH, -sums.refund_rupiah),
            (mark("Rounding"), RUPIAH, sums.rounding_rupiah),
            (mark("Net"), RUPIAH, sums.net_rupiah),
            (MARGIN, RUPIAH, margin),
            (mark("Average sale"), RUPIAH, sums.average_rupiah),
        ),
    )


def _numbers(found: tuple[Head, ...], gone: tuple[heads.TakenBack, ...]) -> Facts:
    sold = [each for each in found if each.sign > 0]
    of = {each.kind: each for each in gone}
    void, cancel = of.get("void"), of.get("cancel")
    return Facts(
        mark("Receipts"),
        (
            (mark("First number"), TEXT, number(min((each.first for each in sold), default=0))),
            (mark("Last number"), TEXT, number(max((each.last for each in sold), default=0))),
            (mark("Refunds made"), COUNT, takings(found).refunds),
            (mark("Voided sales"), COUNT, void.times if void else 0),
            (mark("Voided amount"), RUPIAH, void.amount_rupiah if void else 0),
            (mark("Cancelled carts"), COUNT, cancel.times if cancel else 0),
        ),
    )
