"""``pos customer``: a second terminal as the customer's screen; the till's display is then ``tcp://127.0.0.1:9220``."""

import shutil
import socket
from collections.abc import Callable
from typing import Final

import click

from drivers.displays.protocol import COLUMNS

_MESSAGE: Final = b"\x1f\x01"
_LENGTH: Final = 2 + 2 * (4 + COLUMNS)
_MOST: Final = 4 * _LENGTH
_CLEAR: Final = "\x1b[2J\x1b[H\x1b[?25l"


@click.command("customer")
@click.option("--port", default=9220, type=click.IntRange(1, 65535), show_default=True, help="Where the till finds it.")
def command(*, port: int) -> None:
    """Show the customer item, total and change; ends with Ctrl+C. Only this machine may connect."""
    with socket.create_server(("127.0.0.1", port)) as server:
        while True:
            connection, _ = server.accept()
            with connection:
                follow(
                    connection, lambda lines: click.echo(_CLEAR + drawn(lines, shutil.get_terminal_size()), nl=False)
                )


def follow(connection: socket.socket, show: Callable[[tuple[str, str]], None]) -> None:
    """Show whatever comes over a connection until it ends; only whole messages are shown."""
    heard = b""
    while data := connection.recv(4096):
        heard = (heard + data)[-_MOST:]
        lines = newest(heard)
        if lines is not None:
            show(lines)


def newest(heard: bytes) -> tuple[str, str] | None:
    """Return the two lines of the newest whole message of the dialect ``esc-pos``; None while there is none."""
    at = heard.rfind(_MESSAGE, 0, len(heard) - _LENGTH + len(_MESSAGE))
    if at < 0:
        return None
    first = heard[at + 6 : at + 6 + COLUMNS]
    second = heard[at + 10 + COLUMNS : at + _LENGTH]
    return _text(first), _text(second)


def _text(raw: bytes) -> str:
    """No byte that comes over the line steers the terminal."""
    return "".join(chr(byte) if 32 <= byte < 127 else " " for byte in raw)


def drawn(lines: tuple[str, str], size: tuple[int, int]) -> str:
    """Return the two lines in the middle of a terminal, letters set wide apart where there is room."""
    columns, rows = size
    wide = [" ".join(line) if columns >= 2 * COLUMNS else line for line in lines]
    return "\r\n" * max((rows - 3) // 2, 0) + "\r\n\r\n".join(line.center(columns).rstrip() for line in wide)
