"""Writing a paper of the yard: outside the drawer's shift rules, on the business date of the moment."""

from pos.domain.answers import Performed
from pos.domain.documents import Body
from pos.domain.last_cost import said_by
from pos.domain.money import Rupiah
from pos.services.acting.job import Job
from pos.services.session import business_date
from pos.store import chain, shifts
from pos.store.catalogue_prices import put_last_costs
from pos.store.chain import Entry
from pos.store.transaction import Transaction


def write(tx: Transaction, job: Job, kind: str, body: Body) -> Performed:
    """Write a paper with who approved it, keep what its goods cost last, and queue its slip.

    Args:
        tx: The write transaction.
        job: Who acts.
        kind: The document's kind, which is also its action in the table of roles but for ``agent_in`` and
            ``faulty_out``.
        body: What was decided, version 1.
    """
    desk = job.desk
    shift = shifts.open_shift(tx, desk.outlet.drawer)
    said = {**body, "approved_by": job.approved_by}
    entry = Entry(
        uuid=desk.new_id(),
        kind=kind,
        version=1,
        body=said,
        shift=shift.number if shift is not None else 0,
        business_date=business_date(tx, desk),
        at_ms=desk.clock.now_ms(),
        user=job.session.user_id,
        person=0,
        of_uuid="",
    )
    written = chain.append(tx, desk.node, entry)
    put_last_costs(tx, said_by(kind, said))
    job.paper.queue(tx, written, cashier=job.session.name)
    total = body.get("total", 0)
    amount = Rupiah(total if isinstance(total, int) else 0)
    return Performed(kind, written.document.header.number, amount, (), job.approved_by)
