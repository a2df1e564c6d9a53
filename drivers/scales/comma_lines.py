"""A&D, and the CAS indicators that talk like it: ``ST,+00123.45 kg`` in a line of its own, asked for or sent by itself.

Source: A&D EK-L manual, page 28, GC, page 51; CAS PDS, page 31, as read in the design's hardware brief, section 5.
"""

import re
from typing import Final

from drivers.scales.dialect import Dialect
from drivers.scales.frames import Frames
from drivers.scales.reading import Heard, Reading, ScaleState, weighed

_LINE_ENDS = b"\r\n"
_NET: Final = b"NT"
_LINE: Final = re.compile(rb".*(ST|US|OL)((?:,[^,]*){0,3})", re.DOTALL)
"""From the last head on: what stands before it was cut short, and its head is not that of this weight."""

_WEIGHT: Final = re.compile(rb"([+-]?\s*[\d.]+)\s*([A-Za-z]{1,3})")


class CommaLines:
    """Reads lines of a head, fields and a weight between commas."""

    def __init__(self) -> None:
        """Start between two lines."""
        self._frames = Frames(b"", _LINE_ENDS)

    def feed(self, data: bytes) -> Heard:
        """Take a piece of the stream; a line that is of another kind is nothing."""
        found = (_reading(frame) for frame in self._frames.feed(data))
        return Heard(tuple(each for each in found if each is not None), b"")


def _reading(frame: bytes) -> Reading | None:
    line = _LINE.fullmatch(frame)
    if line is None:
        return None
    head, (_, *fields) = line.group(1), line.group(2).split(b",")
    if head == b"OL":
        return Reading(ScaleState.OVER, 0, frame)
    weight = _WEIGHT.fullmatch(fields[-1].strip()) if fields else None
    if weight is None:
        return Reading(ScaleState.DAMAGED, 0, frame)
    number, unit, is_net = weight.group(1).replace(b" ", b""), weight.group(2), _NET in fields[:-1]
    return weighed(number, unit, moving=head == b"US", frame=frame, is_net=is_net)


A_AND_D: Final = Dialect("a-and-d", b"Q\r\n", CommaLines, "2400 7E1", times=2)
CAS_LINES: Final = Dialect("cas-lines", b"", CommaLines, "9600 8N1", times=2)
