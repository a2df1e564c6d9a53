"""Network printers on a raw port (9100).

A fresh connection per job, because a printer shared by two registers serves whoever is connected, and a connection
kept open hides that the printer was switched off.
"""

import contextlib
import errno
import select
import socket
import struct

from drivers.deadline import Deadline
from drivers.outcome import Reason
from drivers.transport.descriptors import read_some, ready, wait_until_sent, write_all
from drivers.transport.errors import DeviceUnavailable, reason_of
from drivers.transport.protocol import Drained, Received, Sent
from drivers.transport.resolver import Address, resolve
from drivers.transport.url import TcpUrl

_LINGER_NONE = struct.pack("ii", 1, 0)


class TcpTransport:
    """A connected, non-blocking socket."""

    def __init__(self, connection: socket.socket) -> None:
        """Take over `connection`, which must be connected and non-blocking."""
        self._connection = connection

    @property
    def readable(self) -> bool:
        """A socket goes both ways."""
        return True

    def write(self, data: bytes, deadline: Deadline) -> Sent:
        """Hand over as much of `data` as the peer's window and our kernel take before the deadline."""
        return write_all(self._connection.fileno(), self._connection.send, data, deadline)

    def drain(self, deadline: Deadline) -> Drained:
        """Wait until the peer has acknowledged every byte; a reset seen by then is BROKEN.

        A small job "succeeds" in no time on a printer that never reads: only the acknowledgement says that the bytes
        reached another machine. It does not say that they were printed.
        """
        return wait_until_sent(self._connection.fileno(), deadline)

    def read(self, deadline: Deadline) -> Received:
        """What the printer says, or TIMED_OUT, or BROKEN when it hung up."""
        return read_some(self._connection.fileno(), deadline)

    def close(self) -> None:
        """Finish. Unread answers are taken first: closing over them sends a reset that can cost the last lines."""
        with contextlib.suppress(OSError):
            while self._connection.recv(4096):
                pass
        with contextlib.suppress(OSError):
            self._connection.shutdown(socket.SHUT_WR)
        self._connection.close()

    def abort(self) -> None:
        """Reset the connection, so that our kernel does not deliver the rest minutes later."""
        with contextlib.suppress(OSError):
            self._connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _LINGER_NONE)
        self._connection.close()


def open_tcp(url: TcpUrl, deadline: Deadline) -> TcpTransport:
    """Connect to the first of the host's addresses that answers, each getting an equal share of the time left.

    Raises:
        DeviceUnavailable: none did, with the last address's reason.

    """
    addresses = resolve(url.host, url.port, deadline)
    reason = Reason.NAME_UNKNOWN
    for waiting, address in zip(range(len(addresses), 0, -1), addresses, strict=True):
        share = deadline.within_ms(deadline.remaining_ms() // waiting)
        connection, reason = _connect(address, share)
        if connection:
            return TcpTransport(connection)
    device = f"{url.host}:{url.port}"
    raise DeviceUnavailable(device, reason)


def _connect(address: Address, deadline: Deadline) -> tuple[socket.socket | None, Reason]:
    try:
        connection = socket.socket(address.family, socket.SOCK_STREAM)
    except OSError as error:
        # A name may have an IPv6 address where the machine has no IPv6.
        return None, reason_of(error.errno)
    connection.settimeout(0)
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    fault = connection.connect_ex(address.sockaddr)
    if fault == errno.EINPROGRESS:
        arrived = ready(connection.fileno(), select.POLLOUT, deadline)
        fault = connection.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR) if arrived else errno.ETIMEDOUT
    if not fault:
        return connection, Reason.NONE
    connection.close()
    return None, reason_of(fault)
