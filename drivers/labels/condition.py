r"""How a label printer says it is: what it is asked, and what its answer means. Pure; silence is UNKNOWN.

Source: Zebra, ZPL II Programming Guide, ``~HS``: three strings between STX and ETX; flags for paper and pause in the
first, for head and ribbon in the second. TSC and Gprinter, TSPL manuals, ``<ESC>!?``: one byte of flags.
"""

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from drivers.outcome import Reason
from drivers.printers.status import UNKNOWN_STATUS, PrinterStatus, StatusState

_WELL: Final = PrinterStatus(StatusState.OK, Reason.NONE)
_ZPL_ANSWER: Final = re.compile(rb"\x02([0-9,]+)\x03\r\n\x02([0-9,]+)\x03")
_FLAGS: Final = (
    (0, 1, Reason.PAPER_OUT),
    (1, 2, Reason.COVER_OPEN),
    (1, 3, Reason.DEVICE_ERROR),
    (0, 2, Reason.OFFLINE),
)
"""Which string, which of its fields, and what a 1 there means: no paper, head up, no ribbon, paused."""
_BITS: Final = (
    (0x04, Reason.PAPER_OUT),
    (0x41, Reason.COVER_OPEN),
    (0x8A, Reason.DEVICE_ERROR),
    (0x10, Reason.OFFLINE),
)
"""No paper; head or cover open; jam, ribbon or heat; paused. 0x20 prints, which is no trouble."""
_FLOW: Final = b"\x11\x13"
_LOW, _HIGH = (0, 1, 2, 3, 4, 5, 8, 9, 10, 11, 12, 13), (0x00, 0x10, 0x20, 0x40, 0x80)
_STATUS: Final = frozenset(high | low for high in _HIGH for low in _LOW) - frozenset(_FLOW)
"""What an answer may be: a jam and no paper are never said together, nor are two of the upper bits; XON and XOFF are
the line's."""


class Condition(NamedTuple):
    """What a language asks, and how its answer is read: UNKNOWN while it is not whole."""

    question: bytes
    judge: Callable[[bytes], PrinterStatus]


def judge_zpl(heard: bytes) -> PrinterStatus:
    """Return what the newest whole answer to ``~HS`` says."""
    answers = _ZPL_ANSWER.findall(heard)
    if not answers:
        return UNKNOWN_STATUS
    strings = [text.split(b",") for text in answers[-1]]
    for string, field, reason in _FLAGS:
        if strings[string][field : field + 1] == [b"1"]:
            return PrinterStatus(StatusState.PROBLEM, reason)
    return _WELL


def judge_tspl(heard: bytes) -> PrinterStatus:
    """Return what the newest answer to ``<ESC>!?`` says; bytes that can be none are passed over."""
    answer = next((byte for byte in reversed(heard) if byte in _STATUS), None)
    if answer is None:
        return UNKNOWN_STATUS
    for bits, reason in _BITS:
        if answer & bits:
            return PrinterStatus(StatusState.PROBLEM, reason)
    return _WELL


ZPL_CONDITION: Final = Condition(b"~HS\r\n", judge_zpl)
TSPL_CONDITION: Final = Condition(b"\x1b!?", judge_tspl)
