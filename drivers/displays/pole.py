"""A display on a line: one thread writes, the newest message wins, and a display that is away is only missed.

Twenty characters take 90 ms at 2400 baud, so what changes faster is not sent at all.
"""

import threading
from collections.abc import Callable
from typing import Final

from drivers.deadline import Deadline, after_ms
from drivers.displays.dialects import BEGIN, Encode
from drivers.displays.protocol import Shown
from drivers.outcome import Reason
from drivers.transport.errors import DeviceUnavailable
from drivers.transport.protocol import Transport

OPEN_MS: Final = 2_000
WRITE_MS: Final = 1_000
BETWEEN_MS = 200
"""At most five messages a second."""

FIRST_RETRY_MS = 500
LAST_RETRY_MS = 30_000
STOP_MS = 5_000
"""More than opening and one message take; a line that hangs in the kernel keeps no till from ending."""

Opener = Callable[[Deadline], Transport]


class Pole:
    """A Display over connections made by ``opener``."""

    def __init__(self, opener: Opener, encode: Encode) -> None:
        """Keep how to connect and how it talks; nothing is opened."""
        self._opener = opener
        self._encode = encode
        self._changed = threading.Condition()
        self._next: Shown | None = None
        self._stopping = False
        self._thread = threading.Thread(target=self._run, name="display", daemon=True)

    def start(self) -> None:
        """Begin with the first message that comes."""
        self._thread.start()

    def show(self, shown: Shown) -> None:
        """Show this next; never waits."""
        with self._changed:
            self._next = shown
            self._changed.notify()

    def stop(self) -> None:
        """End the thread, after the message it is writing; a thread that hangs is left behind."""
        with self._changed:
            self._stopping = True
            self._changed.notify()
        if self._thread.is_alive() and self._thread is not threading.current_thread():
            self._thread.join(STOP_MS / 1000)

    def _run(self) -> None:
        retry_ms = FIRST_RETRY_MS
        while (shown := self._wait_for_one()) is not None:
            try:
                transport = self._opener(after_ms(OPEN_MS))
            except DeviceUnavailable:
                self._keep(shown)
                self._rest(retry_ms)
                retry_ms = min(2 * retry_ms, LAST_RETRY_MS)
                continue
            self._write_all(transport, shown)
            transport.close()
            retry_ms = FIRST_RETRY_MS

    def _write_all(self, transport: Transport, shown: Shown) -> None:
        """Write message after message until the line breaks or we are stopped."""
        begin = BEGIN
        current: Shown | None = shown
        while current is not None:
            sent = transport.write(begin + self._encode(current), after_ms(WRITE_MS))
            if sent.reason is not Reason.NONE:
                self._keep(current)
                self._rest(FIRST_RETRY_MS)
                return
            begin = b""
            self._rest(BETWEEN_MS)
            current = self._wait_for_one()

    def _wait_for_one(self) -> Shown | None:
        """The newest message, as soon as there is one; None when we are stopped."""
        with self._changed:
            self._changed.wait_for(lambda: self._next is not None or self._stopping)
            shown, self._next = self._next, None
            return None if self._stopping else shown

    def _keep(self, shown: Shown) -> None:
        """Show it when the display is back, unless something newer came."""
        with self._changed:
            self._next = self._next or shown

    def _rest(self, duration_ms: int) -> None:
        with self._changed:
            self._changed.wait_for(lambda: self._stopping, duration_ms / 1000)
