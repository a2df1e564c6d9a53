"""CAS AP, AD, ER, SW and PD: ENQ, ACK, DC1, and a frame with a checksum.

Source: CAS AP-1 protocol and SW-II manual, page 15, as read in the design's hardware brief, section 5. A frame is found
by its shape and not by its first and last byte, because its checksum may be any byte, those two among them.
"""

import re
from functools import reduce
from operator import xor
from typing import Final

from drivers.scales.dialect import Dialect
from drivers.scales.frames import LONGEST
from drivers.scales.reading import NOTHING, Heard, Reading, ScaleState, weighed

_ENQ, _ACK, _NAK, _DC1 = b"\x05", 0x06, 0x15, b"\x11"
_FRAME: Final = re.compile(rb"\x02(([SU])([ F+-])([\d. ]{6,7})([A-Za-z ]{2}))(.)\x03\x04", re.DOTALL)
_END: Final = b"\x03\x04"
_MOST_ASKED: Final = 8
"""A scale that only says NAK is not asked for ever."""


class Cas:
    """Answers ACK with DC1, NAK with another ENQ, and reads the frame; noise before ACK is nothing."""

    def __init__(self) -> None:
        """Start after ENQ was sent."""
        self._bytes = b""
        self._asked = 0
        self._is_answering = False

    def feed(self, data: bytes) -> Heard:
        """Take a piece of the stream."""
        if self._is_answering:
            return self._answered(data)
        for at, byte in enumerate(data):
            if byte == _ACK:
                self._is_answering = True
                return Heard(self._answered(data[at + 1 :]).readings, _DC1)
            if byte == _NAK and self._asked < _MOST_ASKED:
                self._asked += 1
                return Heard((), _ENQ)
        return NOTHING

    def _answered(self, data: bytes) -> Heard:
        self._bytes = (self._bytes + data)[-LONGEST:]
        readings = []
        while (end := self._bytes.find(_END)) >= 0:
            # The checksum itself may be ETX: then the frame ends one byte further on.
            frame = _FRAME.search(self._bytes)
            cut = max(end + len(_END), frame.end() if frame is not None else 0)
            readings.append(_reading(frame, self._bytes[:cut]))
            self._bytes = self._bytes[cut:]
        return Heard(tuple(readings), b"")


def _reading(frame: "re.Match[bytes] | None", raw: bytes) -> Reading:
    if frame is None:
        return Reading(ScaleState.DAMAGED, 0, raw)
    content, state, sign, number, unit, checksum = frame.groups()
    if checksum[0] != reduce(xor, content):
        return Reading(ScaleState.DAMAGED, 0, raw)
    if sign == b"F":
        return Reading(ScaleState.OVER, 0, raw)
    return weighed(sign.strip() + number.strip(), unit, moving=state == b"U", frame=raw)


CAS: Final = Dialect("cas", _ENQ, Cas, "9600 8N1", times=2)
