"""The spool: slips still to print, each job written with the document it is about and moved on by the printer's thread.

A job is never printed twice without a mark: its attempt is counted and committed before the first byte leaves, so
after a kill the program knows that paper may have come out. ``enqueue`` runs in the sale's transaction, hence the
driver's statements.
"""

from typing import Final, NamedTuple

from sqlalchemy import insert

from pos.store.transaction import Transaction
from schema.till import drawer_kick

STALE: Final = "stale"
"""The reason of a slip that does not print unasked: it is too old, or was in doubt too often."""

SEEN: Final = "seen"
"""The reason of a slip that was in doubt until somebody said that it is whole."""

INTERRUPTED: Final = "interrupted"
"""The reason of a doubtful slip whose printing was cut short with the program."""

LABELS, PRICE_LABELS = "labels", "price_labels"
"""The kinds of jobs of labels: of goods that were named, and of a run of changed prices."""

_ENQUEUE = (
    "INSERT INTO print_job(device, kind, document, slip, copy_no, state, attempt, bytes_sent, reason, created_ms,"
    " updated_ms) VALUES (?, ?, ?, ?, ?, 'queued', 0, 0, '', ?, ?)"
)
# The index on pending jobs is partial: a statement finds it by saying the same list of states.
_PENDING = "device = ? AND state IN ('queued', 'sending', 'held', 'doubt')"
NEXT: Final = (
    "SELECT id, kind, document, slip, copy_no, attempt, created_ms FROM print_job"
    f" WHERE {_PENDING} AND reason <> '{STALE}' AND state <> 'sending' ORDER BY id LIMIT 1"
)
"""Finds the oldest slip that may print."""
_CLAIM = "UPDATE print_job SET state = 'sending', attempt = attempt + 1, reason = '', updated_ms = ? WHERE id = ?"
_FINISH = (
    "UPDATE print_job SET state = ?, attempt = attempt - ?, bytes_sent = ?, reason = ?, updated_ms = ?"
    " WHERE id = ? AND state = 'sending'"
)
_SET = "UPDATE print_job SET state = ?, reason = ?, updated_ms = ?"
_RECOVER = f"{_SET} WHERE {_PENDING} AND state = 'sending'"
HOLD_STALE: Final = f"{_SET} WHERE {_PENDING} AND state <> 'sending' AND reason <> '{STALE}' AND created_ms < ?"
"""Holds what waits since before a moment."""

_SETTLE = f"{_SET}, created_ms = ? WHERE {_PENDING} AND reason = '{STALE}'"
_GIVE_UP = f"{_SET} WHERE {_PENDING}"
_IN_DOUBT = f"state IN ('held', 'doubt') AND attempt > 0 AND reason <> '{STALE}'"
_REHOME = (
    "UPDATE print_job SET device = ? WHERE state IN ('queued', 'sending', 'held', 'doubt')"
    f" AND device = ? AND (? OR kind NOT IN ('{LABELS}', '{PRICE_LABELS}'))"
)
_QUEUES = "SELECT DISTINCT device FROM print_job WHERE state IN ('queued', 'sending', 'held', 'doubt')"
_SUPERSEDE = f"{_SET} WHERE document = ? AND state IN ('held', 'doubt') AND (reason = '{STALE}' OR attempt > 0)"
_CAME_OUT = f"{_SET} WHERE {_PENDING} AND {_IN_DOUBT}"
_FORGET = (
    "UPDATE print_job SET slip = '' WHERE state IN ('sent', 'confirmed', 'failed', 'cancelled')"
    f" AND created_ms < ? AND slip <> '' AND kind <> '{PRICE_LABELS}'"
)
WAITING: Final = (
    f"SELECT count(*), coalesce(sum(reason = '{STALE}'), 0), coalesce(sum({_IN_DOUBT}), 0)"
    f" FROM print_job WHERE {_PENDING}"
)
"""Counts what is not on paper."""
_COPIES = "SELECT max(copy_no) FROM print_job WHERE document = ?"


class NewJob(NamedTuple):
    """A slip to print.

    Attributes:
        device: Name of the printer's queue.
        kind: ``receipt``, ``copy``, ``z`` or ``cash``.
        document: Key of the document it shows; 0 for none.
        slip: The slip's model as JSON, as ``drivers.printers.slip_json`` writes it.
        copy_no: 0 for an original, n for SALINAN n.
        created_ms: Unix milliseconds, UTC.
    """

    device: str
    kind: str
    document: int
    slip: str
    copy_no: int
    created_ms: int


class Job(NamedTuple):
    """A job that was claimed: its attempt is counted and it must be finished.

    Attributes:
        key: Its key in the spool.
        kind: As in ``NewJob``.
        document: As in ``NewJob``.
        slip: As in ``NewJob``.
        copy_no: As in ``NewJob``.
        before: How many attempts may have left something on paper before this one.
        created_ms: When it was queued.
    """

    key: int
    kind: str
    document: int
    slip: str
    copy_no: int
    before: int
    created_ms: int


