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
    addresses = _look_up(host, port, socket.AI_NUMERICHOST) if _is_number(host) else _ask(host, port, deadline)
    if not addresses:
        raise DeviceUnavailable(host, Reason.NAME_UNKNOWN)
    return addresses


def _is_number(host: str) -> bool:
    try:
        ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return False
    return True


def _ask(host: str, port: int, deadline: Deadline) -> tuple[Address, ...]:
    answers: queue.SimpleQueue[tuple[Address, ...]] = queue.SimpleQueue()
    thread = threading.Thread(target=lambda: answers.put(_look_up(host, port, 0)), name="resolver", daemon=True)
    thread.start()
    try:
        return answers.get(timeout=deadline.remaining_s())
    except queue.Empty as error:
        raise DeviceUnavailable(host, Reason.TIMED_OUT) from error


def _look_up(host: str, port: int, flags: int) -> tuple[Address, ...]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=flags)
    except (OSError, UnicodeError):
        # UnicodeError: a name that cannot be a host name at all (a label over 63 characters).
        return ()
    return tuple(Address(family, sockaddr) for family, _, _, _, sockaddr in found)
