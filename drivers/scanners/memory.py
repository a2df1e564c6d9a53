"""A scanner that exists only in memory: scans are made by calling it. For tests."""

from drivers.outcome import Reason
from drivers.scanners.framing import Frame
from drivers.scanners.protocol import ScannerChange, ScannerListener, ScannerState


class MemoryScanner:
    """A Scanner that tells its listener in the caller's thread."""

    def __init__(self, listener: ScannerListener) -> None:
        """Keep whom to tell."""
        self._listener = listener
        self._running = False

    def start(self) -> None:
        """The line is there."""
        self._running = True
        self._listener.on_change(ScannerChange(ScannerState.OK, Reason.NONE))

    def stop(self) -> None:
        """Nobody is told anything any more."""
        self._running = False

    def scan(self, code: str) -> None:
        """Read one label."""
        if self._running:
            self._listener.on_frame(Frame(code, ""))

    def unplug(self) -> None:
        """The line is gone."""
        if self._running:
            self._listener.on_change(ScannerChange(ScannerState.LOST, Reason.BROKEN))
