"""A printer of labels: it draws our ZPL or TSPL alone, says how it is when asked, and stops when its roll is out.

Strict: a command that is not one of ours ends the connection and is an error. Source: as in ``drivers.labels``.
"""

import re
from typing import Final, NamedTuple

from drivers.simulators.device import QUIET, Act, Answer, UnknownCommandError

_ZPL: Final = re.compile(
    rb"\^XA\^PW\d+\^LL\d+\^LH0,0(?P<body>(?:\^FO\d+,\d+(?:\^A0N,\d+,\d+\^FH_|\^BY\d\^BEN,\d+,Y,N)\^FD[^^~]*\^FS)*)"
    rb"\^PQ(?P<copies>\d+)\^XZ\n"
)
_ZPL_TEXT: Final = re.compile(rb"\^FD([^^~]*)\^FS")
_HEXADECIMAL: Final = re.compile(rb"_([0-9A-F]{2})")
_TSPL: Final = re.compile(
    rb"SIZE \d+ mm,\d+ mm\r\nGAP \d+ mm,0 mm\r\nCLS\r\n"
    rb'(?P<body>(?:TEXT \d+,\d+,"1",0,\d+,\d+,"(?:[^"\\\r]|\\\["\])*"\r\n'
    rb'|BARCODE \d+,\d+,"EAN13",\d+,1,0,\d,\d,"\d{12}"\r\n)*)'
    rb"PRINT 1,(?P<copies>\d+)\r\n"
)
_TSPL_TEXT: Final = re.compile(rb'"((?:[^"\\\r]|\\\["\])*)"\r\n')


class _Tongue(NamedTuple):
    """A language: what a whole label is, its texts, how it is asked, and what it answers with a roll and without."""

    label: re.Pattern[bytes]
    text: re.Pattern[bytes]
    question: bytes
    well: bytes
    empty: bytes


def _zebra(paper: int) -> bytes:
    return (
        b"\x02030,%d,0,0245,000,0,0,0,000,0,0,0\x03\r\n\x02000,0,0,0,0,2,4,0,00000000,1,000\x03\r\n\x021234,0\x03\r\n"
        % (paper)
    )


_TONGUES: Final = {
    "zpl": _Tongue(_ZPL, _ZPL_TEXT, b"~HS\r\n", _zebra(0), _zebra(1)),
    "tspl": _Tongue(_TSPL, _TSPL_TEXT, b"\x1b!?", b"\x00", b"\x04"),
}


class LabelMachine:
    """The printer itself, which keeps its roll from one connection to the next."""

    def __init__(self, language: str, *, has_roll: bool) -> None:
        """Put it there: `zpl` or `tspl`, with a roll in it or without."""
        self.tongue = _TONGUES[language]
        self.has_roll = has_roll

    def connect(self) -> "LabelConnection":
        """A new connection to it."""
        return LabelConnection(self)


class LabelConnection:
    """One connection to a printer of labels."""

    def __init__(self, machine: LabelMachine) -> None:
        """Nothing was heard yet."""
        self._machine = machine
        self._heard = b""
        self._labels: tuple[str, ...] = ()

    def feed(self, data: bytes) -> Answer:
        """Hear a piece; print every label that is whole, and say how it is when it was asked.

        Raises:
            UnknownCommandError: What comes is no label of ours.
        """
        tongue = self._machine.tongue
        self._heard += data
        answer = (tongue.well if self._machine.has_roll else tongue.empty) * self._heard.count(tongue.question)
        self._heard = self._heard.replace(tongue.question, b"")
        while (label := tongue.label.match(self._heard)) is not None:
            texts = [_plain(text) for text in tongue.text.findall(label["body"])]
            self._labels += (f"{' | '.join(texts)} x{int(label['copies'])}",)
            self._heard = self._heard[label.end() :]
        if b"^XZ\n" in self._heard or b"PRINT 1," in self._heard.rpartition(b"\r\n")[0]:
            raise UnknownCommandError(self._heard[:40].decode("ascii", "replace"))
        return Answer(answer, Act.GO_ON) if answer else QUIET

    def unasked(self) -> Answer:
        """Nothing: it speaks when it is spoken to."""
        return QUIET

    def ended(self) -> tuple[str, ...]:
        """The labels that came out, a line each: their texts and codes, and how many.

        Raises:
            UnknownCommandError: A label was cut short.
        """
        if self._heard:
            raise UnknownCommandError(self._heard[:40].decode("ascii", "replace"))
        return self._labels


def _plain(text: bytes) -> str:
    undone = _HEXADECIMAL.sub(lambda found: bytes.fromhex(found[1].decode()), text).replace(b'\\["]', b'"')
    return undone.decode("ascii", "replace")
