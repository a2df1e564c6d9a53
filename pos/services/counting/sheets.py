"""Opening a sheet and marking on it: each mark is written as it happens, with what the books say at that moment."""

from collections.abc import Callable

from pos.domain.counting.marks import Listed, Mark, TagEvent, Witness
from pos.domain.counting.netting import lying
from pos.domain.counting.refusals import NoSuchCount
from pos.domain.counting.sheet import CONTAINERS, Sheet, blank, sheet_of
from pos.services.acting.job import Job
from pos.services.counting.scopes import is_scope, list_of, within
from pos.services.desk import Desk
from pos.store import carts, counts
from pos.store.counts import CountRow
from pos.store.transaction import Transaction

_NOTHING = Witness(0, 0, 0)


def open_sheet(tx: Transaction, job: Job, wanted: str) -> Sheet:
    """Go on with a sheet, or begin one.

    Args:
        tx: A write transaction.
        job: Who counts.
        wanted: The id of a sheet to go on with; or a scope, for a new one. The containers have one sheet at a time.

    Raises:
        NoSuchCount: The sheet is not open any more.
        NotAllowed: Who asks may not count.
    """
    job.require("count")
    for row in counts.in_state(tx, "open"):
        if row.uuid == wanted or row.scope == wanted == CONTAINERS:
            return _read(tx, row)
    if not is_scope(wanted):
        raise NoSuchCount
    now = job.desk.clock.now_ms()
    row = counts.begin(tx, job.desk.new_id(), wanted, user=job.session.user_id, at_ms=now)
    items = list_of(tx, job.desk, wanted)
    if items:
        counts.record(tx, row.key, Mark(Listed(items), _NOTHING, job.session.user_id, now))
    return _read(tx, row)


def _read(tx: Transaction, row: CountRow) -> Sheet:
    events = counts.events(tx, row.key)
    listed = next((event.items for event in events if isinstance(event, Listed)), ())
    return sheet_of(blank(row.uuid, row.scope, within(tx, row.scope, listed)), events)


def marked(desk: Desk, uuid: str, event: TagEvent, *, user: int, at_ms: int) -> Callable[[Transaction], None]:
    """Return the job that stores one mark with what the books say when it is written.

    Sales that were queued before it are in the books by then and those behind it are not: the writer keeps the order in
    which things happened at the till. A mark for a sheet that was closed meanwhile is not stored.
    """

    def job(tx: Transaction) -> None:
        row = counts.by_uuid(tx, uuid)
        if row is not None and row.state == "open":
            key = event.what.key
            there = lying(each.cart for state in ("open", "held") for each in carts.unfinished(tx, state))
            witness = counts.witness(tx, desk.node.code, key, there.get(key, 0))
            counts.record(tx, row.key, Mark(event, witness, user, at_ms))

    return job
