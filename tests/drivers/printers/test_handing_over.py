"""A job handed to a line: counted as far as it is known to have gone, and not begun when it is too late."""

import pytest

from drivers.deadline import after_ms
from drivers.outcome import JobState, Outcome, Reason
from drivers.printers.handing_over import hand_over
from drivers.transport.memory import NO_FAULTS, Faults, MemoryTransport


@pytest.mark.parametrize(
    ("faults", "outcome"),
    [
        (NO_FAULTS, Outcome(JobState.SENT, 4, Reason.NONE)),
        (NO_FAULTS._replace(stall_at=0), Outcome(JobState.HELD, 0, Reason.TIMED_OUT)),
        (NO_FAULTS._replace(stall_at=3), Outcome(JobState.DOUBT, 3, Reason.TIMED_OUT)),
    ],
)
def test_what_is_known_to_have_gone_is_counted(faults: Faults, outcome: Outcome) -> None:
    assert hand_over(MemoryTransport(faults, None), b"slip", after_ms(100)) == outcome


def test_after_the_deadline_no_byte_is_begun() -> None:
    line = MemoryTransport(NO_FAULTS, None)
    assert hand_over(line, b"slip", after_ms(0)) == Outcome(JobState.HELD, 0, Reason.TIMED_OUT)
    assert bytes(line.delivered) == b""
