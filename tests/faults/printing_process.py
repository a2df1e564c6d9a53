"""The printer's thread in a process of its own, so that it can be killed: prints what waits in a spool, and ends.

``python -m tests.faults.printing_process DATABASE ADDRESS PROFILE CACHE``
"""

import sys
import threading
from pathlib import Path

from drivers.drawers.pulse import USUAL_PULSE
from drivers.printers.opening import open_printer
from drivers.printers.profile import profile_named
from pos.clock import SystemClock
from pos.reports.slips.words import INDONESIAN
from pos.services.spooler import Printer, Spooler
from pos.services.spooling import Limits
from pos.services.writer import Writer
from pos.store import spool
from pos.store.database import Database

HASTY = Limits(
    send_ms=700,
    kick_ms=2_000,
    stale_ms=600_000,
    retry_ms=(5, 20),
    doubt_ms=1,
    idle_ms=60_000,
    attempts=50,
    stop_ms=5_000,
)
"""A till's own, shortened; and nothing is given up, since nobody is there to print it again."""


def main() -> None:
    """Print until nothing waits."""
    database, address, profile, cache = sys.argv[1:]
    store = Database(Path(database), writable=True)
    writer = Writer(store, crashed=lambda: None)
    writer.start()
    link = open_printer(address, profile_named(profile), Path(cache))
    printer = Printer("printer", link, USUAL_PULSE, INDONESIAN)
    spooler = Spooler(printer, writer, SystemClock(), HASTY, crashed=lambda: None)
    spooler.start()
    pause = threading.Event()
    while writer.call(lambda tx: spool.waiting(tx, "printer").slips):
        pause.wait(0.02)
    spooler.stop()
    writer.stop()
    store.close()


if __name__ == "__main__":
    main()
