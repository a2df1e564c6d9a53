"""Pays a number of sales through the writer thread, cart events queued before each, for a tracer to count the syncs."""

import os
import sys
import threading
from pathlib import Path

from pos import bootstrap
from pos.domain.cart import LineAdded
from pos.domain.money import Rupiah
from pos.domain.quantity import ONE
from pos.services import selling
from pos.services.writer import Writer
from pos.store.transaction import Transaction
from tests.bench.registers import CASHIER, EIGHT, paper
from tests.support.selling import scanned

PAYMENTS = 100


def main(home: Path) -> None:
    """Pay and say when it begins and ends, on the standard error, in one write each."""
    with bootstrap.writing(home) as desk:
        writer = Writer(desk.database, crashed=lambda: os._exit(70))
        writer.start()
        cart = scanned(desk, *EIGHT)
        printing = paper(desk)
        writer.call(lambda _tx: None)
        os.write(2, b"PAYMENTS BEGIN\n")
        for _ in range(PAYMENTS):
            sold = cart._replace(uuid=desk.new_id())
            gate = threading.Event()

            def wait(_tx: Transaction, gate: threading.Event = gate) -> None:
                gate.wait()

            for line in sold.lines:
                if line.item is not None:
                    event = LineAdded(line.line, line.item, ONE, Rupiah(0), "scan")
                    writer.record(selling.recorded(sold.uuid, line.line, event, user=1, at_ms=line.line))
            gate.set()
            writer.call(lambda tx, sold=sold: selling.complete(tx, desk, CASHIER, printing, (sold, None)))
        os.write(2, b"PAYMENTS END\n")
        os.write(2, f"PAYMENTS {PAYMENTS}\n".encode())
        writer.stop()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
