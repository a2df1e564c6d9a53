"""The day at a glance: what was sold, what came back, what stayed, and how it was paid."""

from pos.clock import ZONES
from pos.domain.period import Period
from pos.domain.report import Report
from pos.i18n import mark
from pos.services.desk import Desk
from pos.services.reporting.glance import margin_in, numbers_of, sums_of
from pos.services.reporting.of_heads import takings
from pos.services.reporting.sides import buyers, hours
from pos.services.reporting.tenders import tender_table
from pos.store.figures import heads
from pos.store.figures.scope import scope_of
from pos.store.transaction import Transaction

NAME, TITLE = "daily-sales", mark("Daily sales")


def daily_sales(tx: Transaction, desk: Desk, period: Period) -> Report:
    """Return the figures of a day, of days, or of one shift."""
    scope = scope_of(tx, period)
    found = heads.heads(tx, scope, ZONES[desk.outlet.zone])
    sections = (
        sums_of(takings(found), margin_in(tx, scope)),
        numbers_of(found, heads.taken_back(tx, scope)),
        buyers(found),
        tender_table(heads.tenders(tx, scope)),
        hours(found),
    )
    return Report(NAME, TITLE, period.text, sections, (), desk.clock.now_ms())
