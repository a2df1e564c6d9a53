"""What every simulator is to the line it hangs on: it hears bytes, answers some, and ends well or with an error."""

from enum import StrEnum
from typing import NamedTuple, Protocol


class Act(StrEnum):
    """What becomes of the line. STALL: nothing more is read. RESET: cut without a word. CLOSE: ended by the device."""

    GO_ON = "go_on"
    STALL = "stall"
    RESET = "reset"
    CLOSE = "close"


class Answer(NamedTuple):
    """The bytes sent back, and what becomes of the line after them."""

    data: bytes
    act: Act


QUIET = Answer(b"", Act.GO_ON)


class UnknownCommandError(Exception):
    """Bytes that are no command the device knows, or one cut short."""


class Device(Protocol):
    """One connection to a device, from its first byte to its last."""

    def feed(self, data: bytes) -> Answer:
        """Hear a piece of the stream.

        Raises:
            UnknownCommandError: The device knows no such command.
        """

    def unasked(self) -> Answer:
        """What it does by itself when nothing has come for a moment."""

    def ended(self) -> tuple[str, ...]:
        """What came out since the connection began, a line of text each.

        Raises:
            UnknownCommandError: What was heard does not hold together.
        """
