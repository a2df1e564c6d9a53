"""Approving a count: every difference of every sheet of its scope is posted with its value, in one document."""

from pos.domain.answers import Performed
from pos.domain.counting import deciding
from pos.domain.counting.commands import ApproveCount
from pos.domain.counting.deciding import YARD, CountAccounts, CountView, Cover, Reasons
from pos.domain.counting.netting import Netted
from pos.domain.counting.refusals import NoSuchCount, SheetsOpen
from pos.domain.errors import NotAllowed
from pos.domain.ledger import STORE
from pos.services.acting.job import Job
from pos.services.counting.handing import of_scope
from pos.services.counting.judged import all_shells, judged
from pos.services.desk import Desk
from pos.services.selling.view import consigned_goods
from pos.services.session import business_date
from pos.services.yard.papers import write
from pos.store import counts, sales, settings, yard
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
    counted = judged(tx, job.desk, rows).counted
    if job.approved_by in {user for line in counted.lines.values() for user in line.users}:
        raise NotAllowed("count_approval")
    cover = Cover(row.scope, tuple(each.uuid for each in rows))
    body = deciding.decide(counted, Reasons(command.reasons, command.reason), _view(tx, job.desk, counted), cover)
    performed = write(tx, job, "stock_count", body)
    for each in rows:
        counts.set_state(tx, each.key, "posted", at_ms=job.desk.clock.now_ms())
    differing = sum(1 for line in counted.lines.values() if line.difference)
    return performed._replace(action="count_approval", facts=(("lines", str(differing)),))


def _view(tx: Transaction, desk: Desk, counted: Netted) -> CountView:
    date = business_date(tx, desk)
    containers = {code for place, code in counted.lines if place in YARD}
    shells = {code: each for code, each in all_shells(tx).items() if code in containers}
    kept = [shell.owned for shell, _ in shells.values()]
    kept += [shell.sold for shell, _ in shells.values() if shell.sold_as]
    kept += [shell.content for shell, _ in shells.values() if shell.refill]
    valued = sales.valued(tx, [code for place, code in counted.lines if place == STORE])
    return CountView(
        stock={sku: each.other.stock for sku, each in valued.items()},
        consigned=consigned_goods(tx, valued, date),
        shells={code: shell for code, (shell, _) in shells.items()},
        shell_rupiah={code: value for code, (_, value) in shells.items()},
        pools={sku: each.pool for sku, each in valued.items()} | yard.pools(tx, kept),
        accounts=CountAccounts(settings.setting(tx, "count_variance", date), settings.setting(tx, "shells_lost", date)),
    )
