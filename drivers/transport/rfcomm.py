"""Bluetooth printers by their address: a socket and no ``/dev/rfcomm0``, which needs root and never comes back.

Small portable printers sleep after minutes, so each job connects anew, and bytes go in small pieces. Untried on a real
device: what is tested is everything behind the connection.
"""

import errno
import select
import socket
from typing import Final

from drivers.deadline import Deadline
from drivers.outcome import Reason
from drivers.transport.descriptors import ready
from drivers.transport.errors import DeviceUnavailable, reason_of
from drivers.transport.protocol import Drained, Received, Sent
from drivers.transport.tcp import TcpTransport
from drivers.transport.url import RfcommUrl

_PIECE: Final = 512


class RfcommTransport:
    """A connected socket that is given small pieces."""

    def __init__(self, connection: socket.socket) -> None:
        """Take over ``connection``, which must be connected and non-blocking."""
        self._line = TcpTransport(connection)

    @property
    def readable(self) -> bool:
        """A socket goes both ways."""
        return True

    def write(self, data: bytes, deadline: Deadline) -> Sent:
        """Hand over as much of ``data`` as is taken before the deadline, 512 bytes at a time."""
        accepted = 0
        while accepted < len(data):
            sent = self._line.write(data[accepted : accepted + _PIECE], deadline)
            accepted += sent.accepted
            if sent.reason is not Reason.NONE:
                return Sent(accepted, sent.reason)
        return Sent(accepted, Reason.NONE)

    def drain(self, deadline: Deadline) -> Drained:
        """Wait until the kernel has passed everything on."""
        return self._line.drain(deadline)

    def read(self, deadline: Deadline) -> Received:
        """What the printer says, or TIMED_OUT, or BROKEN when it hung up."""
        return self._line.read(deadline)

    def close(self) -> None:
        """End the connection politely."""
        self._line.close()

    def abort(self) -> None:
        """End the connection and drop what has not left."""
        self._line.abort()


def open_rfcomm(url: RfcommUrl, deadline: Deadline) -> RfcommTransport:
    """Connect.

    Raises:
        DeviceUnavailable: this machine or this Python has no Bluetooth (NO_DEVICE), or the printer does not answer.
    """
    family, protocol = getattr(socket, "AF_BLUETOOTH", None), getattr(socket, "BTPROTO_RFCOMM", 0)
    if family is None:
        raise DeviceUnavailable(url.address, Reason.NO_DEVICE)
    try:
        connection = socket.socket(family, socket.SOCK_STREAM, protocol)
    except OSError as error:
        raise DeviceUnavailable(url.address, Reason.NO_DEVICE) from error
    connection.settimeout(0)
    fault = connection.connect_ex((url.address, url.channel))
    if fault == errno.EINPROGRESS:
        arrived = ready(connection.fileno(), select.POLLOUT, deadline)
        fault = connection.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR) if arrived else errno.ETIMEDOUT
    if fault:
        connection.close()
        raise DeviceUnavailable(url.address, reason_of(fault))
    return RfcommTransport(connection)
