"""Reading and writing a non-blocking descriptor before a deadline.

TCP, serial and device files share these loops because each library of theirs can wait for ever: pyserial spins on
EAGAIN with a write time-out of 0, and a blocking write to a stalled printer ends only when the cable is pulled.
"""

import fcntl
import os
import select
import struct
import termios
import threading
from collections.abc import Callable
from typing import Final

from drivers.deadline import Deadline
from drivers.outcome import Reason
from drivers.transport.errors import reason_of
from drivers.transport.protocol import Drained, Received, Sent

_CHUNK = 4096
_LOOK_AGAIN_S = 0.004
PULLED_MS: Final = 300
"""How much later than the first failed transfer a hub may report a cut cable: it is asked every 256 ms."""


def ready(descriptor: int, event: int, deadline: Deadline) -> bool:
    """Whether `event` (select.POLLIN or POLLOUT), or a fault, came before the deadline."""
    return happened(descriptor, event, deadline) != 0


def happened(descriptor: int, event: int, deadline: Deadline) -> int:
    """The bits of `event`, POLLHUP and POLLERR that came before the deadline; 0: none did."""
    poll = select.poll()
    poll.register(descriptor, event)
    return sum(bits for _, bits in poll.poll(deadline.remaining_ms()))


def write_all(descriptor: int, send: Callable[[memoryview], int], data: bytes, deadline: Deadline) -> Sent:
    """Give `data` to `send` piece by piece until all is taken, the deadline passes or the line fails."""
    view = memoryview(data)
    accepted = 0
    while accepted < len(view):
        if not ready(descriptor, select.POLLOUT, deadline):
            return Sent(accepted, Reason.TIMED_OUT)
        try:
            accepted += send(view[accepted:])
        except BlockingIOError:
            # Readiness is a hint; the loop comes back here until the deadline.
            continue
        except OSError as error:
            return Sent(accepted, reason_of(error.errno))
    return Sent(accepted, Reason.NONE)


def read_some(descriptor: int, deadline: Deadline) -> Received:
    """What can be read before the deadline, up to 4 KiB; end of file is a broken line.

    Behind it nothing is read, even what is there: whoever listens for an answer would listen to a device that talks
    without an end for ever.
    """
    while not deadline.expired() and ready(descriptor, select.POLLIN, deadline):
        try:
            data = os.read(descriptor, _CHUNK)
        except BlockingIOError:
            continue
        except OSError as error:
            return Received(b"", reason_of(error.errno))
        return Received(data, Reason.NONE if data else Reason.BROKEN)
    return Received(b"", Reason.TIMED_OUT)


def _is_broken(descriptor: int) -> bool:
    poll = select.poll()
    poll.register(descriptor, 0)
    return bool(poll.poll(0))


def unsent(descriptor: int) -> int:
    """Bytes the kernel has accepted and not passed on: unacknowledged on TCP, not yet clocked out on a serial line.

    Source: tcp(7) SIOCOUTQ, which has the number of TIOCOUTQ of tty_ioctl(4).
    """
    answer = fcntl.ioctl(descriptor, termios.TIOCOUTQ, struct.pack("i", 0))
    count: int = struct.unpack("i", answer)[0]
    return count


def wait_until_sent(descriptor: int, deadline: Deadline) -> Drained:
    """Watch the kernel's queue run empty; it has no event for that, so it is looked at every few milliseconds.

    The queue of a line that broke never runs empty, and one that broke empty may still have lost what the other side
    had not read: both are BROKEN.
    """
    pause = threading.Event()
    while True:
        broken = _is_broken(descriptor)
        try:
            pending = unsent(descriptor)
        except OSError as error:
            return Drained(0, reason_of(error.errno))
        if broken:
            return Drained(pending, Reason.BROKEN)
        if not pending:
            return Drained(0, Reason.NONE)
        if deadline.expired():
            return Drained(pending, Reason.TIMED_OUT)
        pause.wait(min(_LOOK_AGAIN_S, deadline.remaining_s()))
