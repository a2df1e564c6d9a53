"""A printer's ear: every ESC/POS command we send, with its exact length; anything else is an error.

Strict, because a real printer obeys what it does not expect, and a test must not. It hears a stream in any pieces, and
takes a command when it is whole.
"""

import struct
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple

from drivers.simulators.device import UnknownCommandError
from drivers.simulators.printout import Beep, Code, Cut, Fed, Line, Piece, Printout, Pulse, Raster

PAGES: Mapping[int, str] = MappingProxyType({0: "cp437", 2: "cp850", 19: "cp858"})
DOUBLE_HIGH, DOUBLE_WIDE = 0x10, 0x20
_MOST_DOTS: Final = 16
_LEVELS: Final = range(48, 52)
_ADJUSTS: Final = range(3)
_NAMES: Final = frozenset(b"BC")


class Question(StrEnum):
    """What is answered behind all that came before. PAPER: GS r 1. CONFIRM: GS ( H. NAME: GS I 66 and 67."""

    PAPER = "paper"
    CONFIRM = "confirm"
    NAME = "name"


class Asked(NamedTuple):
    """A question, and what it carries: the identity of a slip, or the letter of a name."""

    question: Question
    given: bytes


class CutShortError(UnknownCommandError):
    """A command that may be whole when more has come."""


