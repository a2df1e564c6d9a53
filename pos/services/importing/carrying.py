"""A plan carried out inside one transaction: a thousand rows, the document that says so, and on to the next."""

from collections.abc import Callable
from typing import NamedTuple

from pos.domain.changes import body_of, spans
from pos.domain.last_cost import said_by
from pos.services.desk import Desk
from pos.services.importing.plan import Plan
from pos.services.openings import Start, write_opening
from pos.services.session import dated
from pos.store import chain
from pos.store.catalogue_prices import put_last_costs
from pos.store.transaction import Transaction


class Stopped(Exception):
    """Somebody asked the import to stop; the transaction is to be rolled back."""


class Watch(NamedTuple):
    """Who looks on while an import works.

    Attributes:
        progress: Is told how many changes of how many are written.
        stop: Is asked, between two documents, whether to stop.
    """

    progress: Callable[[int, int], None]
    stop: Callable[[], bool]


def carry_out(tx: Transaction, desk: Desk, plan: Plan, user: int, watch: Watch) -> int:
    """Write everything a plan says.

    Args:
        tx: The write transaction the plan was made in.
        desk: The register.
        plan: Without faults.
        user: Who imports.
        watch: Looks on.

    Returns:
        How many documents were written.

    Raises:
        Stopped: The watch said so; the caller rolls back.
    """
    done, total, documents = 0, sum(len(work.changes) for work in plan.works), 0
    plan.prepare(tx)
    for work in plan.works:
        for start, end in spans(work.changes):
            watch.progress(done, total)
            if watch.stop():
                raise Stopped
            work.write(tx, start, end)
            body = body_of(work.of, work.changes[start:end])
            chain.append(tx, desk.node, dated(tx, desk.master_entry(work.kind, body, user)))
            put_last_costs(tx, said_by(work.kind, body))
            done, documents = done + end - start, documents + 1
    plan.finish(tx)
    opening = write_opening(tx, desk, Start(plan.opened.goods, plan.opened.shells, {}), user, 0)
    watch.progress(total, total)
    return documents + (opening is not None)
