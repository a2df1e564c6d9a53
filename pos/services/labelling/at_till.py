"""Labels asked for at the till: of goods that were scanned, or of every price that changed since the last run."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from pos.domain.answers import Choice, Performed
from pos.domain.errors import EmptyPaper
from pos.domain.labelling import PrintChangedLabels, PrintLabels, require_copies
from pos.domain.money import Rupiah
from pos.i18n import mark
from pos.services.acting.job import Handler, Handlers, Job, Source
from pos.services.desk import Desk
from pos.services.labelling.choosing import changed, how_many, named
from pos.services.labelling.queueing import queue
from pos.services.session import business_date
from pos.store.spool import LABELS, PRICE_LABELS
from pos.store.transaction import Transaction

PRINT: Final = "print"
_ACTION: Final = "labels"


def _print_labels(tx: Transaction, job: Job, command: PrintLabels) -> Performed:
    """Queue labels of named goods; refusals as in ``require_copies`` and ``named``."""
    require_copies(command.lines)
    moment = job.desk.moment(business_date(tx, job.desk))
    return _performed(queue(tx, job.desk, named(tx, command.lines, moment), kind=LABELS, moment=moment))


def _print_changed(tx: Transaction, job: Job, command: PrintChangedLabels) -> Performed:
    """Queue a label of every changed price; ``BadFigure`` as in ``changed``, ``EmptyPaper`` for none."""
    labels, moment = changed(tx, job.desk, command)
    if not labels:
        raise EmptyPaper
    return _performed(queue(tx, job.desk, labels, kind=PRICE_LABELS, moment=moment))


def _performed(count: int) -> Performed:
    return Performed(_ACTION, count, Rupiah(0), (("labels", str(count)),), 0)


def _changed_labels(tx: Transaction, desk: Desk, given: tuple[str, ...]) -> tuple[Choice, ...]:
    """How many labels a run would print, or that there is none."""
    count = how_many(tx, desk, PrintChangedLabels(*given[:2]))
    return (Choice(PRINT, mark("Print these labels") if count else mark("No price changed"), str(count)),)


HANDLERS: Final[Handlers] = MappingProxyType(
    {PrintLabels: Handler(_ACTION, _print_labels), PrintChangedLabels: Handler(_ACTION, _print_changed)}
)
"""By the command's type."""

SOURCES: Final[Mapping[str, Source]] = MappingProxyType({"changed_labels": _changed_labels})
"""``changed_labels``: how many of them there are."""
