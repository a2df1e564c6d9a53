"""The drawer opened without a sale: on record before it opens, with who let it pass."""

from pos.domain.answers import Performed
from pos.domain.correcting import OpenDrawer, decide_no_sale
from pos.domain.money import Rupiah
from pos.services.acting.job import Job
from pos.services.correcting.receipts import require_reason
from pos.services.session import shift_entry
from pos.store import chain
from pos.store.transaction import Transaction


def open_drawer(tx: Transaction, job: Job, command: OpenDrawer) -> Performed:
    """Record that the drawer is opened; the till opens it when this is safe on the disk.

    Raises:
        ReasonNeeded: The reason is none of the outlet's.
        NoOpenShift: No shift is open.
    """
    require_reason(tx, "no_sale", command.reason)
    body = decide_no_sale(job.desk.outlet.drawer, command.reason, job.approved_by)
    written = chain.append(tx, job.desk.node, shift_entry(tx, job.desk, job.session, "no_sale", body))
    return Performed("no_sale", written.document.header.number, Rupiah(0), (), job.approved_by)
