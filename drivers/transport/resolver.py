"""Names to addresses before a deadline.

The resolver of the C library has no deadline of its own (a dead name server costs 5 to 30 seconds), so a name is
looked up in a thread that is abandoned when time is up. Numbers never get that far.
"""

import ipaddress
import queue
import socket
import threading
from typing import NamedTuple

from drivers.deadline import Deadline
from drivers.outcome import Reason
from drivers.transport.errors import DeviceUnavailable


class Address(NamedTuple):
    """One place to connect to."""

    family: socket.AddressFamily
    sockaddr: tuple[str | int, ...] | tuple[int, bytes]


def resolve(host: str, port: int, deadline: Deadline) -> tuple[Address, ...]:
    """The addresses of `host`, in the order to try them.

    Raises:
        DeviceUnavailable: the name is not known (NAME_UNKNOWN) or nobody said in time (TIMED_OUT).

    """
    if _is_number(host):
        return _look_up(host, port, socket.AI_NUMERICHOST)
    answers: queue.SimpleQueue[tuple[Address, ...]] = queue.SimpleQueue()
    thread = threading.Thread(target=lambda: answers.put(_try_look_up(host, port)), name="resolver", daemon=True)
    thread.start()
    try:
        addresses = answers.get(timeout=deadline.remaining_s())
    except queue.Empty as error:
        raise DeviceUnavailable(host, Reason.TIMED_OUT) from error
    if not addresses:
        raise DeviceUnavailable(host, Reason.NAME_UNKNOWN)
    return addresses


def _is_number(host: str) -> bool:
    try:
        ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return False
    return True


def _try_look_up(host: str, port: int) -> tuple[Address, ...]:
    try:
        return _look_up(host, port, 0)
    except (OSError, UnicodeError):
        # UnicodeError: a name that cannot be a host name at all (a label over 63 characters).
        return ()


def _look_up(host: str, port: int, flags: int) -> tuple[Address, ...]:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=flags)
    return tuple(Address(family, sockaddr) for family, _, _, _, sockaddr in found)
