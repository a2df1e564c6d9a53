"""NCI, also ECR: Weigh-Tronix, Ohaus, Adam. A weight line, a status line, ETX.

Source: Ohaus Aviator 7000 service manual, pages 47 to 49, as read in the design's hardware brief, section 5.
"""

import re
from typing import Final

from drivers.scales.dialect import Dialect
from drivers.scales.frames import Frames
from drivers.scales.reading import Heard, Reading, ScaleState, weighed

_ETX = b"\x03"
_MOVING, _UNDER, _OVER = 0x01, 0x01, 0x02
_WEIGHT: Final = re.compile(rb"\n\s*([+-]?[\d.]+)\s*([A-Za-z]{1,2})\r")
_STATUS: Final = re.compile(rb"\nS(.)(.)")


class Nci:
    """Reads the answers to ``W``."""

    def __init__(self) -> None:
        """Start between two answers."""
        self._frames = Frames(b"", _ETX)

    def feed(self, data: bytes) -> Heard:
        """Take a piece of the stream."""
        return Heard(tuple(_reading(frame) for frame in self._frames.feed(data)), b"")


def _reading(frame: bytes) -> Reading:
    status = _STATUS.search(frame)
    if status is None:
        return Reading(ScaleState.DAMAGED, 0, frame)
    first, second = status.group(1)[0], status.group(2)[0]
    if second & _OVER:
        return Reading(ScaleState.OVER, 0, frame)
    if second & _UNDER:
        return Reading(ScaleState.UNDER, 0, frame)
    weight = _WEIGHT.search(frame)
    moving = bool(first & _MOVING)
    if weight is None:
        return Reading(ScaleState.MOVING if moving else ScaleState.DAMAGED, 0, frame)
    return weighed(weight.group(1), weight.group(2), moving=moving, frame=frame)


NCI: Final = Dialect("nci", b"W\r", Nci, "9600 7E1")
