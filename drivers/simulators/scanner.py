"""A scanner that sends codes down its line, with the suffix it was set to, and the habits of bad ones."""

import time
from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple

from drivers.simulators.device import QUIET, Act, Answer, UnknownCommandError

SUFFIXES: Final[Mapping[str, bytes]] = MappingProxyType(
    {"cr": b"\r", "lf": b"\n", "crlf": b"\r\n", "tab": b"\t", "none": b""}
)
"""What ends a code, by the name in a scanner's manual."""

_GARBAGE: Final = b"\xfe\x80\x00\xf8"


class Habit(StrEnum):
    """TWICE: each code comes twice. HALVES: it pauses in the middle. STUCK: the second half never comes.

    NOISE: a byte that is no text comes before it. GARBLED: nothing but such bytes, as on a line of the wrong speed.
    """

    GOOD = "good"
    TWICE = "twice"
    HALVES = "halves"
    STUCK = "stuck"
    NOISE = "noise"
    GARBLED = "garbled"


class Trigger(NamedTuple):
    """How a scanner sends: its suffix (a key of ``SUFFIXES``), its habit, and the pause between pieces, in seconds."""

    suffix: str
    habit: Habit
    pause_s: float


def pieces(code: str, trigger: Trigger) -> tuple[bytes, ...]:
    """What a scanner writes for one code: a write each, with the scanner's pause between them."""
    whole = code.encode() + SUFFIXES[trigger.suffix]
    half = len(whole) // 2
    match trigger.habit:
        case Habit.TWICE:
            return whole, whole
        case Habit.HALVES:
            return whole[:half], whole[half:]
        case Habit.STUCK:
            return (whole[:half],)
        case Habit.NOISE:
            return (b"\xff" + whole,)
        case Habit.GARBLED:
            return (_GARBAGE * (1 + half // len(_GARBAGE)),)
        case Habit.GOOD:
            return (whole,)


class Scanner:
    """One connection to a scanner: codes go out while somebody listens, and wait while nobody does."""

    def __init__(self, next_code: Callable[[], str | None], trigger: Trigger) -> None:
        """Keep where codes come from: ``""`` while there is none, None when there will be no more."""
        self._next_code = next_code
        self._trigger = trigger
        self._pieces: Iterator[bytes] = iter(())
        self._sent: list[str] = []
        self._next_s = 0.0

    def feed(self, data: bytes) -> Answer:
        """A scanner is told nothing.

        Raises:
            UnknownCommandError: It was.
        """
        raise UnknownCommandError(data.hex(" "))

    def unasked(self) -> Answer:
        """The next piece of a code, when its pause is over; the line is let go behind the last one."""
        if time.monotonic() < self._next_s:
            return QUIET
        piece = next(self._pieces, b"")
        if not piece:
            code = self._next_code()
            if code is None:
                return Answer(b"", Act.CLOSE)
            if not code:
                return QUIET
            self._sent.append(code)
            self._pieces = iter(pieces(code, self._trigger))
            piece = next(self._pieces)
        self._next_s = time.monotonic() + self._trigger.pause_s
        return Answer(piece, Act.GO_ON)

    def ended(self) -> tuple[str, ...]:
        """The codes that went out."""
        return tuple(self._sent)
