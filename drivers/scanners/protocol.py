"""What the till asks of a scanner: begin, tell me each code and each change of the line, stop."""

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple, Protocol

from drivers.outcome import Reason
from drivers.scanners.framing import Frame


class ScannerState(StrEnum):
    """Whether the scanner's line is there."""

    OK = "ok"
    LOST = "lost"


class ScannerChange(NamedTuple):
    """A change of the line; `reason` is NONE when it is OK."""

    state: ScannerState
    reason: Reason


class ScannerListener(NamedTuple):
    """Whom to tell. Both are called in the scanner's thread and must only pass the value on."""

    on_frame: Callable[[Frame], None]
    on_change: Callable[[ScannerChange], None]


class Scanner(Protocol):
    """One scanner with its own thread."""

    def start(self) -> None:
        """Begin reading; may be called once."""

    def stop(self) -> None:
        """End reading and the thread; nobody is told anything after this returns. May be called twice."""
