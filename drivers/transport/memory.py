"""A line that exists only in memory and fails as it is told to: a bad day of a real wire, without the waiting."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from drivers.deadline import Deadline
from drivers.outcome import Reason
from drivers.transport.protocol import Drained, Received, Sent


class Faults(NamedTuple):
    """What goes wrong, by byte offset from the start of the connection; None: never.

    `piece` is the most one write takes at a time (a short write), `corrupt` maps an offset to the bits flipped there,
    `lost` is how many accepted bytes never leave, `floods` what the other side says again and again without an end once
    it has answered; nothing: it is silent then.
    """

    stall_at: int | None
    break_at: int | None
    piece: int | None
    corrupt: Mapping[int, int]
    lost: int
    floods: bytes


NO_FAULTS = Faults(stall_at=None, break_at=None, piece=None, corrupt={}, lost=0, floods=b"")


class MemoryTransport:
    """A fake line. `delivered` is what the other side got; `answer` says what it replies to each write."""

    def __init__(self, faults: Faults, answer: Callable[[bytes], bytes] | None) -> None:
        """Start with an empty line; `answer` of None makes a line that cannot be read."""
        self._faults = faults
        self._answer = answer
        self._inbox = bytearray()
        self.delivered = bytearray()
        self.ended = ""

    @property
    def readable(self) -> bool:
        """Whether there is somebody to answer."""
        return self._answer is not None

    def write(self, data: bytes, deadline: Deadline) -> Sent:
        """Take `data` up to the next fault."""
        del deadline
        start = len(self.delivered)
        limits = [(len(data), Reason.NONE)]
        if self._faults.stall_at is not None:
            limits.append((max(0, self._faults.stall_at - start), Reason.TIMED_OUT))
        if self._faults.break_at is not None:
            limits.append((max(0, self._faults.break_at - start), Reason.BROKEN))
        if self._faults.piece is not None:
            limits.append((self._faults.piece, Reason.TIMED_OUT))
        taken, reason = min(limits, key=lambda limit: limit[0])
        for offset, byte in enumerate(data[:taken], start):
            self.delivered.append(byte ^ self._faults.corrupt.get(offset, 0))
        if self._answer:
            self._inbox += self._answer(data[:taken])
        return Sent(taken, Reason.NONE if taken == len(data) else reason)

    def drain(self, deadline: Deadline) -> Drained:
        """Report what is told to be lost."""
        del deadline
        lost = min(self._faults.lost, len(self.delivered))
        return Drained(lost, Reason.TIMED_OUT if lost else Reason.NONE)

    def read(self, deadline: Deadline) -> Received:
        """What the other side has said, all at once; a flood ends at the deadline.

        An answer that waits is handed over even behind it, as there is an end to those: on a busy machine no test
        of what is said depends on when.
        """
        data = bytes(self._inbox)
        self._inbox.clear()
        if not data and not deadline.expired():
            data = self._faults.floods
        return Received(data, Reason.NONE if data else Reason.TIMED_OUT)

    def close(self) -> None:
        """Remember a polite end."""
        self.ended = self.ended or "closed"

    def abort(self) -> None:
        """Remember a rude one."""
        self.ended = self.ended or "aborted"
