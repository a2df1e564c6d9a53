"""What a printer says about itself, from the bytes it says it with (DLE EOT n).

A stream parser, because a printer may push status of its own (ASB) between question and answer: python-escpos takes
the first byte of whatever is there, and takes silence for "plenty of paper". Here silence is UNKNOWN.
"""

from collections.abc import Mapping
from enum import IntEnum, StrEnum
from typing import NamedTuple

from drivers.outcome import Reason


class StatusState(StrEnum):
    """UNKNOWN is an answer too: it never stops a sale and never counts as paper."""

    OK = "ok"
    PROBLEM = "problem"
    UNKNOWN = "unknown"


class PrinterStatus(NamedTuple):
    """A state and why; OK may carry PAPER_LOW."""

    state: StatusState
    reason: Reason


class Question(IntEnum):
    """The n of DLE EOT n."""

    PRINTER = 1
    OFFLINE_CAUSE = 2
    ERROR_CAUSE = 3
    PAPER = 4

    def request(self) -> bytes:
        """The bytes that ask."""
        return bytes((0x10, 0x04, self.value))


UNKNOWN_STATUS = PrinterStatus(StatusState.UNKNOWN, Reason.NONE)

_NOTHING_TO_SAY = 0x12
_PUSHED_BYTES = 3
# The bits of each answer, worst first. Source: Epson ESC/POS reference, DLE EOT; Bixolon SRP-350 command manual, p. 8.
_PROBLEMS = (
    (Question.PAPER, 0x60, Reason.PAPER_OUT),
    (Question.OFFLINE_CAUSE, 0x20, Reason.PAPER_OUT),
    (Question.OFFLINE_CAUSE, 0x04, Reason.COVER_OPEN),
    (Question.ERROR_CAUSE, 0x08, Reason.CUTTER),
    (Question.ERROR_CAUSE, 0x60, Reason.DEVICE_ERROR),
    (Question.OFFLINE_CAUSE, 0x40, Reason.DEVICE_ERROR),
    (Question.PRINTER, 0x08, Reason.OFFLINE),
)
_PAPER_LOW = 0x0C


class StatusParser:
    """Picks the answers to DLE EOT out of what a printer sends. Never raises, whatever comes in whatever pieces."""

    def __init__(self) -> None:
        """Start between two messages."""
        self._pushed_left = 0

    def feed(self, data: bytes) -> tuple[int, ...]:
        """The answers that `data` completes, in order; pushed status, XON, XOFF and noise are left out."""
        return tuple(byte for byte in data if self._is_answer(byte))

    def _is_answer(self, byte: int) -> bool:
        if self._pushed_left and byte & 0x90 == 0:
            self._pushed_left -= 1
            return False
        self._pushed_left = _PUSHED_BYTES if byte & 0x93 == 0x10 else 0
        return byte & 0x93 == _NOTHING_TO_SAY


def judge(answers: Mapping[Question, int]) -> PrinterStatus:
    """What four answers mean together; fewer than four are UNKNOWN.

    The same byte four times, other than the one that says nothing, comes from a clone that answers without looking:
    believed, it would hold every slip for ever.
    """
    if len(answers) < len(Question):
        return UNKNOWN_STATUS
    said = set(answers.values())
    if len(said) == 1 and said != {_NOTHING_TO_SAY}:
        return UNKNOWN_STATUS
    for question, bits, reason in _PROBLEMS:
        if answers[question] & bits:
            return PrinterStatus(StatusState.PROBLEM, reason)
    low = answers[Question.PAPER] & _PAPER_LOW
    return PrinterStatus(StatusState.OK, Reason.PAPER_LOW if low else Reason.NONE)
