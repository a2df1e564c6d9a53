"""A report that somebody looks at, as a slip: queued like any other paper, about no document."""

from drivers.printers.slip_json import slip_to_json
from pos.domain.answers import Done
from pos.domain.money import Rupiah
from pos.domain.report import Report
from pos.i18n import texts
from pos.reports.formats.letterhead import Letterhead
from pos.reports.formats.slip import report_slip
from pos.services.counter import Callback, Parts, submit
from pos.store import spool
from pos.store.transaction import Transaction


def put_on_paper(parts: Parts, report: Report, language: str, done: Callback) -> None:
    """Queue a report as a slip, in a language (``id`` or ``en``); answers ``Done``."""
    outlet, now = parts.desk.outlet, parts.desk.clock.now_ms()
    letterhead = Letterhead(outlet.name, outlet.address, outlet.zone, language, texts(language))
    stored = slip_to_json(report_slip(report, letterhead, parts.columns))

    def queue(tx: Transaction) -> Done:
        spool.enqueue(tx, spool.NewJob(outlet.report_printer, "report", 0, stored, 0, now))
        return Done(0, Rupiah(0), "")

    submit(parts, queue, done)
