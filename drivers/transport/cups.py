"""A CUPS queue, the last resort: for printers nothing else can reach.

The bytes are gathered and handed to ``lp -o raw`` as one job. CUPS takes the job whether or not the printer is there
and has no status worth the name, so SENT means no more than *CUPS has it*. Measured: ``lp`` returns in 12 to 45 ms.
"""

import subprocess
from typing import Final

from drivers.deadline import Deadline
from drivers.outcome import Reason
from drivers.transport.errors import DeviceUnavailable
from drivers.transport.protocol import Drained, Received, Sent
from drivers.transport.url import CupsUrl

_LP: Final = "lp"


class CupsTransport:
    """A job that is being gathered."""

    def __init__(self, queue: str) -> None:
        """Gather for a queue; nothing is started."""
        self._queue = queue
        self._data = bytearray()

    @property
    def readable(self) -> bool:
        """A queue has nothing to say."""
        return False

    def write(self, data: bytes, deadline: Deadline) -> Sent:
        """Gather."""
        del deadline
        self._data += data
        return Sent(len(data), Reason.NONE)

    def drain(self, deadline: Deadline) -> Drained:
        """Hand the job over; what ``lp`` refuses or does not take in time has not left."""
        pending, self._data = bytes(self._data), bytearray()
        if not pending:
            return Drained(0, Reason.NONE)
        command = (_LP, "-s", "-d", self._queue, "-o", "raw", "--")
        try:
            ended = subprocess.run(  # noqa: S603 - no shell; the queue's name was checked when the address was read
                command, input=pending, capture_output=True, timeout=max(deadline.remaining_s(), 0.1), check=False
            )
        except FileNotFoundError:
            return Drained(len(pending), Reason.NO_DEVICE)
        except subprocess.TimeoutExpired:
            return Drained(len(pending), Reason.TIMED_OUT)
        return Drained(0, Reason.NONE) if ended.returncode == 0 else Drained(len(pending), Reason.REFUSED)

    def read(self, deadline: Deadline) -> Received:
        """Nothing, at once."""
        del deadline
        return Received(b"", Reason.TIMED_OUT)

    def close(self) -> None:
        """Drop what was not handed over."""
        self._data.clear()

    def abort(self) -> None:
        """Drop what was not handed over."""
        self._data.clear()


def open_cups(url: CupsUrl, deadline: Deadline) -> CupsTransport:
    """Begin a job for a queue; whether there is one shows when it is handed over.

    Raises:
        DeviceUnavailable: the time is up already.
    """
    if deadline.expired():
        raise DeviceUnavailable(url.queue, Reason.TIMED_OUT)
    return CupsTransport(url.queue)
