"""Handing a sheet in: what differs much, moved or was not found is to be counted again; otherwise the sheet is done."""

from collections.abc import Iterable

from pos.domain.answers import Performed
from pos.domain.counting.commands import GiveUpCount, HandInCount
from pos.domain.counting.judging import to_count_again
from pos.domain.counting.marks import AskedAgain, Mark, TagCounted, TagEvent, Witness
from pos.domain.counting.refusals import NoSuchCount, NothingCounted
from pos.domain.money import Rupiah
from pos.services.acting.job import Job
from pos.services.counting.judged import judged
from pos.store import counts
from pos.store.counts import CountRow
from pos.store.transaction import Transaction

AGAIN, WAITS = "again", "waits"
"""What a hand-in answers: how many things are to be counted again, and for how many other sheets it waits."""


def opened(tx: Transaction, uuid: str) -> CountRow:
    """Return an open sheet.

    Raises:
        NoSuchCount: It is none.
    """
    row = counts.by_uuid(tx, uuid)
    if row is None or row.state != "open":
        raise NoSuchCount
    return row


def of_scope(tx: Transaction, row: CountRow, state: str) -> tuple[CountRow, ...]:
    """Return the other sheets of a scope in a state, oldest first."""
    return tuple(each for each in counts.in_state(tx, state) if each.scope == row.scope and each.key != row.key)


def counters_of(tx: Transaction, rows: Iterable[CountRow]) -> frozenset[int]:
    """Return the keys of everybody who counted on some sheets; whoever only handed one in is not among them."""
    marks = (mark for row in rows for mark in counts.marks(tx, row.key))
    return frozenset(mark.user for mark in marks if isinstance(mark.event, TagEvent))


def hand_in(tx: Transaction, job: Job, command: HandInCount) -> Performed:
    """Judge a sheet with the others of its scope; the last of them brings what has to be counted again.

    Returns:
        With the facts ``AGAIN`` and ``WAITS``: both zero when the count can be approved.

    Raises:
        NoSuchCount: The sheet is not open.
        NothingCounted: There is nothing on it.
    """
    row = opened(tx, command.uuid)
    if not any(isinstance(event, TagCounted) for event in counts.events(tx, row.key)):
        raise NothingCounted
    now, waits, again = job.desk.clock.now_ms(), len(of_scope(tx, row, "open")), 0
    if not waits:
        count = judged(tx, job.desk, (*of_scope(tx, row, "handed_in"), row))
        items = to_count_again(count.counted, count.unseen, count.pools, count.limits)
        again = len(items)
        if items:
            counts.record(tx, row.key, Mark(AskedAgain(items), Witness(0, 0, 0), job.session.user_id, now))
    if not again:
        counts.set_state(tx, row.key, "handed_in", at_ms=now)
    facts = ((AGAIN, str(again)), (WAITS, str(waits)))
    return Performed("count", 0, Rupiah(0), facts, job.approved_by)


def give_up(tx: Transaction, job: Job, command: GiveUpCount) -> Performed:
    """Throw a sheet away; its marks stay. One that waited for it alone is open again, to be judged.

    Raises:
        NoSuchCount: The sheet is not open.
    """
    row, now = opened(tx, command.uuid), job.desk.clock.now_ms()
    counts.set_state(tx, row.key, "given_up", at_ms=now)
    waiting = of_scope(tx, row, "handed_in")
    if waiting and not of_scope(tx, row, "open"):
        counts.set_state(tx, waiting[-1].key, "open", at_ms=now)
    return Performed("count", 0, Rupiah(0), (), job.approved_by)
