"""A scale with something on its pan: it answers the questions of its dialect, and knows no others."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple

from drivers.simulators.device import Act, Answer, UnknownCommandError
from drivers.simulators.scales import cas, dialog, mettler, mettler_status, nci

_PRICE: Final = b"\x04\x0201\x1b000000\x1b\x03"
_ACK, _NAK = b"\x06", b"\x15"


class Pan(StrEnum):
    """How the pan is. MUTE: the scale says nothing. NOISE: garbage, as on a line of the wrong speed."""

    STILL = "still"
    MOVING = "moving"
    OVER = "over"
    UNDER = "under"
    MUTE = "mute"
    NOISE = "noise"


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
    state = {Pan.MOVING: "US", Pan.OVER: "OL"}.get(load.pan, "ST")
    sign = "-" if load.pan is Pan.UNDER else "+"
    return f"{state},{sign}{_kilogram(load.gram, 8)} kg\r\n".encode()


def _dialog(load: Load) -> bytes:
    return dialog(load.gram) if load.pan is Pan.STILL else _NAK


def _dialog_why(load: Load) -> bytes:
    why = {Pan.MOVING: "20", Pan.UNDER: "31", Pan.OVER: "32"}.get(load.pan, "00")
    return f"\x0209\x1b{why}\x03".encode()


def _acknowledge(_load: Load) -> bytes:
    return _ACK


COMMANDS: Final[Mapping[str, Mapping[bytes, Say]]] = MappingProxyType(
    {
        "mettler-8217": {b"W": _mettler},
        "cas": {b"\x05": _acknowledge, b"\x11": _cas},
        "nci": {b"W\r": _nci},
        "a-and-d": {b"Q\r\n": _a_and_d},
        "dialog06": {_PRICE: _acknowledge, b"\x04\x05": _dialog, b"\x04\x0208\x03": _dialog_why},
    }
)
"""What each dialect may be asked, and how it answers."""


class Scale:
    """One connection to a scale."""

    def __init__(self, dialect: str, load: Load) -> None:
        """Put a load on a scale that speaks a dialect: a key of ``COMMANDS``."""
        self._commands = COMMANDS[dialect]
        self._load = load
        self._heard = b""
        self._answers: list[str] = []

    def feed(self, data: bytes) -> Answer:
        """Hear a piece of a question; answer it when it is whole."""
        self._heard += data
        said = b""
        while (command := self._next()) is not None:
            self._heard = self._heard.removeprefix(command)
            said += self._say(command)
        if self._heard and not any(command.startswith(self._heard) for command in self._commands):
            raise UnknownCommandError(self._heard.hex(" "))
        return Answer(said, Act.GO_ON)

    def ended(self) -> tuple[str, ...]:
        """Each question and its answer, in hexadecimal."""
        if self._heard:
            raise UnknownCommandError(f"cut short: {self._heard.hex(' ')}")
        return tuple(self._answers)

    def _next(self) -> bytes | None:
        return next((command for command in self._commands if self._heard.startswith(command)), None)

    def _say(self, command: bytes) -> bytes:
        match self._load.pan:
            case Pan.MUTE:
                said = b""
            case Pan.NOISE:
                said = b"\xfe\x80\xff\x00"
            case _:
                said = self._commands[command](self._load)
        self._answers.append(f"{command.hex(' ')} -> {said.hex(' ')}")
        return said
