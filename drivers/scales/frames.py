"""Cutting a stream into frames that begin and end with known bytes, whatever stands before, between or inside."""

from typing import Final

LONGEST: Final = 64
"""No dialect has a longer frame; what grows beyond it is noise."""


class Frames:
    """Finds frames in a stream. Never raises, whatever comes in whatever pieces."""

    def __init__(self, begins: bytes, ends: bytes) -> None:
        """Look for a first byte of ``begins`` (empty: any) and a last byte of ``ends``."""
        self._begins = frozenset(begins)
        self._ends = frozenset(ends)
        self._bytes = bytearray()

    def feed(self, data: bytes) -> tuple[bytes, ...]:
        """Return the frames that ``data`` completes, without their first and last byte; a new begin drops a half."""
        return tuple(frame for byte in data if (frame := self._take(byte)) is not None)

    def drop(self) -> None:
        """Forget a half."""
        self._bytes.clear()

    def _take(self, byte: int) -> bytes | None:
        if byte in self._begins:
            self._bytes[:] = bytes((byte,))
            return None
        if byte in self._ends:
            frame = bytes(self._bytes)
            self._bytes.clear()
            return self._content(frame)
        if self._bytes or not self._begins:
            self._bytes.append(byte)
        if len(self._bytes) > LONGEST:
            self._bytes.clear()
        return None

    def _content(self, frame: bytes) -> bytes | None:
        if not frame:
            return None
        return frame[1:] if self._begins else frame
