"""The far end of a serial device on USB: what a scanner says, what a printer takes.

While nobody has it open it takes nothing, as a printer with a full buffer does.
"""

import os
import termios
import tty
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def reading() -> Iterator[int]:
    """Open the scanner's own end; the kernel hangs it up when the cable is pulled."""
    descriptor = os.open("/dev/ttyGS0", os.O_RDWR | os.O_NOCTTY)
    try:
        tty.setraw(descriptor)
        yield descriptor
    finally:
        os.close(descriptor)


def say(descriptor: int, data: bytes) -> None:
    """Send, and wait until this machine has it."""
    os.write(descriptor, data)
    termios.tcdrain(descriptor)
