"""Budget 14: what paying costs with every device configured and dead, against a counter that has none.

Two whole counters in this process, sale by sale in turn: the writer and the threads of the devices, as in the till.
"""

import gc
import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

from pos.bootstrap.counter import Counter
from pos.bootstrap.home import Home
from pos.config import load
from pos.domain.answers import SaleCompleted
from tests.bench import progress
from tests.bench.options import Options
from tests.bench.outlet import homes
from tests.bench.results import Against, Result
from tests.support.hands import Hands
from tests.support.outlets import configure

SALES: Final = 400
WARM: Final = 20
LIMIT: Final = 1.15
_CODE: Final = "8990000000167"
_NO_DEVICE: Final = (("printer.url", "memory:"),)


def dead_devices() -> tuple[tuple[str, str], ...]:
    """Every device a counter can have, at an address where nobody is."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        nobody = f"tcp://127.0.0.1:{probe.getsockname()[1]}"
    return (
        ("printer.url", nobody),
        ("label_printer.url", nobody),
        ("scanner.url", "serial:///dev/serial/by-id/nobody"),
        ("scale.url", "serial:///dev/serial/by-id/nobody-either"),
        ("display.url", nobody),
    )


@contextmanager
def hands(home: Path, settings: tuple[tuple[str, str], ...]) -> Iterator[Hands]:
    """A cashier at a counter with these devices, logged in."""
    configure(home, *settings)
    counter = Counter(Home(home), load(home / "outlet.toml"))
    till = counter.open(lambda _code, _symbology, _device: None)
    try:
        at_work = Hands(till, till.record)
        at_work.log_in()
        yield at_work
    finally:
        counter.close()


def sell(at: Hands) -> float:
    """Sell three packets; returns the seconds from the pay key to the answer."""
    for _ in range(3):
        at.scan(_CODE)
    start = time.perf_counter()
    answer = at.pay(None)
    taken = time.perf_counter() - start
    assert isinstance(answer, SaleCompleted), answer
    return taken


def measure(options: Options) -> list[Result]:
    """Budget 14."""
    dead_s: list[float] = []
    none_s: list[float] = []
    with ExitStack() as stack:
        first, second = stack.enter_context(homes.copies(options.products, 0, 2))
        dead = stack.enter_context(hands(first, dead_devices()))
        none = stack.enter_context(hands(second, _NO_DEVICE))
        gc.collect()
        gc.freeze()
        for number in range(SALES + WARM):
            progress.say(f"dead devices: {number} of {SALES + WARM}")
            # In turn, and in turn who begins: what a commit leaves to the disk is paid by both alike.
            pair = ((dead, dead_s), (none, none_s))
            for at, times in pair if number % 2 else pair[::-1]:
                times.append(sell(at))
    against = Against(dead_s[WARM:], none_s[WARM:])
    return [against.result(14, "pay, every device dead: p50 / no device", 0.5, "us", LIMIT)]
