"""A USB printer through the kernel's own driver (``/dev/usb/lpN``, or a udev name that stays).

The kernel knows the printer's endpoints and frees the device when the cable is out; libusb would have to take it away
from the kernel, and lose it for ever (python-escpos does: measured). Opening is for this process alone: the kernel
answers a second one with EBUSY.
"""

import errno
import fcntl
import os
import select
import struct
from typing import Final, Protocol, runtime_checkable

from drivers.deadline import Deadline, after_ms
from drivers.outcome import Reason
from drivers.transport.descriptors import PULLED_MS, happened, read_some, write_all
from drivers.transport.errors import DeviceUnavailable, reason_of
from drivers.transport.protocol import Drained, Received, Sent
from drivers.transport.url import UsblpUrl

LPGETSTATUS: Final = 0x060B
"""The parallel port's status byte. Source: Linux, include/uapi/linux/lp.h."""

PAPER_OUT: Final = 0x20
NO_ERROR: Final = 0x08
BLOCK_BYTES: Final = 8_192
"""What the kernel has in flight at once, and takes without knowing whether the printer will.

Source: Linux, drivers/usb/class/usblp.c, USBLP_BUF_SIZE and usblp_write.
"""


@runtime_checkable
class HasPort(Protocol):
    """A line whose port has a status of its own."""

    def port_byte(self) -> int | None:
        """The port's status byte now; None where there is none."""


class UsblpTransport:
    """An open, non-blocking printer node."""

    def __init__(self, descriptor: int) -> None:
        """Take over ``descriptor``."""
        self._descriptor = descriptor
        self._open = True
        self._in_flight = 0
        self._has_port = False

    @property
    def readable(self) -> bool:
        """The node goes both ways."""
        return True

    def write(self, data: bytes, deadline: Deadline) -> Sent:
        """Hand over as much of ``data`` as the printer takes before the deadline; a cable that is out ends it at once.

        86 kB were accepted by a printer that printed nothing (measured): success is no paper.
        """
        sent = write_all(self._descriptor, self._hand_over, data, deadline)
        return sent._replace(reason=self._why_silent()) if sent.reason is Reason.BROKEN else sent

    def _hand_over(self, piece: memoryview) -> int:
        """Begin a block when the one before it was taken: it may have failed instead, which the kernel tells nobody.

        Only the last block of a write may still be in flight; the kernel waits for those before it.
        """
        if self._in_flight and self._has_fallen_silent():
            raise OSError(errno.EIO, "the printer's port has fallen silent")
        taken = os.write(self._descriptor, piece)
        self._in_flight = (taken - 1) % BLOCK_BYTES + 1 if taken else 0
        return taken

    def drain(self, deadline: Deadline) -> Drained:
        """Wait until the printer has taken the last block, and say what the paper sensor says then.

        The kernel throws a block in flight away with the node: closed too early, a slow printer would lose the end.
        """
        event = happened(self._descriptor, select.POLLOUT, deadline)
        if event & select.POLLHUP:
            return Drained(self._in_flight, Reason.NO_DEVICE)
        if not event:
            return Drained(self._in_flight, Reason.TIMED_OUT)
        if self._has_fallen_silent():
            return Drained(self._in_flight, self._why_silent())
        status = self.port_byte()
        return Drained(0, Reason.PAPER_OUT if status is not None and status & PAPER_OUT else Reason.NONE)

    def _has_fallen_silent(self) -> bool:
        """Whether a port that answered does not answer now: so a cut cable shows before the hub reports it."""
        return self._has_port and self.port_byte() is None

    def _why_silent(self) -> Reason:
        """The hub reports a cut cable some milliseconds after the first transfer failed."""
        return Reason.NO_DEVICE if happened(self._descriptor, 0, after_ms(PULLED_MS)) else Reason.BROKEN

    def read(self, deadline: Deadline) -> Received:
        """What the printer says, or TIMED_OUT, or the reason the line is gone."""
        return read_some(self._descriptor, deadline)

    def port_byte(self) -> int | None:
        """The port's status byte now."""
        status = port_status(self._descriptor)
        self._has_port = self._has_port or status is not None
        return status

    def close(self) -> None:
        """Close the node."""
        if self._open:
            self._open = False
            os.close(self._descriptor)

    def abort(self) -> None:
        """Close the node; the kernel drops what has not left."""
        self.close()


def port_status(descriptor: int) -> int | None:
    """Return the status byte of the port; None where the device has none (not a printer node)."""
    try:
        answer = fcntl.ioctl(descriptor, LPGETSTATUS, struct.pack("i", 0))
    except OSError:
        return None
    status: int = struct.unpack("i", answer)[0]
    return status


def open_usblp(url: UsblpUrl, deadline: Deadline) -> UsblpTransport:
    """Open the node for this process alone.

    Raises:
        DeviceUnavailable: it is not there (NO_DEVICE), not ours (DENIED) or somebody else's now (BUSY).
    """
    del deadline
    try:
        return UsblpTransport(os.open(url.path, os.O_RDWR | os.O_NONBLOCK | os.O_CLOEXEC | os.O_NOCTTY))
    except OSError as error:
        raise DeviceUnavailable(url.path, reason_of(error.errno)) from error
