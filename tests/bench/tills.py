"""Our till and the floor's on pseudo-terminals, brought to where a scan can be timed."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from tests.bench.outlet.homes import database
from tests.bench.pty_program import PtyProgram

LOGIN: Final = b"SIAPA DI KASIR"
READY: Final = b"pindai barcode"
PAY: Final = b"\x1b[15~"
PAY_A_NOTE: Final = b"\x1b[17~"
PAID: Final = b"tersimpan"
FLOOR_PAY: Final = b"+"
FLOOR_PAID: Final = b"LUNAS"
PIN: Final = b"1234"

_HAND_S: Final = 0.15
"""Between two keys of a PIN typed by a practised hand."""


def our_command(home: Path) -> list[str]:
    """What a launcher starts."""
    return [sys.executable, "-m", "pos", "--home", str(home), "till"]


def floor_command(home: Path) -> list[str]:
    """The curses till on the same catalogue."""
    return [sys.executable, "-m", "tests.bench.floors.curses_till", str(database(home)), str(home / "floor.db")]


def log_in(till: PtyProgram) -> float:
    """Choose the cashier and type the PIN as a hand does; returns seconds from Enter to the painted checkout."""
    till.wait_for(LOGIN)
    for key in (b"1", *(bytes([digit]) for digit in PIN)):
        till.rest(_HAND_S)
        till.send(key)
    till.rest(_HAND_S)
    pressed = time.perf_counter()
    till.send(b"\r")
    return till.wait_for(READY) - pressed


@contextmanager
def our_till(home: Path) -> Iterator[PtyProgram]:
    """Our till, logged in, with an open shift and an empty cart."""
    with PtyProgram(our_command(home)) as till:
        log_in(till)
        till.rest(0.5)
        yield till


@contextmanager
def floor_till(home: Path) -> Iterator[PtyProgram]:
    """The floor's till."""
    with PtyProgram(floor_command(home)) as till:
        till.wait_for(b"SIAP")
        till.rest(0.2)
        yield till
