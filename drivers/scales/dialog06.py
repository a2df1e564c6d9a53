"""Dialog 06: the till sends the price of a kilogram, then asks; the scale answers weight, price and amount.

Source: Dibal DPOS400 manual, page 52; Cely PI100, page 14, as read in the design's hardware brief, section 5; the
reasons as Mettler-Toledo's Viva gives them (service manual, page 42, and the OCA's driver for it). The till prices by
itself, so a price of zero is sent and what comes back of it is not read. The scale says each weight once and refuses to
say it again before the pan moved, so it cannot be asked twice: only the parity of the line guards it. A scale that is
set to demand checksums (record 11) is not understood.
"""

import re
from typing import Final

from drivers.scales.dialect import Dialect
from drivers.scales.frames import Frames
from drivers.scales.reading import NOTHING, Heard, Reading, ScaleState

_ACK, _NAK = 0x06, 0x15
_STX, _ETX = b"\x02", b"\x03"
_SEND_PRICE, _ASK, _ASK_WHY = b"\x04\x0201\x1b000000\x1b\x03", b"\x04\x05", b"\x04\x0208\x03"
_WEIGHT: Final = re.compile(rb"02\x1b3\x1b(\d{5})\x1b\d{6}\x1b\d{6}")
_REASON: Final = re.compile(rb"09\x1b(..)")
_REASONS: Final = {
    b"20": ScaleState.MOVING,
    b"21": ScaleState.UNMOVED,
    b"22": ScaleState.MOVING,
    b"30": ScaleState.STABLE,
    b"31": ScaleState.UNDER,
    b"32": ScaleState.OVER,
}
"""30 is less than the least it weighs: still, and nothing. 22 has not finished measuring."""


class Dialog06:
    """Answers ACK with the question, NAK with *why not*, and reads the records."""

    def __init__(self) -> None:
        """Start after the price was sent."""
        self._frames = Frames(_STX, _ETX)
        self._is_asked = False
        self._is_refused = False

    def feed(self, data: bytes) -> Heard:
        """Take a piece of the stream."""
        heard: list[Reading] = []
        reply = b""
        for byte in data:
            frames = self._frames.feed(bytes((byte,)))
            heard += [_reading(frame) for frame in frames]
            reply = self._reply(byte) or reply
        return Heard(tuple(heard), reply) if heard or reply else NOTHING

    def _reply(self, byte: int) -> bytes:
        if byte == _ACK and not self._is_asked:
            self._is_asked = True
            return _ASK
        if byte == _NAK and not self._is_refused:
            self._is_refused = True
            return _ASK_WHY
        return b""


def _reading(frame: bytes) -> Reading:
    weight = _WEIGHT.fullmatch(frame)
    if weight is not None:
        return Reading(ScaleState.STABLE, int(weight.group(1)), frame)
    reason = _REASON.match(frame)
    if reason is None:
        return Reading(ScaleState.DAMAGED, 0, frame)
    return Reading(_REASONS.get(reason.group(1), ScaleState.DAMAGED), 0, frame)


DIALOG_06: Final = Dialect("dialog06", _SEND_PRICE, Dialog06, "9600 7O1", times=1)
