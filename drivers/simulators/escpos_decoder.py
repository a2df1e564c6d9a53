"""A printer's ear: every ESC/POS command we send, with its exact length; anything else is an error.

Strict, because a real printer obeys what it does not expect, and a test must not.
"""

import struct
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from drivers.simulators.device import UnknownCommandError

PAGES: Mapping[int, str] = MappingProxyType({0: "cp437", 2: "cp850", 19: "cp858"})
DOUBLE_HIGH, DOUBLE_WIDE = 0x10, 0x20


class Line(NamedTuple):
    """One printed line and how it looks; `text` has its trailing blanks."""

    text: str
    bold: bool
    wide: bool
    tall: bool


class Raster(NamedTuple):
    """A picture: rows of `width_bytes` bytes, the left dot in the highest bit, 1 is black."""

    width_bytes: int
    height: int
    bits: bytes


class Printout(NamedTuple):
    """What came out: lines of text, pictures, codes drawn by the printer, cuts (0 full, 1 partial), pulses."""

    lines: tuple[Line, ...]
    rasters: tuple[Raster, ...]
    codes: tuple[str, ...]
    fed: int
    cuts: tuple[int, ...]
    pulses: tuple[tuple[int, int, int], ...]

    def text(self) -> list[str]:
        """The printed lines, without their looks."""
        return [line.text for line in self.lines]


class Decoder:
    """One job of one printer, read to its end."""

    def __init__(self, data: bytes) -> None:
        """Begin before the first byte of `data`."""
        self.data, self.at = data, 0
        # Before a page is chosen only what is the same in all of them may come.
        self.page = "ascii"
        self.size, self.bold, self.align = 0, False, 0
        self.text = bytearray()
        self.lines: list[Line] = []
        self.rasters: list[Raster] = []
        self.codes: list[str] = []
        self.cuts: list[int] = []
        self.pulses: list[tuple[int, int, int]] = []
        self.fed = 0
        self.stored_code = ""

    def run(self) -> Printout:
        """What is on paper after the last byte.

        Raises:
            UnknownCommandError: a byte is no command of ours, one is cut short, or a style is left switched on.

        """
        while self.at < len(self.data):
            self._step()
        if self.text:
            raise UnknownCommandError("a line without its end")
        if (self.size, self.bold, self.align) != (0, False, 0):
            raise UnknownCommandError("the next slip would begin in this slip's style")
        return Printout(
            tuple(self.lines), tuple(self.rasters), tuple(self.codes), self.fed, tuple(self.cuts), tuple(self.pulses)
        )

    def _take(self, count: int) -> bytes:
        taken = self.data[self.at : self.at + count]
        if len(taken) < count:
            raise UnknownCommandError(f"cut short at {self.at}")
        self.at += count
        return taken

    def _step(self) -> None:
        byte = self._take(1)[0]
        if byte == 0x1B:
            self._escape(self._take(1))
        elif byte == 0x1D:
            self._group(self._take(1))
        elif byte == 0x0A:
            self._line_feed()
        elif byte >= 0x20 and byte != 0x7F:
            self.text.append(byte)
        else:
            raise UnknownCommandError(f"{byte:02X} at {self.at - 1}")

    def _line_feed(self) -> None:
        text = self.text.decode(self.page)
        self.lines.append(Line(text, self.bold, bool(self.size & DOUBLE_WIDE), bool(self.size & DOUBLE_HIGH)))
        self.text.clear()

    def _at_line_start(self) -> None:
        if self.text:
            raise UnknownCommandError("a command that needs an empty line")

    def _escape(self, name: bytes) -> None:
        if name == b"@":
            if self.at != 2:
                raise UnknownCommandError("ESC @ in the middle of a job")
        elif name in {b"B", b"("}:
            self._beep(name)
        elif name in {b"t", b"!", b"E"}:
            self._style(name, self._take(1)[0])
        elif name in {b"a", b"d", b"p"}:
            self._at_line_start()
            self._move(name)
        else:
            raise UnknownCommandError(f"ESC {name!r}")

    def _style(self, name: bytes, value: int) -> None:
        if name == b"t":
            self.page = self._known_page(value)
        elif name == b"!":
            self.size, self.bold = value, False
        else:
            self.bold = bool(value)

    def _beep(self, name: bytes) -> None:
        """ESC B n t, or ESC ( A function 48."""
        given = self._take(2 if name == b"B" else 7)
        if name == b"(" and given[:4] != b"A\x04\x00\x30":
            raise UnknownCommandError(f"ESC ( {given!r}")

    def _known_page(self, number: int) -> str:
        page = PAGES.get(number)
        if page is None:
            raise UnknownCommandError(f"ESC t {number}")
        return page

    def _move(self, name: bytes) -> None:
        if name == b"a":
            self.align = self._take(1)[0]
        elif name == b"d":
            self.fed += self._take(1)[0]
        else:
            pin, on_units, off_units = self._take(3)
            self.pulses.append((pin, on_units, off_units))

    def _group(self, name: bytes) -> None:
        if name == b"V":
            self._at_line_start()
            self.cuts.append(self._take(1)[0])
        elif name == b"(":
            self._code()
        elif name == b"v":
            self._raster()
        else:
            raise UnknownCommandError(f"GS {name!r}")

    def _raster(self) -> None:
        self._at_line_start()
        kind, mode, width_bytes, height = struct.unpack("<ccHH", self._take(6))
        if (kind, mode) != (b"0", b"\0"):
            raise UnknownCommandError("GS v of another kind")
        self.rasters.append(Raster(width_bytes, height, self._take(width_bytes * height)))

    def _code(self) -> None:
        kind, length = struct.unpack("<cH", self._take(3))
        body = self._take(length)
        if (kind, length, body[:2]) == (b"H", 6, b"00"):
            return
        if kind != b"k" or body[:1] != b"1":
            raise UnknownCommandError("GS ( of another kind")
        function, rest = body[1], body[2:]
        if function == 80 and rest[:1] == b"0":
            self.stored_code = rest[1:].decode()
        elif function == 81 and rest == b"0":
            self.codes.append(self.stored_code)
        elif (function, len(rest)) not in {(65, 2), (67, 1), (69, 1)}:
            raise UnknownCommandError(f"GS ( k {function}")


def decode(data: bytes) -> Printout:
    """What a printer makes of one slip; a slip begins with ESC @.

    Raises:
        UnknownCommandError: it is no such slip.

    """
    if not data.startswith(b"\x1b@"):
        raise UnknownCommandError("a slip that does not begin with ESC @")
    return Decoder(data).run()


def decode_pulse(data: bytes) -> Printout:
    """What a printer makes of bytes that are no slip.

    Raises:
        UnknownCommandError: a byte is no command of ours.

    """
    return Decoder(data).run()
