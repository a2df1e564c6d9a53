"""What a report is asked for, completed: where no day is said it is today's business, and a shift has its own date."""

from pos.domain.period import Period
from pos.services import session
from pos.services.desk import Desk
from pos.store import documents
from pos.store.transaction import Transaction


def completed(tx: Transaction, desk: Desk, asked: Period) -> Period | None:
    """Return a period with both its dates, or None when there is no such shift.

    Args:
        tx: A transaction.
        desk: The register.
        asked: ``since`` and ``until`` may be ``""``: only the first day is a report up to today, only the last day that
            day, neither is today's business date. A shift has its own date, whatever is asked.
    """
    if asked.shift:
        first = next(documents.of_shift(tx, documents.own_node(tx), asked.shift), None)
        return first and asked._replace(since=first.header.business_date, until=first.header.business_date)
    today = session.business_date(tx, desk)
    until = asked.until or (max(today, asked.since) if asked.since else today)
    return asked._replace(since=asked.since or until, until=until)
