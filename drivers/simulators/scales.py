"""Scales on a pseudo-terminal, each as its manual says; a script says what lies on the pan and what goes wrong."""

import os
import threading
from collections.abc import Iterable
from functools import reduce
from operator import xor

from drivers.simulators.ptys import Cable


def mettler(kilogram: str) -> bytes:
    """A Mettler-Toledo 8217's weight; `kilogram` as digits with a point: "01.250"."""
    return b"\x02" + kilogram.encode() + b"\r"


def mettler_status(bits: int) -> bytes:
    """What it says instead of a weight; `bits` of the status byte: 1 in motion, 2 over, 4 below zero."""
    return b"\x02?" + bytes((0x40 | bits,)) + b"\r"


def cas(state: str, sign: str, number: str, unit: str = "kg") -> bytes:
    """A CAS frame with its check byte; `state` S or U, `sign` a blank, - or F, `number` six characters."""
    content = f"{state}{sign}{number}{unit}".encode()
    return b"\x01\x02" + content + bytes((reduce(xor, content),)) + b"\x03\x04"


def nci(number: str, unit: str = "KG", *, first: int = 0, second: int = 0) -> bytes:
    """An NCI frame; `first` and `second` are the low bits of its two status bytes."""
    return f"\n{number}{unit}\r\nS".encode() + bytes((0x30 | first, 0x30 | second)) + b"\r\x03"


def nci_net(number: str) -> bytes:
    """An NCI frame of three status bytes, without the S that some put before them: a container was taken off."""
    return f"\n{number}KG\r\n".encode() + bytes((0x30, 0x70, 0x34)) + b"\r\x03"


def dialog(gram: int) -> bytes:
    """A Dialog 06 record: weight in grams, no price."""
    return f"\x0202\x1b3\x1b{gram:05}\x1b000000\x1b000000\x03".encode()


def twice(*frames: bytes) -> list[bytes]:
    """Each frame two times: what most dialects have to say before it is believed."""
    return [frame for frame in frames for _ in range(2)]


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
