"""From an address to an open connection: the one place that knows every kind of line."""

from drivers.deadline import Deadline
from drivers.transport.cups import open_cups
from drivers.transport.evdev import open_evdev
from drivers.transport.file import open_file
from drivers.transport.memory import NO_FAULTS, MemoryTransport
from drivers.transport.protocol import Transport
from drivers.transport.rfcomm import open_rfcomm
from drivers.transport.tcp import open_tcp
from drivers.transport.url import (
    CupsUrl,
    EvdevUrl,
    FileUrl,
    MemoryUrl,
    RfcommUrl,
    SerialUrl,
    TcpUrl,
    TransportUrl,
    UsblpUrl,
)
from drivers.transport.usblp import open_usblp


def open_transport(url: TransportUrl, deadline: Deadline) -> Transport:
    """Open the line at `url`.

    Raises:
        DeviceUnavailable: it cannot be opened before the deadline; not one byte was delivered.

    """
    match url:
        case TcpUrl():
            return open_tcp(url, deadline)
        case SerialUrl():
            # Most tills print over the network or to a folder; they never pay for pyserial.
            from drivers.transport.serial import open_serial

            return open_serial(url, deadline)
        case FileUrl():
            return open_file(url, deadline)
        case MemoryUrl():
            return MemoryTransport(NO_FAULTS, None)
        case UsblpUrl():
            return open_usblp(url, deadline)
        case _:
            return _open_rarer(url, deadline)


def _open_rarer(url: EvdevUrl | RfcommUrl | CupsUrl, deadline: Deadline) -> Transport:
    if isinstance(url, EvdevUrl):
        return open_evdev(url, deadline)
    if isinstance(url, RfcommUrl):
        return open_rfcomm(url, deadline)
    return open_cups(url, deadline)
