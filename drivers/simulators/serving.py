"""The lines simulators hang on: a TCP port or a pseudo-terminal, one connection after the other."""

import os
import select
import socket
import struct
import threading
import tty
from collections.abc import Callable
from contextlib import suppress
from typing import Final, NamedTuple

from drivers.simulators.device import Act, Answer, Device, UnknownCommandError

_LOOK_S: Final = 0.05
_QUIET_S: Final = 0.2
_PIECE: Final = 1024
_PIECES_PER_S: Final = 20


class Heard(NamedTuple):
    """The end of a connection: what came out, and the error (``""`` when all was well)."""

    lines: tuple[str, ...]
    error: str


class Pace(NamedTuple):
    """How fast a device reads: so many bytes a second; 0 as fast as they come."""

    bytes_per_s: int


class Serving(NamedTuple):
    """What a server needs: a device for each connection, its pace, who is told of each end, and when to stop."""

    device: Callable[[], Device]
    pace: Pace
    told: Callable[[Heard], None]
    stopping: threading.Event


def listen(port: int) -> socket.socket:
    """A listening socket on a port of this machine; 0 takes a free one."""
    listener = socket.socket()
    # A small window, so that a device that stalls is soon a full one.
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(("127.0.0.1", port))
    listener.listen()
    listener.settimeout(_LOOK_S)
    return listener


def serve_tcp(listener: socket.socket, serving: Serving) -> None:
    """Serve one connection after the other until told to stop."""
    while not serving.stopping.is_set():
        try:
            connection, _ = listener.accept()
        except TimeoutError:
            continue
        with connection:
            act, heard = _converse(connection.fileno(), serving)
            if act is Act.RESET:
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        serving.told(heard)


def open_pty() -> tuple[int, str]:
    """A pseudo-terminal: the descriptor of the device's end, and the path the till opens."""
    device, near = os.openpty()
    tty.setraw(near)
    path = os.ttyname(near)
    os.close(near)
    return device, path


def serve_pty(device: int, serving: Serving) -> None:
    """Serve whoever opens the other end, one after the other, until told to stop; a reset ends it for good."""
    while not serving.stopping.is_set():
        if _is_hung_up(device):
            serving.stopping.wait(_LOOK_S)
            continue
        act, heard = _converse(device, serving)
        serving.told(heard)
        if act in {Act.RESET, Act.CLOSE}:
            return
        if act is Act.STALL:
            _drop_rest(device, serving, 0 if not heard.error else _QUIET_S)


def _drop_rest(device: int, serving: Serving, quiet_s: float) -> None:
    """Nothing of a conversation that went wrong is taken for the next one's beginning."""
    while not (serving.stopping.is_set() or _is_hung_up(device)) and select.select([device], [], [], quiet_s)[0]:
        with suppress(OSError):
            os.read(device, _PIECE)


def _is_hung_up(device: int) -> bool:
    watched = select.poll()
    watched.register(device, select.POLLIN)
    events = dict(watched.poll(0)).get(device, 0)
    return bool(events & select.POLLHUP) and not events & select.POLLIN


def _converse(line: int, serving: Serving) -> tuple[Act, Heard]:
    """One connection, to its end; after an error of the till's nothing more is heard of it."""
    device = serving.device()
    act = Act.GO_ON
    try:
        while act is Act.GO_ON and not serving.stopping.is_set():
            data = _heard(line, serving)
            if data == b"":
                break
            act = _answered(line, device.unasked() if data is None else device.feed(data))
        if act is Act.STALL:
            _wait_for_end(line, serving)
        return act, Heard(device.ended(), "")
    except UnknownCommandError as error:
        return Act.STALL, Heard((), str(error))


def _wait_for_end(line: int, serving: Serving) -> None:
    """Take nothing until the till lets go."""
    watched = select.poll()
    watched.register(line, select.POLLRDHUP)
    while not serving.stopping.is_set() and not watched.poll(_LOOK_S * 1000):
        pass


def _heard(line: int, serving: Serving) -> bytes | None:
    """The next piece; empty at the end, None when nothing came; a slow device waits between small pieces."""
    piece = serving.pace.bytes_per_s // _PIECES_PER_S or _PIECE
    if serving.pace.bytes_per_s:
        serving.stopping.wait(1 / _PIECES_PER_S)
    if not select.select([line], [], [], _LOOK_S)[0]:
        return None
    try:
        return os.read(line, piece)
    except OSError:
        return b""


def _answered(line: int, answer: Answer) -> Act:
    """Send the answer; a till that is gone hears nothing."""
    data = answer.data
    with suppress(OSError):
        while data:
            data = data[os.write(line, data) :]
    return answer.act
