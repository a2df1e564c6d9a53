"""What a printer says about itself: asked (DLE EOT n, GS r n), unasked (ASB), or through the kernel (LPGETSTATUS).

A stream parser, because a printer may push status of its own between question and answer: python-escpos takes
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


class PaperWord(StrEnum):
    """What a printer's word on its paper is worth, found out by taking the paper out.

    UNTRIED and TRUE: it is believed. EMPTY: it says the same with paper and without, which is nothing.
    """

    UNTRIED = "untried"
    TRUE = "true"
    EMPTY = "empty"


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
_PUSHED_LENGTH = 4
_FLOW = b"\x11\x13"
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

QUEUED_QUESTION = b"\x1d\x72\x01"
"""GS r 1: answered behind all that came before it, and by a printer that is off-line not at all."""

# The bits of a pushed message, worst first: the number of its byte, the bits, what they mean.
# Source: Epson TM-L60II technical information, GS a, p. 1234; Samsung STP-103 manual, p. 45; Custom SMICE-PS, p. 66.
_PUSHED_PROBLEMS = (
    (2, 0x0C, Reason.PAPER_OUT),
    (0, 0x20, Reason.COVER_OPEN),
    (1, 0x08, Reason.CUTTER),
    (1, 0x60, Reason.DEVICE_ERROR),
    (0, 0x08, Reason.OFFLINE),
)
_PUSHED_PAPER_LOW = 0x03
# Source: Linux, include/uapi/linux/lp.h: LP_POUTPA, LP_PSELECD, LP_PERRORP (set when all is well).
_PORT_PAPER_OUT, _PORT_SELECTED, _PORT_NO_ERROR = 0x20, 0x10, 0x08


class StatusParser:
    """Sorts what a printer sends. Never raises, whatever comes in whatever pieces.

    `pushed` is what the last whole message that nobody asked for said; UNKNOWN while there was none.
    """

    def __init__(self, word: PaperWord) -> None:
        """Start between two messages of a printer whose word on paper is worth so much."""
        self._word = word
        self._message = b""
        self.pushed = UNKNOWN_STATUS

    def feed(self, data: bytes) -> tuple[int, ...]:
        """The answers to DLE EOT that `data` completes, in order; pushed status, XON, XOFF and noise are left out."""
        return tuple(byte for byte in self._unpushed(data) if byte & 0x93 == _NOTHING_TO_SAY)

    def feed_queued(self, data: bytes) -> tuple[int, ...]:
        """The answers to GS r that `data` completes: bytes with bits 4 and 7 clear, outside a pushed message."""
        return tuple(byte for byte in self._unpushed(data) if byte & 0x90 == 0)

    def _unpushed(self, data: bytes) -> tuple[int, ...]:
        return tuple(byte for byte in data if not self._belongs_to_push(byte))

    def _belongs_to_push(self, byte: int) -> bool:
        """XON and XOFF belong to nothing and end nothing."""
        if byte in _FLOW:
            return True
        if self._message and byte & 0x90 == 0:
            self._message += bytes((byte,))
            if len(self._message) == _PUSHED_LENGTH:
                self.pushed, self._message = judge_pushed(self._message, self._word), b""
            return True
        self._message = bytes((byte,)) if byte & 0x93 == 0x10 else b""
        return bool(self._message)


def judge_pushed(message: bytes, word: PaperWord) -> PrinterStatus:
    """What the four bytes of a pushed message mean."""
    reasons = [reason for place, bits, reason in _PUSHED_PROBLEMS if message[place] & bits]
    return _judged(reasons, word, is_low=bool(message[2] & _PUSHED_PAPER_LOW))


def judge_port(byte: int | None, word: PaperWord) -> PrinterStatus:
    """What the status of a parallel or USB port means (None: it has none).

    A problem is believed, well-being never: many clones say 0x18 whatever happens.
    """
    if byte is None:
        return UNKNOWN_STATUS
    if byte & _PORT_PAPER_OUT:
        return _judged([Reason.PAPER_OUT], word, is_low=False)
    if byte & _PORT_SELECTED and not byte & _PORT_NO_ERROR:
        return PrinterStatus(StatusState.PROBLEM, Reason.DEVICE_ERROR)
    return UNKNOWN_STATUS


def judge(answers: Mapping[Question, int], word: PaperWord) -> PrinterStatus:
    """What four answers mean together; fewer than four are UNKNOWN.

    The same byte four times, other than the one that says nothing, comes from a clone that answers without looking:
    believed, it would hold every slip for ever.
    """
    if len(answers) < len(Question):
        return UNKNOWN_STATUS
    said = set(answers.values())
    if len(said) == 1 and said != {_NOTHING_TO_SAY}:
        return UNKNOWN_STATUS
    reasons = [reason for question, bits, reason in _PROBLEMS if answers[question] & bits]
    return _judged(reasons, word, is_low=bool(answers[Question.PAPER] & _PAPER_LOW))


def _judged(reasons: list[Reason], word: PaperWord, *, is_low: bool) -> PrinterStatus:
    """The worst of what is said; where the word on paper is empty, nothing is left of it, and no well-being either.

    Being off line for want of paper goes with the paper.
    """
    if word is PaperWord.EMPTY:
        empty = {Reason.PAPER_OUT, Reason.OFFLINE} if Reason.PAPER_OUT in reasons else set()
        left = [reason for reason in reasons if reason not in empty]
        return PrinterStatus(StatusState.PROBLEM, left[0]) if left else UNKNOWN_STATUS
    if reasons:
        return PrinterStatus(StatusState.PROBLEM, reasons[0])
    return PrinterStatus(StatusState.OK, Reason.PAPER_LOW if is_low else Reason.NONE)
