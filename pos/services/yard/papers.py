"""Writing a paper of the yard: outside the drawer's shift rules, on the business date of the moment."""

from pos.domain.answers import Performed
from pos.domain.documents import Body
from pos.domain.last_cost import said_by
from pos.domain.money import Rupiah
from pos.services.acting.job import Job
from pos.services.session import day_entry
from pos.store import chain
from pos.store.catalogue_prices import put_last_costs
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
    desk, said = job.desk, {**body, "approved_by": job.approved_by}
    entry = day_entry(tx, desk, job.session, kind, said)
    written = chain.append(tx, desk.node, entry)
    put_last_costs(tx, said_by(kind, said))
    job.paper.queue(tx, written, cashier=job.session.name)
    total = body.get("total", 0)
    amount = Rupiah(total if isinstance(total, int) else 0)
    return Performed(kind, written.document.header.number, amount, (), job.approved_by)
