"""Pays a number of sales through the writer's thread, each with its cart's events still queued, for a tracer to watch.

Says on the standard error when it begins and when it ends, in one write each.
"""

import os
import sys
import threading
from pathlib import Path
from typing import Final

from pos.domain.cart import Cart
from pos.services import selling
from pos.services.writer import Writer
from pos.store.transaction import Transaction
from tests.bench.budgets.paying import Register, register
from tests.bench.outlet.history import CASHIER
from tests.bench.outlet.patterns import cart_of

BEGIN, END = "PAYMENTS BEGIN", "PAYMENTS END"
PAYMENTS: Final = 60


def pay(at: Register, writer: Writer) -> None:
    """Scan while the disk is kept busy, and pay behind it: events and payment are one commit."""
    desk, gate = at.desk, threading.Event()

    def wait(_tx: Transaction) -> None:
        gate.wait()

    writer.record(wait)
    cart, events = cart_of(desk.database.peek, desk.new_id(), next(at.baskets), desk.today())
    for position, event in enumerate(events, 1):
        writer.record(selling.recorded(cart.uuid, position, event, user=CASHIER.user_id, at_ms=desk.clock.now_ms()))
    done = threading.Event()
    sold: tuple[Cart, None] = (cart, None)
    writer.submit(lambda tx: selling.complete(tx, desk, CASHIER, at.paper, sold), lambda _answer: done.set())
    gate.set()
    done.wait()


def main(home: Path, products: int) -> None:
    """Pay so often."""
    with register(home, products, 1) as at:
        writer = Writer(at.desk.database, crashed=lambda: os._exit(70))
        writer.start()
        pay(at, writer)
        os.write(2, f"{BEGIN}\n".encode())
        for _ in range(PAYMENTS):
            pay(at, writer)
        os.write(2, f"{END}\n".encode())
        writer.stop()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
