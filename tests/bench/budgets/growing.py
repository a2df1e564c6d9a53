"""Budget 11: what the till weighs when it has printed, and how much more after ten thousand sales."""

import socketserver
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle, islice
from pathlib import Path
from typing import Final

from tests.bench import progress
from tests.bench.floors import empty_app
from tests.bench.options import Options
from tests.bench.outlet import homes
from tests.bench.outlet.goods import code, token
from tests.bench.pty_program import PtyProgram
from tests.bench.results import AT_MOST, Budget, Result
from tests.bench.tills import PAID, PAY, PAY_A_NOTE, our_till
from tests.support.outlets import configure

SALES: Final = 10_000

_EMPTY: Final = (sys.executable, "-m", "tests.bench.floors.empty_app")


def _sell(till: PtyProgram, number: int, pay: bytes) -> None:
    till.answer(f"{code(number)}\r".encode(), token(number).encode())
    till.answer(pay, PAID)


class _Paper(socketserver.StreamRequestHandler):
    """A printer on the network that takes everything and says nothing."""

    def handle(self) -> None:
        while self.rfile.read1():
            pass


@contextmanager
def _printer() -> Iterator[str]:
    """The address of a printer."""
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), _Paper) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"tcp://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


def _floor() -> int:
    """KiB of an empty Textual app."""
    with PtyProgram(_EMPTY) as program:
        program.wait_for(empty_app.READY.encode())
        program.rest(0.5)
        return program.memory_kib()


def _first_slip(home: Path) -> int:
    """KiB after the first slip of a till that was just opened."""
    with our_till(home) as till:
        _sell(till, 1, PAY)
        till.rest(5)
        return till.memory_kib()


def _day(home: Path, products: int) -> tuple[int, int]:
    """KiB after the first slip and the last one; two keys take turns, for one pressed twice at once is inert."""
    with our_till(home) as till:
        _sell(till, 1, PAY_A_NOTE)
        till.rest(5)
        first = till.memory_kib()
        for sale, key in enumerate(islice(cycle((PAY, PAY_A_NOTE)), SALES)):
            _sell(till, 1 + sale % products, key)
            if sale % 100 == 0:
                progress.say(f"growing: {sale:,} of {SALES:,} sales")
        till.rest(5)
        return first, till.memory_kib()


def measure(options: Options) -> list[Result]:
    """Budget 11 from the first slip on, on an ESC/POS printer; the first start ever makes a table for it."""
    floor = _floor()
    with homes.copies(options.products, 0, 1) as (home,), _printer() as url:
        bare = _first_slip(home)
        configure(home, ("printer.url", url))
        _first_slip(home)
        first, last = _day(home, options.products)
    note = f"{first / 1024:.1f} against {floor / 1024:.1f} MiB"
    grown = f"{last / 1024:.1f} after {first / 1024:.1f} MiB"
    return [
        Result(11, "memory after the first slip / empty Textual app", first / floor, "x", Budget(AT_MOST, 2.2), note),
        Result(11, "... of a printer that is a folder", bare / floor, "x", None, f"{bare / 1024:.1f} MiB"),
        Result(11, f"growth over {SALES:,} sales", (last / first - 1) * 100, "%", Budget(AT_MOST, 5), grown),
    ]
