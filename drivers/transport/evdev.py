"""A keyboard device read below the screen, for this process alone: what is scanned never lands in another window.

Our own forty lines and no library, because the library has to be compiled with the kernel's headers on every till.
"""

import fcntl
import os
from typing import Final

from drivers.deadline import Deadline
from drivers.outcome import Reason
from drivers.transport.descriptors import read_some
from drivers.transport.errors import DeviceUnavailable, reason_of
from drivers.transport.protocol import Drained, Received, Sent
from drivers.transport.url import EvdevUrl

EVIOCGRAB: Final = 0x40044590
"""Take the device for oneself; a second taker gets EBUSY. Source: Linux, include/uapi/linux/input.h."""


class EvdevTransport:
    """An open event device that is only read."""

    def __init__(self, descriptor: int) -> None:
        """Take over ``descriptor``."""
        self._descriptor = descriptor
        self._open = True

    @property
    def readable(self) -> bool:
        """It is there to be read."""
        return True

    def write(self, data: bytes, deadline: Deadline) -> Sent:
        """Nothing is written to a keyboard."""
        del data, deadline
        return Sent(0, Reason.DENIED)

    def drain(self, deadline: Deadline) -> Drained:
        """There is nothing to wait for."""
        del deadline
        return Drained(0, Reason.NONE)

    def read(self, deadline: Deadline) -> Received:
        """Events, whole ones; an unplugged device is NO_DEVICE at once."""
        return read_some(self._descriptor, deadline)

    def close(self) -> None:
        """Give the device back to the screen."""
        if self._open:
            self._open = False
            os.close(self._descriptor)

    def abort(self) -> None:
        """The same as ``close``."""
        self.close()


def open_evdev(url: EvdevUrl, deadline: Deadline) -> EvdevTransport:
    """Open and grab.

    Raises:
        DeviceUnavailable: it is not there or no event device (NO_DEVICE), not ours (DENIED: group ``input``), or
            grabbed by another program (BUSY).
    """
    del deadline
    try:
        descriptor = os.open(url.path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        raise DeviceUnavailable(url.path, reason_of(error.errno)) from error
    try:
        fcntl.ioctl(descriptor, EVIOCGRAB, 1)
    except OSError as error:
        os.close(descriptor)
        reason = reason_of(error.errno)
        raise DeviceUnavailable(url.path, Reason.NO_DEVICE if reason is Reason.BROKEN else reason) from error
    return EvdevTransport(descriptor)
