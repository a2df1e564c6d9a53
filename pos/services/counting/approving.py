"""Approving a count: every difference of every sheet of its scope is posted with its value, in one document."""

from pos.domain.answers import Performed
from pos.domain.counting import deciding
from pos.domain.counting.commands import ApproveCount
from pos.domain.counting.deciding import Cover, Reasons
from pos.domain.counting.refusals import NoSuchCount, SheetsOpen
from pos.domain.errors import NotAllowed
from pos.services.acting.job import Job
from pos.services.counting.handing import counters_of, of_scope
from pos.services.counting.judged import judged
from pos.services.counting.view import view_of
from pos.services.yard.papers import write
from pos.store import counts
from pos.store.transaction import Transaction


def approve(tx: Transaction, job: Job, command: ApproveCount) -> Performed:
    """Post a count that was handed in.

    Raises:
        NoSuchCount: It is not handed in.
        SheetsOpen: Others are still counting the same.
        NotAllowed: Who approves has counted himself.
        ReasonNeeded: A difference has no reason.
    """
    row = counts.by_uuid(tx, command.uuid)
    if row is None or row.state != "handed_in":
        raise NoSuchCount
    others = of_scope(tx, row, "open")
    if others:
        raise SheetsOpen(len(others))
    rows = (*of_scope(tx, row, "handed_in"), row)
    users = counters_of(tx, rows)
    if job.approved_by in users:
        raise NotAllowed("count_approval")
    counted = judged(tx, job.desk, rows).counted
    cover = Cover(row.scope, tuple(each.uuid for each in rows), users)
    body = deciding.decide(counted, Reasons(command.reasons, command.reason), view_of(tx, job.desk, counted), cover)
    performed = write(tx, job, "stock_count", body)
    for each in rows:
        counts.set_state(tx, each.key, "posted", at_ms=job.desk.clock.now_ms())
    differing = sum(1 for line in counted.lines.values() if line.difference)
    return performed._replace(action="count_approval", facts=(("lines", str(differing)),))
