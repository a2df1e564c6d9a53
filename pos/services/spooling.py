"""What the printer's thread decides, without the thread: the state after an attempt, the mark, the word shown."""

import re
from typing import Final, NamedTuple

from drivers.outcome import JobState, Outcome, Reason
from drivers.printers.link import PrinterLink, SlipJob
from drivers.printers.slip_json import BadSlip, slip_from_json
from drivers.printers.status import PrinterStatus, StatusState
from pos.reports.slips.again import printed_again
from pos.reports.slips.words import Words
from pos.store.spool import LABELS, PRICE_LABELS, STALE, Finished, Job, Waiting


class Limits(NamedTuple):
    """How long and how often.

    Attributes:
        send_ms: Longest time one slip may take.
        kick_ms: Age at which a drawer's pulse is dropped.
        stale_ms: Age at which a slip no longer prints unasked.
        retry_ms: Waits before a printer that failed is asked again; the last one is kept.
        doubt_ms: Time to say that a slip in doubt came out whole, before it is begun again with a mark.
        idle_ms: How often an idle printer is asked how it is.
        attempts: How often a slip is begun unasked that may have come out already.
        stop_ms: How long ``stop`` waits for a device that stalls.
    """

    send_ms: int
    kick_ms: int
    stale_ms: int
    retry_ms: tuple[int, ...]
    doubt_ms: int
    idle_ms: int
    attempts: int
    stop_ms: int


USUAL_LIMITS: Final = Limits(
    send_ms=10_000,
    kick_ms=2_000,
    stale_ms=15 * 60_000,
    retry_ms=(1_000, 2_000, 3_000),
    doubt_ms=10_000,
    idle_ms=30_000,
    attempts=3,
    stop_ms=1_000,
)
"""What a till uses; tests use shorter ones."""

OFF: Final = frozenset(
    {
        *(Reason.REFUSED, Reason.UNREACHABLE, Reason.NAME_UNKNOWN, Reason.TIMED_OUT),
        *(Reason.NO_DEVICE, Reason.OFFLINE, Reason.BROKEN),
    }
)
"""Reasons a person reads as *the printer is off or not plugged in*; all others are problems of one that is there."""

_UNMARKED: Final = frozenset({LABELS, PRICE_LABELS})
"""A label is no receipt: two of a product say the same, and a mark on a shelf would be the only wrong thing there."""
_NOT_IN_A_NAME: Final = re.compile(r"[^A-Za-z0-9._-]+")


def condition_of(status: PrinterStatus) -> str:
    """Return how a printer is in the status bar's words: ``ok``, ``off``, ``problem`` or ``unknown``."""
    if status.state is StatusState.PROBLEM:
        return "off" if status.reason in OFF else "problem"
    return status.state.value


def shown(condition: str, waiting: Waiting) -> str:
    """Return what the status bar says of a printer and its queue: a question to somebody comes before all else."""
    if waiting.doubtful:
        return "doubt"
    if condition not in {"ok", "unknown"} or not waiting.slips:
        return condition
    return "stale" if waiting.stale == waiting.slips else "waiting"


def finished(job: Job, outcome: Outcome, *, attempts: int, at_ms: int) -> Finished:
    """Return what is kept of an attempt; a slip that was in doubt once too often is left until somebody asks for it.

    Args:
        job: The job that was sent.
        outcome: What the printer's link said.
        attempts: How many attempts a job has.
        at_ms: When it ended.
    """
    reason = "" if outcome.reason is Reason.NONE else outcome.reason.value
    if outcome.state is JobState.DOUBT and job.before + 1 >= attempts:
        reason = STALE
    return Finished(job.key, outcome.state.value, outcome.bytes_sent, reason, at_ms)


def deliver(job: Job, link: PrinterLink, words: Words, limits: Limits) -> Outcome:
    """Send a claimed job once; a slip that cannot be read is an outcome too."""
    try:
        return link.send(paper_of(job, words), limits.send_ms)
    except BadSlip:
        return Outcome(JobState.FAILED, 0, Reason.NONE)


def paper_of(job: Job, words: Words) -> SlipJob:
    """Return the piece of paper a job asks for: marked when an earlier attempt may have come out.

    Raises:
        BadSlip: The stored slip cannot be read by this program.
    """
    slip = slip_from_json(job.slip)
    number = dict(slip.meta).get("number", "")
    copy = str(job.copy_no) if job.copy_no else ""
    again = f"-{job.before + 1}" if job.before else ""
    name = _NOT_IN_A_NAME.sub("-", f"{job.key:06}-{job.kind}{copy}-{number}{again}")[:100]
    is_marked = job.before and job.kind not in _UNMARKED
    return SlipJob(name, printed_again(slip, job.before + 1, words) if is_marked else slip)
