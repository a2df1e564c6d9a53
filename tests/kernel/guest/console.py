"""The screen's own keyboard: what was typed and not taken away arrives at the first console."""

import os
import select
import termios
import tty
from collections.abc import Iterator
from contextlib import contextmanager
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
