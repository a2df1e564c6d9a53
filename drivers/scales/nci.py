"""NCI, also ECR and SCP-01: Weigh-Tronix, NCI, Brecknell, Ohaus, Adam, Diva. A weight line, a status line, ETX.

Source: Ohaus Aviator 7000 service manual, pages 47 to 49; NCI 6702 manual, page 14 (two status bytes, more while bit 6
of the last is set); Mettler-Toledo Diva service manual, page 35 (an ``S`` before them). Adam MDW, page 14: the same.
"""

import re
from typing import Final

from drivers.scales.dialect import Dialect
from drivers.scales.frames import Frames
from drivers.scales.reading import Heard, Reading, ScaleState, weighed

_ETX = b"\x03"
_MOVING, _UNDER, _OVER, _BROKEN, _NET = 0x01, 0x01, 0x02, 0x0C, 0x04
_UNZEROED = 0x08
_FRAME: Final = re.compile(rb"(?:\n *([+-]?[\d.]+) *([A-Za-z]{1,2})\r)?\nS?([0-?])([0-?p-\x7f])([0-?p-\x7f]*)\r?\Z")
"""A status belongs to the weight right before it, and to none that was cut short earlier. Bits 4 and 5 of it are always
set, so none of its bytes looks like a letter."""


class Nci:
    """Reads the answers to ``W``."""

    def __init__(self) -> None:
        """Start between two answers."""
        self._frames = Frames(b"", _ETX)

    def feed(self, data: bytes) -> Heard:
        """Take a piece of the stream."""
        return Heard(tuple(_reading(frame) for frame in self._frames.feed(data)), b"")


def _reading(frame: bytes) -> Reading:
    found = _FRAME.search(frame)
    if found is None:
        return Reading(ScaleState.DAMAGED, 0, frame)
    number, unit = found.group(1), found.group(2)
    first, second, third = found.group(3)[0], found.group(4)[0], (found.group(5) or b"\0")[0]
    hindered = _hindered(first, second, third)
    if hindered is not None:
        return Reading(hindered, 0, frame)
    moving = bool(first & _MOVING)
    if number is None:
        return Reading(ScaleState.MOVING if moving else ScaleState.DAMAGED, 0, frame)
    return weighed(number, unit, moving=moving, frame=frame, is_net=bool(third & _NET))


def _hindered(first: int, second: int, third: int) -> ScaleState | None:
    """Why what it shows is no weight: beyond its range, or it found its own memory or calibration to be wrong."""
    if second & _OVER:
        return ScaleState.OVER
    if second & _UNDER:
        return ScaleState.UNDER
    return ScaleState.DAMAGED if first & _BROKEN or second & _BROKEN or third & _UNZEROED else None


NCI: Final = Dialect("nci", b"W\r", Nci, "9600 7E1", times=2)
