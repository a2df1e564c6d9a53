"""Two displays of glass: they show what the bytes say, and refuse a byte that is no command of theirs."""

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from drivers.simulators.device import UnknownCommandError

COLUMNS: Final = 20
_ESC_POS: Final = re.compile(rb"\x1b@|\x0c|\x1f\x01|\x1f\x24([\x01-\x14])([\x01\x02])|([ -~])")
_CD5220: Final = re.compile(rb"\x1b@|\x0c|\x1bQ([AB])([ -~]{20})\r")
_HALF_ESC_POS: Final = re.compile(rb"\x1b|\x1f(\x24[\x01-\x14]?)?")
_HALF_CD5220: Final = re.compile(rb"\x1b(Q([AB][ -~]{0,20})?)?")
_WIPED: Final = frozenset({b"\x1b@", b"\x0c"})


class UnknownBytesError(UnknownCommandError):
    """Bytes the display does not know."""


class Glass(NamedTuple):
    """What a display shows, where its cursor is, and a command that has only begun."""

    rows: tuple[str, str]
    at: int
    half: bytes


DARK: Final = Glass((" " * COLUMNS, " " * COLUMNS), 0, b"")
"""A display that was just switched on."""

Hear = Callable[[Glass, bytes], Glass]


def hear_esc_pos(glass: Glass, data: bytes) -> Glass:
    """Return what an ESC/POS pole in overwrite mode makes of a piece; raises UnknownBytesError."""
    commands, half = _commands(_ESC_POS, _HALF_ESC_POS, glass.half + data)
    shown, at = list("".join(glass.rows)), glass.at
    for command in commands:
        if command.group() in _WIPED:
            shown, at = list(" " * 2 * COLUMNS), 0
        elif command.group(2):
            at = (command.group(2)[0] - 1) * COLUMNS + command.group(1)[0] - 1
        elif command.group(3):
            shown[at] = command.group(3).decode()
            at = (at + 1) % (2 * COLUMNS)
    return Glass(("".join(shown[:COLUMNS]), "".join(shown[COLUMNS:])), at, half)


def hear_cd5220(glass: Glass, data: bytes) -> Glass:
    """Return what a CD5220 pole makes of a piece; raises UnknownBytesError."""
    commands, half = _commands(_CD5220, _HALF_CD5220, glass.half + data)
    first, second = glass.rows
    for command in commands:
        if command.group(1) is None:
            first, second = DARK.rows
        elif command.group(1) == b"A":
            first = command.group(2).decode()
        else:
            second = command.group(2).decode()
    return Glass((first, second), 0, half)


def esc_pos_shows(data: bytes) -> tuple[str, str]:
    """Return what an ESC/POS pole shows after all of it; raises UnknownBytesError."""
    return whole(hear_esc_pos(DARK, data))


def cd5220_shows(data: bytes) -> tuple[str, str]:
    """Return what a CD5220 pole shows after all of it; raises UnknownBytesError."""
    return whole(hear_cd5220(DARK, data))


def whole(glass: Glass) -> tuple[str, str]:
    """Return the two lines; raises UnknownBytesError when a command was cut short."""
    if glass.half:
        raise UnknownBytesError(f"cut short: {glass.half.hex(' ')}")
    return glass.rows


def _commands(known: re.Pattern[bytes], begun: re.Pattern[bytes], data: bytes) -> tuple[list[re.Match[bytes]], bytes]:
    """Every whole command, and the one that has only begun."""
    found: list[re.Match[bytes]] = []
    at = 0
    while at < len(data):
        match = known.match(data, at)
        if match is None:
            if begun.fullmatch(data, at):
                return found, data[at:]
            raise UnknownBytesError(data[at : at + 8].hex(" "))
        found.append(match)
        at = match.end()
    return found, b""
