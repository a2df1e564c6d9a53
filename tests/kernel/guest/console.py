"""The first console: what was typed and not taken away arrives there, and what a person reads on it.

Source: vcs(4): ``/dev/vcsu1`` holds a character of four bytes for each cell, as the screen shows it.
"""

import fcntl
import os
import select
import struct
import sys
import termios
import tty
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple


class Console(NamedTuple):
    """The first console, open and listening."""

    descriptor: int

    def heard(self, wait_s: float) -> bytes:
        """What was typed there, until nothing more comes for so long."""
        poll = select.poll()
        poll.register(self.descriptor, select.POLLIN)
        typed = b""
        while poll.poll(wait_s * 1_000):
            typed += os.read(self.descriptor, 100)
        return typed


@contextmanager
def console() -> Iterator[Console]:
    """Listen to every key; what was typed before is dropped."""
    descriptor = os.open("/dev/tty1", os.O_RDWR | os.O_NOCTTY)
    try:
        tty.setraw(descriptor)
        termios.tcflush(descriptor, termios.TCIFLUSH)
        yield Console(descriptor)
    finally:
        os.close(descriptor)


def shown() -> list[str]:
    """The rows of the screen."""
    with Path("/dev/tty1").open("rb", buffering=0) as terminal:
        rows, columns, _, _ = struct.unpack("4H", fcntl.ioctl(terminal, termios.TIOCGWINSZ, bytes(8)))
    cells = Path("/dev/vcsu1").read_bytes().decode("utf-32-le" if sys.byteorder == "little" else "utf-32-be")
    return [cells[row * columns : (row + 1) * columns].rstrip() for row in range(rows)]
