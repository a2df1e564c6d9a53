"""Who sees which report, and how much of it."""

from pos.domain.errors import NotAllowed
from pos.domain.period import Period
from pos.domain.report import Report
from pos.domain.roles import MAY, allowance
from pos.services.desk import Desk
from pos.services.reporting import REPORTS
from pos.services.reporting.asking import completed
from pos.services.reporting.margins import ONLY_MARGINS, without_margins
from pos.services.reporting.takings import require_counted
from pos.services.session import Session
from pos.store.transaction import Transaction


def seen(tx: Transaction, desk: Desk, session: Session, asked: tuple[str, Period]) -> Report:
    """Make a report as somebody may see it.

    Args:
        tx: A reading transaction.
        desk: The register.
        session: Who looks.
        asked: The report's name, and what it is to cover: without dates, today's business.

    Raises:
        NotAllowed: The roles do not allow reports, or not this one.
        NotCountedYet: It would tell who counts the drawer what is in it.
        KeyError: There is no such report.
    """
    name, period = asked
    sees_margins = allowance(session.roles, "margins") == MAY
    for action, is_needed in (("reports", True), ("margins", name in ONLY_MARGINS)):
        if is_needed and allowance(session.roles, action) != MAY:
            raise NotAllowed(action)
    covered = completed(tx, desk, period) or period
    require_counted(tx, desk.outlet.drawer, session, (name, covered))
    report = REPORTS[name].make(tx, desk, covered)
    return report if sees_margins else without_margins(report)
