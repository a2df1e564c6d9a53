"""Mettler-Toledo 8217, which many counter scales speak besides their own: a letter asks, STX … CR answers.

Source: Mettler-Toledo Diva service manual, pages 39, 44 and 45, as read in the design's hardware brief, section 5.
"""

from typing import Final

from drivers.scales.dialect import Dialect
from drivers.scales.frames import Frames
from drivers.scales.reading import Heard, Reading, ScaleState, weighed

_STX, _CR = b"\x02", b"\r"
_MOVING, _OVER, _UNDER, _OUTSIDE_ZERO = 0x01, 0x02, 0x04, 0x08
_KILOGRAM_DECIMALS: Final = 3


class Mettler8217:
    """Reads the answers to ``W``."""

    def __init__(self) -> None:
        """Start between two answers."""
        self._frames = Frames(_STX, _CR)

    def feed(self, data: bytes) -> Heard:
        """Take a piece of the stream."""
        return Heard(tuple(_reading(frame) for frame in self._frames.feed(data)), b"")


def _reading(frame: bytes) -> Reading:
    if frame[:1] == b"?":
        return Reading(_state(frame[1:2]), 0, frame)
    number = frame.removesuffix(b"N")
    # Pounds come with two decimals; only the decimals tell them apart.
    unit = b"kg" if len(number.partition(b".")[2]) == _KILOGRAM_DECIMALS else b"lb"
    return weighed(number, unit, moving=False, frame=frame, is_net=number != frame)


def _state(status: bytes) -> ScaleState:
    bits = status[0] if status else 0
    if bits & _MOVING:
        return ScaleState.MOVING
    if bits & _OVER:
        return ScaleState.OVER
    return ScaleState.UNDER if bits & (_UNDER | _OUTSIDE_ZERO) else ScaleState.DAMAGED


METTLER_8217: Final = Dialect("mettler-8217", b"W", Mettler8217, "9600 7E1", times=2)