class Decoder:
    """One conversation with one printer."""

    def __init__(self) -> None:
        """Begin before the first byte."""
        self._data, self._at = b"", 0
        # Before a page is chosen only what is the same in all of them may come.
        self._page = "ascii"
        self._size, self._bold, self._align = 0, False, 0
        self._text = bytearray()
        self._pieces: list[Piece] = []
        self._asked: list[Asked] = []
        self._code = Code("", 3, 0, is_centred=False)
        self.begun = 0

    def feed(self, data: bytes) -> tuple[Asked, ...]:
        """Obey what is whole by now, and return what was asked.

        Raises:
            UnknownCommandError: A byte is no command of ours.
        """
        self._data, self._at = self._data[self._at :] + data, 0
        self._asked = []
        while (start := self._at) < len(self._data):
            try:
                self._step()
            except CutShortError:
                self._at = start
                break
        return tuple(self._asked)

    def printed(self) -> Printout:
        """What is on paper by now."""
        return Printout(tuple(self._pieces))

    def finish(self) -> Printout:
        """What is on paper after the last byte.

        Raises:
            UnknownCommandError: A command is cut short, or the next slip would begin in this one's style.
        """
        if self._at < len(self._data):
            raise UnknownCommandError(f"cut short: {self._data[self._at : self._at + 8].hex(' ')}")
        if self._text:
            raise UnknownCommandError("a line without its end")
        if self._styled():
            raise UnknownCommandError("the next slip would begin in this slip's style")
        return self.printed()

    def _styled(self) -> bool:
        return (self._size, self._bold, self._align) != (0, False, 0)

    def _take(self, count: int) -> bytes:
        taken = self._data[self._at : self._at + count]
        if len(taken) < count:
            raise CutShortError
        self._at += count
        return taken

    def _put(self, piece: Piece) -> None:
        """Print; only a code may stand elsewhere than at the left."""
        if self._align and not isinstance(piece, Code):
            raise UnknownCommandError("only codes are put in the middle")
        self._pieces.append(piece)

    def _step(self) -> None:
        byte = self._take(1)[0]
        if byte == 0x1B:
            self._escape(self._take(1))
        elif byte == 0x1D:
            self._group(self._take(1))
        elif byte == 0x0A:
            self._line_feed()
        elif byte >= 0x20 and byte != 0x7F:
            self._text.append(byte)
        else:
            raise UnknownCommandError(f"{byte:02X}")

    def _line_feed(self) -> None:
        try:
            text = self._text.decode(self._page)
        except UnicodeDecodeError as error:
            raise UnknownCommandError(f"letters before their page: {self._text.hex(' ')}") from error
        self._put(Line(text, self._bold, bool(self._size & DOUBLE_WIDE), bool(self._size & DOUBLE_HIGH)))
        self._text.clear()

    def _at_line_start(self) -> None:
        if self._text:
            raise UnknownCommandError("a command that needs an empty line")

    def _escape(self, name: bytes) -> None:
        if name == b"@":
            self._at_line_start()
            if self._styled():
                raise UnknownCommandError("ESC @ in the middle of a slip")
            self.begun += 1
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
            self._page = _known_page(value)
        elif name == b"!":
            self._size, self._bold = value, False
        else:
            self._bold = bool(value)

    def _beep(self, name: bytes) -> None:
        """ESC B n t, or ESC ( A function 48."""
        given = self._take(2 if name == b"B" else 7)
        if name == b"(" and given[:4] != b"A\x04\x00\x30":
            raise UnknownCommandError(f"ESC ( {given!r}")
        self._put(Beep(is_epson=name == b"("))

    def _move(self, name: bytes) -> None:
        if name == b"a":
            self._align = self._take(1)[0]
            if self._align not in _ADJUSTS:
                raise UnknownCommandError(f"ESC a {self._align}")
        elif name == b"d":
            self._put(Fed(self._take(1)[0]))
        else:
            self._put(Pulse(*self._take(3)))

    def _group(self, name: bytes) -> None:
        if name == b"V":
            self._at_line_start()
            self._put(Cut(self._take(1)[0]))
        elif name == b"(":
            self._function()
        elif name == b"v":
            self._raster()
        elif name in {b"r", b"I"}:
            self._question(name, self._take(1))
        else:
            raise UnknownCommandError(f"GS {name!r}")

    def _question(self, name: bytes, which: bytes) -> None:
        """GS r 1, GS I 66 and GS I 67."""
        if name == b"r" and which == b"\x01":
            self._asked.append(Asked(Question.PAPER, which))
        elif name == b"I" and which[0] in _NAMES:
            self._asked.append(Asked(Question.NAME, which))
        else:
            raise UnknownCommandError(f"GS {name!r} {which[0]}")

    def _raster(self) -> None:
        self._at_line_start()
        kind, mode, width_bytes, height = struct.unpack("<ccHH", self._take(6))
        if (kind, mode) != (b"0", b"\0"):
            raise UnknownCommandError("GS v of another kind")
        self._put(Raster(width_bytes, height, self._take(width_bytes * height)))

    def _function(self) -> None:
        """GS ( H function 48, and the functions of GS ( k that make a QR code."""
        kind, length = struct.unpack("<cH", self._take(3))
        if (kind, length) == (b"H", 6):
            body = self._take(length)
            if body[:2] == b"00":
                self._asked.append(Asked(Question.CONFIRM, body[2:]))
                return
        if kind != b"k":
            raise UnknownCommandError(f"GS ( {kind!r}")
        body = self._take(length)
        if body[:1] != b"1" or len(body) < 2:
            raise UnknownCommandError("GS ( k of another kind of code")
        self._qr(body[1], body[2:])

    def _qr(self, function: int, given: bytes) -> None:
        if function == 65 and given == b"2\0":
            return
        if function == 67 and len(given) == 1 and 0 < given[0] <= _MOST_DOTS:
            self._code = self._code._replace(dots=given[0])
        elif function == 69 and len(given) == 1 and given[0] in _LEVELS:
            self._code = self._code._replace(level=given[0] - _LEVELS[0])
        elif function == 80 and given[:1] == b"0":
            self._code = self._code._replace(text=given[1:].decode("utf-8", "replace"))
        elif function == 81 and given == b"0" and self._code.text:
            self._at_line_start()
            self._put(self._code._replace(is_centred=self._align == 1))
        else:
            raise UnknownCommandError(f"GS ( k {function} {given.hex(' ')}")


def _known_page(number: int) -> str:
    page = PAGES.get(number)
    if page is None:
        raise UnknownCommandError(f"ESC t {number}")
    return page


def decode(data: bytes) -> Printout:
    """What a printer makes of one slip; a slip begins with ESC @.

    Raises:
        UnknownCommandError: it is no such slip.

    """
    if not data.startswith(b"\x1b@"):
        raise UnknownCommandError("a slip that does not begin with ESC @")
    decoder = Decoder()
    decoder.feed(data)
    if decoder.begun != 1:
        raise UnknownCommandError("more than one ESC @")
    return decoder.finish()


def decode_pulse(data: bytes) -> Printout:
    """What a printer makes of bytes that are no slip.

    Raises:
        UnknownCommandError: a byte is no command of ours.

    """
    decoder = Decoder()
    decoder.feed(data)
    return decoder.finish()
