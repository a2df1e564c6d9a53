"""The spool as a person reads it: what was printed, what waits and why, with the number of the document it shows."""

from typing import Final, NamedTuple

from sqlalchemy import func, select

from pos.store.transaction import Transaction
from schema.ledger import document
from schema.till import print_job


class Listed(NamedTuple):
    """One job of the spool.

    Attributes:
        key: Its key.
        device: Name of the printer's queue.
        kind: ``receipt``, ``copy``, ``z`` or ``cash``.
        of_kind: Kind of the document it shows; ``""`` for none.
        of_number: Number of that document; 0 for none.
        copy_no: n of SALINAN n; 0 for an original.
        state: One of ``schema.till.JOB_STATES``.
        attempt: How many attempts may have left something on paper.
        bytes_sent: Bytes of the last attempt known to have left the machine.
        reason: Why it is held, in doubt or failed.
        created_ms: When it was queued, Unix milliseconds UTC.
        updated_ms: When its state last changed.
    """

    key: int
    device: str
    kind: str
    of_kind: str
    of_number: int
    copy_no: int
    state: str
    attempt: int
    bytes_sent: int
    reason: str
    created_ms: int
    updated_ms: int


_COLUMNS: Final = (
    print_job.c.id,
    print_job.c.device,
    print_job.c.kind,
    func.coalesce(document.c.kind, ""),
    func.coalesce(document.c.number, 0),
    print_job.c.copy_no,
    print_job.c.state,
    print_job.c.attempt,
    print_job.c.bytes_sent,
    print_job.c.reason,
    print_job.c.created_ms,
    print_job.c.updated_ms,
)


def listed(tx: Transaction, *, pending: bool, limit: int) -> tuple[Listed, ...]:
    """Return jobs of every printer, newest first.

    Args:
        tx: A transaction.
        pending: Only those that are not on paper yet.
        limit: At most so many.
    """
    joined = print_job.outerjoin(document, document.c.id == print_job.c.document)
    statement = select(*_COLUMNS).select_from(joined).order_by(print_job.c.id.desc()).limit(limit)
    if pending:
        statement = statement.where(print_job.c.state.in_(("queued", "sending", "held", "doubt")))
    return tuple(Listed._make(row) for row in tx.core.execute(statement))


def counted(tx: Transaction) -> dict[str, int]:
    """Return how many jobs are in each state that occurs."""
    statement = select(print_job.c.state, func.count()).group_by(print_job.c.state)
    return {row[0]: row[1] for row in tx.core.execute(statement)}


def stored_slip(tx: Transaction, key: int) -> str | None:
    """Return a job's slip as it is stored, whatever became of it; None when there is no such job."""
    row = tx.core.execute(select(print_job.c.slip).where(print_job.c.id == key)).one_or_none()
    return row[0] if row is not None else None
