"""Reports at the till: made on a thread of their own from a reading transaction, so that no scan and no sale waits."""

from drivers.printers.slip_json import slip_to_json
from pos.domain.answers import Done
from pos.domain.errors import NotAllowed
from pos.domain.money import Rupiah
from pos.domain.period import Period
from pos.domain.report import Report
from pos.domain.roles import MAY, allowance
from pos.i18n import texts
from pos.reports.formats.letterhead import Letterhead
from pos.reports.formats.slip import report_slip
from pos.services.counter import Callback, Parts, Presence, apart, submit
from pos.services.reporting import REPORTS
from pos.services.reporting.margins import ONLY_MARGINS, without_margins
from pos.services.session import Session
from pos.store import spool
from pos.store.transaction import Transaction


def seen(tx: Transaction, parts: Parts, session: Session, asked: tuple[str, Period]) -> Report:
    """Make a report as somebody may see it.

    Args:
        tx: A reading transaction.
        parts: The counter.
        session: Who looks.
        asked: The report's name, and what it is to cover.

    Raises:
        NotAllowed: The roles do not allow reports, or not this one.
        KeyError: There is no such report.
    """
    name, period = asked
    sees_margins = allowance(session.roles, "margins") == MAY
    for action, is_needed in (("reports", True), ("margins", name in ONLY_MARGINS)):
        if is_needed and allowance(session.roles, action) != MAY:
            raise NotAllowed(action)
    report = REPORTS[name].make(tx, parts.desk, period)
    return report if sees_margins else without_margins(report)


def make(parts: Parts, presence: Presence, asked: tuple[str, Period], done: Callback) -> None:
    """Make a report; answers ``Report`` from another thread, or ``NotAllowed``."""
    session = presence.session

    def run() -> None:
        with parts.desk.database.read() as tx:
            report = seen(tx, parts, session, asked)
        done(report)

    apart(run, done)


def put_on_paper(parts: Parts, report: Report, language: str, done: Callback) -> None:
    """Queue a report as a slip, in a language (``id`` or ``en``); answers ``Done``."""
    outlet, now = parts.desk.outlet, parts.desk.clock.now_ms()
    letterhead = Letterhead(outlet.name, outlet.address, outlet.zone, language, texts(language))
    stored = slip_to_json(report_slip(report, letterhead, parts.columns))

    def queue(tx: Transaction) -> Done:
        spool.enqueue(tx, spool.NewJob(outlet.printer, "report", 0, stored, 0, now))
        return Done(0, Rupiah(0), "")

    submit(parts, queue, done)
