"""The one shape every connection has, so that a printer or a scanner never knows what wire it hangs on."""

from typing import NamedTuple, Protocol

from drivers.deadline import Deadline
from drivers.outcome import Reason


class Sent(NamedTuple):
    """The end of a write: how many bytes were accepted, and why it stopped (NONE: all were)."""

    accepted: int
    reason: Reason


class Drained(NamedTuple):
    """The end of a drain: how many accepted bytes had not left this machine, and why waiting stopped (NONE: 0 left)."""

    pending: int
    reason: Reason


class Received(NamedTuple):
    """The end of a read: at least one byte (NONE), or none with TIMED_OUT or the reason the line is gone."""

    data: bytes
    reason: Reason


class Transport(Protocol):
    """One open connection, used by one thread. No method raises for the device's sake or outlives its deadline."""

    @property
    def readable(self) -> bool:
        """Whether the device can answer at all on this kind of line."""

    def write(self, data: bytes, deadline: Deadline) -> Sent:
        """Hand over as much of `data` as the line takes before the deadline."""

    def drain(self, deadline: Deadline) -> Drained:
        """Wait until every accepted byte has left this machine (TCP: is acknowledged; file: is on disk)."""

    def read(self, deadline: Deadline) -> Received:
        """Wait for bytes and return what is there, at once."""

    def close(self) -> None:
        """End the connection politely; call after a good drain. May be called twice."""

    def abort(self) -> None:
        """End the connection and drop what has not left, so that it cannot print later. May be called twice."""
