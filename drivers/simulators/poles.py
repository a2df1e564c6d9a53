"""Two displays of glass: they show what the bytes say, and refuse a byte that is no command of theirs."""

import re
from typing import Final

from drivers.simulators.device import UnknownCommandError

COLUMNS: Final = 20
_ESC_POS: Final = re.compile(rb"\x1b@|\x0c|\x1f\x01|\x1f\x24([\x01-\x14])([\x01\x02])|([ -~]+)")
_CD5220: Final = re.compile(rb"\x1b@|\x0c|\x1bQ([AB])([ -~]{20})\r")


class UnknownBytesError(UnknownCommandError):
    """Bytes the display does not know."""


def _commands(pattern: re.Pattern[bytes], data: bytes) -> list[re.Match[bytes]]:
    found, at = [], 0
    while at < len(data):
        match = pattern.match(data, at)
        if match is None:
            raise UnknownBytesError(data[at : at + 8])
        found.append(match)
        at = match.end()
    return found


def esc_pos_shows(data: bytes) -> tuple[str, str]:
    """What an ESC/POS pole shows in overwrite mode; raises UnknownBytesError."""
    rows = [bytearray(b" " * COLUMNS), bytearray(b" " * COLUMNS)]
    at = 0
    for command in _commands(_ESC_POS, data):
        if command.group() in {b"\x1b@", b"\x0c"}:
            rows, at = [bytearray(b" " * COLUMNS), bytearray(b" " * COLUMNS)], 0
        elif command.group(2):
            at = (command.group(2)[0] - 1) * COLUMNS + command.group(1)[0] - 1
        elif command.group(3):
            for byte in command.group(3):
                rows[at // COLUMNS][at % COLUMNS] = byte
                at = (at + 1) % (2 * COLUMNS)
    return rows[0].decode(), rows[1].decode()


def cd5220_shows(data: bytes) -> tuple[str, str]:
    """What a CD5220 pole shows; raises UnknownBytesError."""
    rows = [" " * COLUMNS, " " * COLUMNS]
    for command in _commands(_CD5220, data):
        if command.group(1) is None:
            rows = [" " * COLUMNS, " " * COLUMNS]
        else:
            rows["AB".index(command.group(1).decode())] = command.group(2).decode()
    return rows[0], rows[1]