class Finished(NamedTuple):
    """What became of a claimed job.

    Attributes:
        key: Its key.
        state: ``sent``, ``confirmed``, ``held``, ``doubt`` or ``failed``.
        bytes_sent: Bytes known to have left the machine.
        reason: A reason of ``drivers.outcome``, or ``""``.
        at_ms: When.
    """

    key: int
    state: str
    bytes_sent: int
    reason: str
    at_ms: int


class Kick(NamedTuple):
    """The end of a drawer's pulse: who asked, when, and ``sent``, ``dropped`` or ``failed``; document 0 for none."""

    document: int
    user: int
    at_ms: int
    outcome: str


class Waiting(NamedTuple):
    """How many slips are not on paper yet, how many of those wait to be asked for, and how many are in doubt."""

    slips: int
    stale: int
    doubtful: int


def enqueue(tx: Transaction, job: NewJob) -> None:
    """Queue a slip in the transaction that wrote its document; the two are committed together or not at all."""
    device, kind, document, slip, copy_no, created_ms = job
    tx.hot.execute(_ENQUEUE, (device, kind, document or None, slip, copy_no, created_ms, created_ms))


def claim(tx: Transaction, device: str, now_ms: int) -> Job | None:
    """Take the oldest slip that may print and count the attempt; not a byte may leave before this is committed."""
    row = tx.hot.execute(NEXT, (device,)).fetchone()
    if row is None:
        return None
    tx.hot.execute(_CLAIM, (now_ms, row[0]))
    return Job(row[0], row[1], row[2] or 0, row[3], row[4], row[5], row[6])


def finish(tx: Transaction, finished: Finished) -> None:
    """Keep what became of a claimed job; one that is held gives its attempt back, since no byte left."""
    key, state, bytes_sent, reason, at_ms = finished
    tx.hot.execute(_FINISH, (state, int(state == "held"), bytes_sent, reason, at_ms, key))


def recover(tx: Transaction, device: str, now_ms: int) -> int:
    """Put what was being sent when the program ended in doubt; return how many. Once, before the first claim."""
    return tx.hot.execute(_RECOVER, ("doubt", INTERRUPTED, now_ms, device)).rowcount


def hold_stale(tx: Transaction, device: str, *, before_ms: int, now_ms: int) -> int:
    """Hold every waiting slip that was queued before a moment until somebody asks for it; return how many."""
    return tx.hot.execute(HOLD_STALE, ("held", STALE, now_ms, device, before_ms)).rowcount


def settle_stale(tx: Transaction, device: str, *, state: str, now_ms: int) -> int:
    """Let the stale slips print after all, or give them up; return how many.

    Args:
        tx: The write transaction.
        device: Name of the printer's queue.
        state: ``queued`` or ``cancelled``.
        now_ms: Unix milliseconds, UTC; from it they are young again.
    """
    return tx.hot.execute(_SETTLE, (state, "", now_ms, now_ms, device)).rowcount


def came_out(tx: Transaction, device: str, now_ms: int) -> int:
    """Take what is in doubt as printed, because somebody has it in his hand; return how many slips those were."""
    return tx.hot.execute(_CAME_OUT, ("confirmed", SEEN, now_ms, device)).rowcount


def give_up(tx: Transaction, device: str, now_ms: int) -> int:
    """Give up every slip of a printer that is not on paper; return how many. Only while nothing prints."""
    return tx.hot.execute(_GIVE_UP, ("cancelled", "given_up", now_ms, device)).rowcount


def supersede(tx: Transaction, document: int, now_ms: int) -> None:
    """Give up the slips of a document that are stale or in doubt: a marked copy is printed instead."""
    tx.hot.execute(_SUPERSEDE, ("cancelled", "superseded", now_ms, document))


def forget(tx: Transaction, before_ms: int) -> int:
    """Empty the slips that are done with and were queued before a moment; return how many.

    The jobs stay, so that copies are counted on; a copy is made from the signed document and needs no slip. What a run
    of changed prices was about stays too: the next one is counted from it.
    """
    return tx.hot.execute(_FORGET, (before_ms,)).rowcount


def queues(tx: Transaction) -> frozenset[str]:
    """Return the names of the queues in which something waits, whether there is such a printer or not."""
    return frozenset(str(row[0]) for row in tx.hot.execute(_QUEUES).fetchall())


def rehome(tx: Transaction, device: str, to: str, *, with_labels: bool) -> int:
    """Give what waits for one printer to another; return how many slips. Only while nothing prints."""
    return tx.hot.execute(_REHOME, (to, device, with_labels)).rowcount


def waiting(tx: Transaction, device: str) -> Waiting:
    """Count the slips of a printer that are not on paper, the one being sent included."""
    row = tx.hot.execute(WAITING, (device,)).fetchone()
    return Waiting(int(row[0]), int(row[1]), int(row[2])) if row else Waiting(0, 0, 0)


def copies(tx: Transaction, document: int) -> int:
    """Return how many copies of a document's slip were asked for: the n of the last SALINAN n."""
    row = tx.hot.execute(_COPIES, (document,)).fetchone()
    return int(row[0] or 0) if row else 0


def add_kick(tx: Transaction, kick: Kick) -> None:
    """Record a drawer's pulse, whatever became of it."""
    tx.core.execute(insert(drawer_kick).values({**kick._asdict(), "document": kick.document or None}))
