"""The far end of a USB printer: what it took, what it answers, and what its paper sensor says.

Source: Linux, include/uapi/linux/usb/g_printer.h (the numbers), Documentation/usb/gadget_printer.rst.
"""

import fcntl
import os
import select
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Self

from tests.kernel.initrd import RESULT
from tests.support.patience import LIMIT_S

NODE: Final = Path("/dev/g_printer0")
PAPER_THERE: Final = 0x18
PAPER_OUT: Final = 0x38
_SET_PRINTER_STATUS: Final = 0xC0016722
_PIECE: Final = 4_096


class PaperSide:
    """The printer's own end, open."""

    def __init__(self) -> None:
        self._descriptor = os.open(NODE, os.O_RDWR | os.O_NONBLOCK)
        self.sense(PAPER_THERE)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._descriptor)

    def sense(self, status: int) -> None:
        """Set what the port says from now on."""
        fcntl.ioctl(self._descriptor, _SET_PRINTER_STATUS, status)

    def say(self, data: bytes) -> None:
        os.write(self._descriptor, data)

    def take(self, wait_s: float) -> bytes:
        """What has come, after at most so many seconds; empty: nothing came."""
        poll = select.poll()
        poll.register(self._descriptor, select.POLLIN)
        if not poll.poll(wait_s * 1_000):
            return b""
        try:
            return os.read(self._descriptor, _PIECE)
        except (BlockingIOError, OSError):
            return b""

    def take_until(self, end: bytes) -> bytes:
        """Everything up to and with ``end``."""
        taken = b""
        while not taken.endswith(end):
            piece = self.take(LIMIT_S)
            assert piece, f"only {len(taken)} bytes came, ending with {taken[-40:]!r}"
            taken += piece
        return taken

    def take_rest(self) -> bytes:
        """Everything until half a second of nothing."""
        taken = b""
        while piece := self.take(0.5):
            taken += piece
        return taken


@contextmanager
def rolling(side: PaperSide) -> Iterator[bytearray]:
    """Take everything as it comes, as a printer does; what came is in the array, and kept for whoever wants to look."""
    taken, is_over = bytearray(), threading.Event()

    def take() -> None:
        while not is_over.is_set():
            taken.extend(side.take(0.2))

    thread = threading.Thread(target=take)
    thread.start()
    try:
        yield taken
    finally:
        is_over.set()
        thread.join()
        (Path(RESULT) / "paper.bin").write_bytes(taken)
