"""*It is on paper*: the one true sign a printer gives, where it gives one.

``GS ( H`` function 48 asks the printer to send four characters back when the printing before it is completed. Source:
Epson ESC/POS reference, GS ( H fn 48, for TM-T20 to TM-T88VII, m10 to m50, P20 to P80, L90, L100, T81 to T83, U220 and
U230; others do not answer, and then the slip is SENT and no more.
"""

from typing import Final

_ID_LENGTH: Final = 4
_FIRST, _LAST = 0x20, 0x7E
_HEADER: Final = b"\x37\x22"


def process_id(number: int) -> bytes:
    """Return four printable characters for a job; 81 million jobs apart they come again."""
    span = _LAST - _FIRST + 1
    digits = []
    for _ in range(_ID_LENGTH):
        number, digit = divmod(number, span)
        digits.append(_FIRST + digit)
    return bytes(digits)


def request(identity: bytes) -> bytes:
    """Return the bytes that ask for ``identity`` to be sent back when everything before them is printed."""
    return b"\x1d(H\x06\x00\x30\x30" + identity


class ProcessIdParser:
    """Picks one answer out of what a printer sends. Never raises, whatever comes in whatever pieces."""

    def __init__(self, identity: bytes) -> None:
        """Look for the answer to ``request(identity)``."""
        self._wanted = _HEADER + identity + b"\x00"
        self._seen = b""

    def feed(self, data: bytes) -> bool:
        """Return whether the answer has come; status that is pushed between is passed over, not inside it."""
        self._seen = (self._seen + data)[-len(self._wanted) - len(data) :]
        return self._wanted in self._seen
