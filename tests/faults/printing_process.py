"""The printer's thread in a process of its own, so that it can be killed: prints what waits in a spool, and ends.

``python -m tests.faults.printing_process DATABASE ADDRESS PROFILE CACHE [asks]``. With ``asks`` it begins a slip three
times, as a till does, and then asks: it writes the slip's number on a line, and reads ``y`` when that came out whole.
"""

import json
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
"""A till's own, shortened; and nothing is left over, since nobody is there to say what becomes of it."""

AT_A_TILL = HASTY._replace(attempts=3, doubt_ms=250)
"""Where somebody is."""

_ASKED_ABOUT = (
    "SELECT slip, attempt, reason = 'stale' FROM print_job WHERE state IN ('held', 'doubt') AND attempt > 0 ORDER BY id"
)


class Cashier:
    """Says of a slip in doubt what somebody else sees, who has the paper."""

    def __init__(self, writer: Writer, clock: SystemClock) -> None:
        self._writer = writer
        self._clock = clock
        self._answered: set[tuple[str, int]] = set()

    def look(self) -> bool:
        """Answer for every slip that is asked about; return whether anything became of one."""
        rows = self._writer.call(lambda tx: tx.hot.execute(_ASKED_ABOUT).fetchall())
        doubtful = [self._is_whole(slip, attempt) for slip, attempt, is_left in rows if not is_left]
        left = [self._is_whole(slip, attempt) for slip, attempt, is_left in rows if is_left]
        now = self._clock.now_ms()
        if doubtful and all(doubtful):
            self._writer.call(lambda tx: spool.came_out(tx, "printer", now))
        if left:
            state = "cancelled" if all(left) else "queued"
            self._writer.call(lambda tx: spool.settle_stale(tx, "printer", state=state, now_ms=now))
        return bool(left) or (bool(doubtful) and all(doubtful))

    def _is_whole(self, slip: str, attempt: int) -> bool:
        """Ask about each attempt once: what it left on the paper does not change."""
        number = json.loads(slip)["meta"]["number"]
        if (number, attempt) in self._answered:
            return False
        self._answered.add((number, attempt))
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()
        return sys.stdin.readline() == "y\n"


def main() -> None:
    """Print until nothing waits."""
    database, address, profile, cache, *asks = sys.argv[1:]
    store = Database(Path(database), writable=True)
    writer = Writer(store, crashed=lambda: None)
    writer.start()
    link = open_printer(address, profile_named(profile), Path(cache))
    printer = Printer("printer", link, USUAL_PULSE, INDONESIAN)
    cashier = Cashier(writer, SystemClock()) if asks else None
    spooler = Spooler(printer, writer, SystemClock(), AT_A_TILL if asks else HASTY, crashed=lambda: None)
    spooler.start()
    pause = threading.Event()
    while writer.call(lambda tx: spool.waiting(tx, "printer").slips):
        pause.wait(0.02)
        if cashier is not None and cashier.look():
            spooler.wake()
    spooler.stop()
    writer.stop()
    store.close()


if __name__ == "__main__":
    main()
