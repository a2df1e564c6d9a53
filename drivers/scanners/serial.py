"""A scanner on a serial line (or any other transport): a thread that reads, frames, and tells.

A thread, because the line blocks and the screen must not. It comes back by itself after the cable was out.
"""

import threading
import time
from collections.abc import Callable

from drivers.deadline import Deadline, after_ms
from drivers.outcome import Reason
from drivers.scanners.double_reads import DoubleReads
from drivers.scanners.framing import Framing
from drivers.scanners.protocol import ScannerChange, ScannerListener, ScannerState
from drivers.transport.errors import DeviceUnavailable
from drivers.transport.protocol import Transport

OPEN_MS = 2_000
# How long `stop` may have to wait for a quiet line.
POLL_MS = 100
FIRST_RETRY_MS = 200
LAST_RETRY_MS = 2_000
# More than opening takes; a line that hangs in the kernel keeps no till from ending.
STOP_MS = 5_000

Opener = Callable[[Deadline], Transport]


class SerialScanner:
    """A Scanner over connections made by `opener`."""

    def __init__(
        self, opener: Opener, framing: Callable[[], Framing], double_read_ms: int, listener: ScannerListener
    ) -> None:
        """Keep how to connect, how scans are cut out, the window for double reads, and whom to tell; nothing is opened.

        Args:
            opener: Opens the line.
            framing: Makes what turns its bytes into scans, anew for each connection.
            double_read_ms: The same code within this time is one read; 0: never.
            listener: Whom to tell.
        """
        self._opener = opener
        self._framing = framing
        self._double_read_ms = double_read_ms
        self._listener = listener
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="scanner", daemon=True)

    def start(self) -> None:
        """Open the line and read it until `stop`."""
        self._thread.start()

    def stop(self) -> None:
        """Stop within about a tenth of a second, unless the line is being opened just now.

        A thread that hangs is left behind, and tells nothing more.
        """
        self._stopping.set()
        if self._thread.is_alive() and self._thread is not threading.current_thread():
            self._thread.join(STOP_MS / 1000)

    def _run(self) -> None:
        retry_ms = FIRST_RETRY_MS
        told: ScannerChange | None = None
        while not self._stopping.is_set():
            try:
                transport = self._opener(after_ms(OPEN_MS))
            except DeviceUnavailable as fault:
                told = self._tell_once(told, ScannerChange(ScannerState.LOST, fault.reason))
                self._stopping.wait(retry_ms / 1000)
                retry_ms = min(2 * retry_ms, LAST_RETRY_MS)
                continue
            self._tell_once(told, ScannerChange(ScannerState.OK, Reason.NONE))
            reason = self._read(transport)
            # Closed before it is opened again: with the stale handle open a replugged scanner gets another name.
            transport.close()
            told = self._tell_once(None, ScannerChange(ScannerState.LOST, reason))
            retry_ms = FIRST_RETRY_MS
            self._stopping.wait(retry_ms / 1000)

    def _read(self, transport: Transport) -> Reason:
        """Read until the line breaks or we are stopped; half a scan dies with its line."""
        framer = self._framing()
        repeats = DoubleReads(self._double_read_ms)
        while not self._stopping.is_set():
            received = transport.read(after_ms(POLL_MS))
            if received.reason not in {Reason.NONE, Reason.TIMED_OUT}:
                return received.reason
            for frame in framer.feed(received.data):
                if not self._stopping.is_set() and not repeats.is_repeat(frame, time.monotonic_ns() // 1_000_000):
                    self._listener.on_frame(frame)
        return Reason.NONE

    def _tell_once(self, told: ScannerChange | None, change: ScannerChange) -> ScannerChange:
        if change != told and not self._stopping.is_set():
            self._listener.on_change(change)
        return change
