"""The scanners of a counter: each has a thread of its own, so none waits for another and none is mixed with another."""

from collections.abc import Callable, Sequence
from typing import Final

from drivers.scanners.opening import open_scanner
from drivers.scanners.protocol import ScannerChange, ScannerListener, ScannerState

NO_SCANNER: Final = "keys"
"""How the scanner is where none has a line of its own: it types, or there is none."""


class Scanners:
    """Any number of scanners beside the keyboard; what is wrong with one of them is shown, the others go on."""

    def __init__(self, urls: Sequence[str], double_read_ms: int, scanned: Callable[[str, str, str], None]) -> None:
        """Prepare; ``start`` opens the lines.

        Args:
            urls: Where they are.
            double_read_ms: The same code from the same scanner within this time is one read; 0: never.
            scanned: Takes code, symbology and name of the scanner, from any thread.
        """
        self._states = [ScannerState.LOST] * len(urls)
        self._scanned = scanned
        self._scanners = [open_scanner(url, double_read_ms, self._listener(at)) for at, url in enumerate(urls)]

    def start(self) -> None:
        """Begin to read."""
        for each in self._scanners:
            each.start()

    def stop(self) -> None:
        """End reading and the threads."""
        for each in self._scanners:
            each.stop()

    def state(self) -> str:
        """Say how they are: ``ok``, ``lost`` when any of them is away, or ``keys`` where there is none."""
        if not self._states:
            return NO_SCANNER
        return (ScannerState.LOST if ScannerState.LOST in self._states else ScannerState.OK).value

    def _listener(self, at: int) -> ScannerListener:
        name = f"scanner {at + 1}"

        def changed(change: ScannerChange) -> None:
            self._states[at] = change.state

        return ScannerListener(lambda frame: self._scanned(frame.code, frame.symbology, name), changed)
