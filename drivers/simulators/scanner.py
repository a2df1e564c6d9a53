"""A scanner that sends codes down its line, with the suffix it was set to, and the habits of bad ones."""

import os
import threading
from collections.abc import Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple

SUFFIXES: Final[Mapping[str, bytes]] = MappingProxyType(
    {"cr": b"\r", "lf": b"\n", "crlf": b"\r\n", "tab": b"\t", "none": b""}
)
"""What ends a code, by the name in a scanner's manual."""


class Habit(StrEnum):
    """TWICE: each code comes twice. HALVES: it stalls in the middle. NOISE: a byte that is no text comes before it."""

    GOOD = "good"
    TWICE = "twice"
    HALVES = "halves"
    NOISE = "noise"


class Trigger(NamedTuple):
    """How a scanner sends: its suffix (a key of ``SUFFIXES``), its habit, and the pause between codes, in seconds."""

    suffix: str
    habit: Habit
    pause_s: float


def pieces(code: str, trigger: Trigger) -> tuple[bytes, ...]:
    """What a scanner writes for one code: a write each, with the scanner's pause between them."""
    whole = code.encode() + SUFFIXES[trigger.suffix]
    match trigger.habit:
        case Habit.TWICE:
            return whole, whole
        case Habit.HALVES:
            return whole[: len(whole) // 2], whole[len(whole) // 2 :]
        case Habit.NOISE:
            return (b"\xff" + whole,)
        case Habit.GOOD:
            return (whole,)


def scan(line: int, codes: Iterable[str], trigger: Trigger, stopping: threading.Event) -> None:
    """Send the codes down an open descriptor, one after the other, until told to stop.

    Raises:
        OSError: Nobody listens any more.
    """
    for code in codes:
        for piece in pieces(code, trigger):
            if stopping.wait(trigger.pause_s):
                return
            os.write(line, piece)
