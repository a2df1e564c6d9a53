"""A scale with something on its pan: it answers the questions of its dialect, and knows no others."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple

from drivers.simulators.device import QUIET, Act, Answer, UnknownCommandError
from drivers.simulators.scales import cas, dialog, mettler, mettler_status, nci

_PRICE: Final = b"\x04\x0201\x1b000000\x1b\x03"
_ACK, _NAK = b"\x06", b"\x15"
_GARBAGE: Final = b"\xfe\x80\xff\x00"


class Pan(StrEnum):
    """How the pan is, or how the scale is ill.

    UNDER: below zero. SPLIT: each answer comes in two halves. NOISE: garbage comes before the first answer. MUTE: it
    says nothing. GARBLED: only garbage comes, as on a line of the wrong speed. STALE: it says its first weight for
    ever, whatever is put on.
    """

    STILL = "still"
    MOVING = "moving"
    OVER = "over"
    UNDER = "under"
    SPLIT = "split"
    NOISE = "noise"
    MUTE = "mute"
    GARBLED = "garbled"
    STALE = "stale"


class Load(NamedTuple):
    """What lies on the pan: so many grams, so still."""

    gram: int
    pan: Pan


Say = Callable[[Load], bytes]


def _kilogram(gram: int, width: int) -> str:
    return f"{gram // 1000:0{width - 4}}.{gram % 1000:03}"


def _mettler(load: Load) -> bytes:
    bits = {Pan.MOVING: 1, Pan.OVER: 2, Pan.UNDER: 4}.get(load.pan, 0)
    return mettler_status(bits) if bits else mettler(_kilogram(load.gram, 6))


def _cas(load: Load) -> bytes:
    sign = {Pan.OVER: "F", Pan.UNDER: "-"}.get(load.pan, " ")
    return cas("U" if load.pan is Pan.MOVING else "S", sign, _kilogram(load.gram, 6))


def _nci(load: Load) -> bytes:
    first = 1 if load.pan is Pan.MOVING else 0
    second = {Pan.UNDER: 1, Pan.OVER: 2}.get(load.pan, 0)
    return nci(_kilogram(load.gram, 6), first=first, second=second)


def _a_and_d(load: Load) -> bytes:
    return f"{_head(load)},{_signed(load)} kg\r\n".encode()


def _cas_line(load: Load) -> bytes:
    """With the number of the scale and its lamps between head and weight."""
    return f"{_head(load)},GS,01,{_signed(load)} kg\r\n".encode()


def _head(load: Load) -> str:
    return {Pan.MOVING: "US", Pan.OVER: "OL"}.get(load.pan, "ST")


def _signed(load: Load) -> str:
    return f"{'-' if load.pan is Pan.UNDER else '+'}{_kilogram(load.gram, 8)}"


def _dialog(load: Load) -> bytes:
    return _NAK if load.pan in {Pan.MOVING, Pan.OVER, Pan.UNDER} else dialog(load.gram)


def _dialog_why(load: Load) -> bytes:
    why = {Pan.MOVING: "20", Pan.UNDER: "31", Pan.OVER: "32"}.get(load.pan, "00")
    return f"\x0209\x1b{why}\x03".encode()


def _acknowledge(_load: Load) -> bytes:
    return _ACK


COMMANDS: Final[Mapping[str, Mapping[bytes, Say]]] = MappingProxyType(
    {
        "mettler-8217": {b"W": _mettler},
        "cas": {b"\x05": _acknowledge, b"\x11": _cas},
        "cas-lines": {b"": _cas_line},
        "nci": {b"W\r": _nci},
        "a-and-d": {b"Q\r\n": _a_and_d},
        "dialog06": {_PRICE: _acknowledge, b"\x04\x05": _dialog, b"\x04\x0208\x03": _dialog_why},
    }
)
"""What each dialect may be asked, and how it answers; to nothing a scale answers that sends by itself."""


class Balance:
    """The scale itself, on which things are put."""

    def __init__(self, dialect: str, load: Load) -> None:
        """Put a load on a scale that speaks a dialect: a key of ``COMMANDS``."""
        self.commands = COMMANDS[dialect]
        self.load = load

    def connect(self) -> "Scale":
        """A new connection to it."""
        return Scale(self)

    def put(self, load: Load) -> None:
        """Put something else on; a scale that is STALE does not notice."""
        if self.load.pan is not Pan.STALE:
            self.load = load


class Scale:
    """One connection to a scale."""

    def __init__(self, balance: Balance) -> None:
        """Nothing was asked yet."""
        self._balance = balance
        self._asks = tuple(command for command in balance.commands if command)
        self._heard = b""
        self._rest = b""
        self._is_new = True
        self._answers: list[str] = []

    def feed(self, data: bytes) -> Answer:
        """Hear a piece of a question; answer it when it is whole."""
        self._heard += data
        said = b""
        while (command := self._next()) is not None:
            self._heard = self._heard.removeprefix(command)
            said += self._say(command)
        if self._heard and not any(command.startswith(self._heard) for command in self._asks):
            raise UnknownCommandError(self._heard.hex(" "))
        return Answer(self._halved(said), Act.GO_ON)

    def unasked(self) -> Answer:
        """The second half of an answer, or the next weight of a scale that sends by itself."""
        if self._rest:
            said, self._rest = self._rest, b""
            return Answer(said, Act.GO_ON)
        return Answer(self._halved(self._say(b"")), Act.GO_ON) if b"" in self._balance.commands else QUIET

    def ended(self) -> tuple[str, ...]:
        """Each question and its answer, in hexadecimal."""
        if self._heard:
            raise UnknownCommandError(f"cut short: {self._heard.hex(' ')}")
        return tuple(self._answers)

    def _next(self) -> bytes | None:
        return next((command for command in self._asks if self._heard.startswith(command)), None)

    def _halved(self, said: bytes) -> bytes:
        if self._balance.load.pan is not Pan.SPLIT:
            return said
        whole = self._rest + said
        self._rest = whole[len(whole) // 2 :]
        return whole[: len(whole) // 2]

    def _say(self, command: bytes) -> bytes:
        load = self._balance.load
        match load.pan:
            case Pan.MUTE:
                said = b""
            case Pan.GARBLED:
                said = _GARBAGE
            case Pan.NOISE if self._is_new:
                said = _GARBAGE + self._balance.commands[command](load)
            case _:
                said = self._balance.commands[command](load)
        self._is_new = False
        if command:
            self._answers.append(f"{command.hex(' ')} -> {said.hex(' ')}")
        return said
