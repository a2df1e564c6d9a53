"""Handing a job to a line: what is known of it when the last byte has left, or did not."""

from drivers.deadline import Deadline, after_ms
from drivers.outcome import JobState, Outcome, Reason
from drivers.transport.protocol import Transport


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
