"""Scans of a scanner that is a keyboard, read below every keyboard layout: the kernel's key events, as characters.

Sans-I/O. A scanner types as an American keyboard, so key codes are read as one, whatever layout and whatever NumLock
the machine has. Source of the record and of the numbers: Linux, include/uapi/linux/input.h and input-event-codes.h.
"""

import struct
from types import MappingProxyType
from typing import Final

from drivers.scanners.framing import LOST, Frame, Framer

_EVENT: Final = struct.Struct("@llHHi")
"""Seconds, microseconds, type, code, value, of this machine's sizes."""

_SYN, _KEY, _DROPPED = 0, 1, 3
_DOWN: Final = 1
_SHIFTS: Final = frozenset({42, 54})
_CONTROLS: Final = frozenset({29, 97})
_ENTERS: Final = frozenset({28, 96})
_TAB: Final = 15
_BRACKET_RIGHT: Final = 27
_GROUP_SEPARATOR: Final = b"\x1d"
_ENDS: Final = frozenset({b"\r", b"\t"})


def _row(first: int, plain: str, shifted: str) -> dict[int, tuple[str, str]]:
    return {first + at: pair for at, pair in enumerate(zip(plain, shifted, strict=True))}


_CHARACTERS: Final = MappingProxyType(
    _row(2, "1234567890-=", "!@#$%^&*()_+")
    | _row(16, "qwertyuiop[]", "QWERTYUIOP{}")
    | _row(30, "asdfghjkl;'`", 'ASDFGHJKL:"~')
    | _row(43, "\\zxcvbnm,./", "|ZXCVBNM<>?")
    | {57: (" ", " "), 55: ("*", "*")}
    | _row(71, "789-456+1230.", "789-456+1230.")
)
"""Key code to what it types without and with Shift; the keypad types figures."""


class KeyFramer:
    """Turns key events into scans. Never raises, whatever comes in whatever pieces.

    Attributes:
        dropped: How often the kernel had to throw events away; each time LOST is told, since a scan is gone with them.
    """

    def __init__(self) -> None:
        """Start between two scans, with no key down."""
        self._framer = Framer()
        self._bytes = b""
        self._shifts = 0
        self._controls = 0
        self._is_skipping = False
        self._is_partial = False
        self.dropped = 0

    def feed(self, data: bytes) -> tuple[Frame, ...]:
        """Return the scans that ``data`` completes."""
        self._bytes += data
        whole = len(self._bytes) - len(self._bytes) % _EVENT.size
        records, self._bytes = self._bytes[:whole], self._bytes[whole:]
        found: list[Frame] = []
        for _, _, kind, code, value in _EVENT.iter_unpack(records):
            if (kind, code) == (_SYN, _DROPPED):
                found.append(LOST)
            found += self._framed(self._typed(kind, code, value))
        return tuple(found)

    def _framed(self, typed: bytes) -> tuple[Frame, ...]:
        """Frame what one event typed; behind lost events up to the next end stands only a part of a scan."""
        frames = self._framer.feed(typed)
        if not self._is_partial or typed not in _ENDS:
            return frames
        self._is_partial = False
        return (LOST,) * len(frames)

    def _typed(self, kind: int, code: int, value: int) -> bytes:
        if kind == _SYN:
            self._synchronised(code)
            return b""
        if kind != _KEY or self._is_skipping:
            return b""
        if code in _SHIFTS:
            self._shifts = max(self._shifts + (1 if value == _DOWN else -1 if value == 0 else 0), 0)
            return b""
        if code in _CONTROLS:
            self._controls = max(self._controls + (1 if value == _DOWN else -1 if value == 0 else 0), 0)
            return b""
        return self._pressed(code) if value == _DOWN else b""

    def _pressed(self, code: int) -> bytes:
        if code in _ENTERS:
            return b"\r"
        if code == _TAB:
            return b"\t"
        if self._controls:
            # FNC1 inside a GS1 code is typed as Ctrl+].
            return _GROUP_SEPARATOR if code == _BRACKET_RIGHT else b""
        pair = _CHARACTERS.get(code)
        return b"" if pair is None else pair[bool(self._shifts)].encode("ascii")

    def _synchronised(self, code: int) -> None:
        """After lost events nothing counts until the next report, and what was typed so far is only a part."""
        if code == _DROPPED:
            self.dropped += 1
            self._is_skipping = self._is_partial = True
            self._framer = Framer()
            self._shifts = self._controls = 0
        else:
            self._is_skipping = False
