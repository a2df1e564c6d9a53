"""Handing a job to a line: what is known of it when the last byte has left, or did not."""

from collections.abc import Callable

from drivers.deadline import Deadline, after_ms
from drivers.outcome import JobState, Outcome, Reason
from drivers.transport.errors import DeviceUnavailable
from drivers.transport.protocol import Transport

Opener = Callable[[Deadline], Transport]
"""Connects before a deadline.

Raises:
    DeviceUnavailable: Nobody answers.
"""


def hand_over(transport: Transport, data: bytes, deadline: Deadline) -> Outcome:
    """Write and drain: once a byte may have left, nobody can say that the paper is blank. Too late, none leaves."""
    if deadline.expired():
        return Outcome(JobState.HELD, 0, Reason.TIMED_OUT)
    sent = transport.write(data, deadline)
    if not sent.accepted:
        return Outcome(JobState.HELD, 0, sent.reason)
    # After a failed write the drain only counts what is left.
    drained = transport.drain(deadline if sent.reason is Reason.NONE else after_ms(0))
    left = max(0, sent.accepted - drained.pending)
    reason = drained.reason if sent.reason is Reason.NONE else sent.reason
    return Outcome(JobState.SENT if reason is Reason.NONE else JobState.DOUBT, left, reason)


def visit(opener: Opener, deadline: Deadline, work: Callable[[Transport], Outcome]) -> Outcome:
    """Connect, do one job and hang up; HELD with the reason where nobody answers."""
    try:
        transport = opener(deadline)
    except DeviceUnavailable as fault:
        return Outcome(JobState.HELD, 0, fault.reason)
    outcome = Outcome(JobState.DOUBT, 0, Reason.BROKEN)
    try:
        outcome = work(transport)
    finally:
        # What is in doubt must not go on printing later, on its own.
        if outcome.state is JobState.DOUBT:
            transport.abort()
        else:
            transport.close()
    return outcome
