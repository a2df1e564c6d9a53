"""A scale at the end of a pseudo-terminal that says what a test wrote down, byte for byte."""

import os
import threading
from collections.abc import Iterable

from drivers.simulators.scales import cas, dialog, mettler, mettler_status, nci, nci_net, twice
from tests.drivers.support.ptys import Cable

__all__ = ["FakeScale", "cas", "dialog", "mettler", "mettler_status", "nci", "nci_net", "twice"]


class FakeScale:
    """The far end of a pty: for each byte of ``asks`` that comes in, the next piece of the script goes out."""

    def __init__(self, line: Cable, asks: bytes, script: Iterable[bytes]) -> None:
        """Answer on `line` until it is pulled; when the script is over nothing more is said."""
        self._master = line.device
        self._asks = asks
        self._script = iter(script)
        self.heard = b""
        self._thread = threading.Thread(target=self._run, name="fake-scale", daemon=True)
        self._thread.start()

    def _run(self) -> None:
        while True:
            try:
                data = os.read(self._master, 256)
                self.heard += data
                for byte in data:
                    if byte in self._asks:
                        os.write(self._master, next(self._script, b""))
            except OSError:
                return
            if not data:
                return
