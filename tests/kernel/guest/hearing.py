"""A scanner of ours at work, and what it told, in order."""

import queue
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from drivers.outcome import Reason
from drivers.scanners.framing import Frame
from drivers.scanners.opening import open_scanner
from drivers.scanners.protocol import ScannerChange, ScannerListener, ScannerState

OK: Final = ScannerChange(ScannerState.OK, Reason.NONE)
LIMIT_S: Final = 30


class Heard:
    """What a scanner told."""

    def __init__(self) -> None:
        self.told: queue.SimpleQueue[Frame | ScannerChange] = queue.SimpleQueue()

    def next(self) -> Frame | ScannerChange:
        return self.told.get(timeout=LIMIT_S)

    def code(self) -> str:
        """The next thing told must be a scan."""
        told = self.next()
        assert isinstance(told, Frame), told
        return told.code

    def until_ok(self) -> list[ScannerChange]:
        """The changes told up to the line's being there."""
        changes: list[ScannerChange] = []
        while OK not in changes:
            told = self.next()
            assert isinstance(told, ScannerChange), told
            changes.append(told)
        return changes[:-1]


@contextmanager
def scanning(url: str) -> Iterator[Heard]:
    """Start the scanner at an address, wait for its line, and stop it at the end."""
    heard = Heard()
    scanner = open_scanner(url, 0, ScannerListener(heard.told.put, heard.told.put))
    scanner.start()
    try:
        assert heard.until_ok() == []
        yield heard
    finally:
        scanner.stop()
