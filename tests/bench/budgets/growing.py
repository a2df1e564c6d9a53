"""Budget 11: what the till weighs when it has printed, and how much more after ten thousand sales."""

import socketserver
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle, islice
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


def _on_paper(options: Options) -> int:
    """KiB after the first slip of a printer that wants ESC/POS: the library for it comes with images and barcodes."""
    with homes.copies(options.products, 0, 1) as (home,), _printer() as url:
        configure(home, ("printer.url", url))
        with our_till(home) as till:
            _sell(till, 1, PAY)
            till.rest(5)
            return till.memory_kib()


def measure(options: Options) -> list[Result]:
    """Budget 11 from the first slip on; two pay keys take turns, since one pressed twice at once is inert."""
    with PtyProgram(_EMPTY) as program:
        program.wait_for(empty_app.READY.encode())
        program.rest(0.5)
        floor = program.memory_kib()
    with homes.copies(options.products, 0, 1) as (home,), our_till(home) as till:
        _sell(till, 1, PAY)
        till.rest(5)
        first = till.memory_kib()
        keys = cycle((PAY, PAY_A_NOTE))
        for sale, key in enumerate(islice(keys, SALES)):
            _sell(till, 1 + sale % options.products, key)
            if sale % 100 == 0:
                progress.say(f"growing: {sale:,} of {SALES:,} sales")
        till.rest(5)
        last = till.memory_kib()
    paper = _on_paper(options)
    note = f"{first / 1024:.1f} against {floor / 1024:.1f} MiB"
    grown = f"{last / 1024:.1f} after {first / 1024:.1f} MiB"
    return [
        Result(11, "memory after the first slip / empty Textual app", first / floor, "x", Budget(AT_MOST, 2.2), note),
        Result(11, "... of an ESC/POS printer on the network", paper / floor, "x", None, f"{paper / 1024:.1f} MiB"),
        Result(11, f"growth over {SALES:,} sales", (last / first - 1) * 100, "%", Budget(AT_MOST, 5), grown),
    ]
