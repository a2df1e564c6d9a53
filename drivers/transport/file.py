"""Bytes appended to a file or written to a device node.

The file form is for looking at what would be printed; a path under /dev that is not there is refused, because opening
it for writing would quietly create an ordinary file in the place of a printer.
"""

import os
import stat
from pathlib import Path

from drivers.deadline import Deadline
from drivers.outcome import Reason
from drivers.transport.descriptors import write_all
from drivers.transport.errors import DeviceUnavailable, reason_of
from drivers.transport.protocol import Drained, Received, Sent
from drivers.transport.url import FileUrl


class FileTransport:
    """An open descriptor that is only written to."""

    def __init__(self, descriptor: int) -> None:
        """Take over `descriptor`."""
        self._descriptor = descriptor
        self._open = True

    @property
    def readable(self) -> bool:
        """A file has nothing to say."""
        return False

    def write(self, data: bytes, deadline: Deadline) -> Sent:
        """Append as much of `data` as is taken before the deadline (a regular file: all, or the disk is full)."""
        return write_all(self._descriptor, lambda piece: os.write(self._descriptor, piece), data, deadline)

    def drain(self, deadline: Deadline) -> Drained:
        """Wait for the disk; a device node has nothing to wait for. The deadline cannot be kept: fsync has none."""
        del deadline
        if not stat.S_ISREG(os.fstat(self._descriptor).st_mode):
            return Drained(0, Reason.NONE)
        try:
            os.fsync(self._descriptor)
        except OSError as error:
            return Drained(0, reason_of(error.errno))
        return Drained(0, Reason.NONE)

    def read(self, deadline: Deadline) -> Received:
        """Nothing, at once."""
        del deadline
        return Received(b"", Reason.TIMED_OUT)

    def close(self) -> None:
        """Close the file."""
        if self._open:
            self._open = False
            os.close(self._descriptor)

    def abort(self) -> None:
        """Close the file; what was written stays."""
        self.close()


def open_file(url: FileUrl, deadline: Deadline) -> FileTransport:
    """Open for appending, creating an ordinary file (mode 0600) in a folder that exists.

    Raises:
        DeviceUnavailable: the folder, or a path under /dev, is not there; or the system says no.

    """
    del deadline  # Opening is at once: O_NONBLOCK does not wait for a FIFO's reader or a modem's carrier.
    path = Path(url.path)
    resolved = path.resolve()
    if resolved.is_relative_to("/dev") and not resolved.exists():
        raise DeviceUnavailable(url.path, Reason.NO_DEVICE)
    flags = os.O_WRONLY | os.O_APPEND | os.O_NONBLOCK | os.O_CLOEXEC | os.O_NOCTTY
    try:
        return FileTransport(os.open(path, flags | (0 if resolved.exists() else os.O_CREAT), 0o600))
    except OSError as error:
        raise DeviceUnavailable(url.path, reason_of(error.errno)) from error
