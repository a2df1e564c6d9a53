"""A spool, the writer thread and a printer's thread around any link: real threads, a real database, a fake device."""

import queue
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeAlias, TypeVar

from drivers.drawers.pulse import USUAL_PULSE, DrawerPulse
from drivers.outcome import JobState, Outcome, Reason
from drivers.printers.link import PrinterLink, SlipJob
from drivers.printers.slip import Slip, Text, line
from drivers.printers.slip_json import slip_to_json
from drivers.printers.status import PrinterStatus, StatusState
from pos.reports.slips.words import INDONESIAN
from pos.services.spooler import Printer, Spooler
from pos.services.spooling import Limits
from pos.services.writer import Writer
from pos.store import spool
from pos.store.faults import StoreFault
from pos.store.spool_listing import Listed, listed
from pos.store.transaction import Transaction
from tests.support.ledger_builder import START_MS, LedgerBuilder

T = TypeVar("T")

WAIT_S: Final = 10
"""How long a test waits for a thread before it fails."""

SHORT: Final = Limits(
    send_ms=500, kick_ms=2_000, stale_ms=60_000, retry_ms=(1, 2), doubt_ms=25, idle_ms=60_000, attempts=3, stop_ms=5_000
)
"""Limits of a thread that does not make a test wait."""

SENT: Final = Outcome(JobState.SENT, 100, Reason.NONE)
CONFIRMED: Final = Outcome(JobState.CONFIRMED, 100, Reason.NONE)
DOUBT: Final = Outcome(JobState.DOUBT, 40, Reason.BROKEN)
OFF: Final = Outcome(JobState.HELD, 0, Reason.REFUSED)
NO_PAPER: Final = Outcome(JobState.HELD, 0, Reason.PAPER_OUT)
WELL: Final = PrinterStatus(StatusState.OK, Reason.NONE)


class HandClock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.at_ms = START_MS

    def now_ms(self) -> int:
        return self.at_ms


class StagedPrinter:
    """A link whose every send and pulse arrives at the test, and that answers when the test says what."""

    def __init__(self) -> None:
        self.arrived: queue.SimpleQueue[SlipJob | DrawerPulse] = queue.SimpleQueue()
        self.answers: queue.SimpleQueue[Outcome] = queue.SimpleQueue()
        self.asked: queue.SimpleQueue[PrinterStatus] = queue.SimpleQueue()
        self.condition = WELL

    def send(self, job: SlipJob, deadline_ms: int) -> Outcome:
        self.arrived.put(job)
        return self.answers.get(timeout=WAIT_S)

    def kick(self, pulse: DrawerPulse, deadline_ms: int) -> Outcome:
        self.arrived.put(pulse)
        return self.answers.get(timeout=WAIT_S)

    def status(self) -> PrinterStatus:
        self.asked.put(self.condition)
        return self.condition

    def next_slip(self) -> SlipJob:
        """The slip that is being sent now."""
        job = self.arrived.get(timeout=WAIT_S)
        assert isinstance(job, SlipJob)
        return job


class FullDisk:
    """The writer thread on a disk that refuses the next ``faults`` jobs that somebody waits for."""

    def __init__(self, writer: Writer) -> None:
        self.writer = writer
        self.faults, self.reason = 0, "disk_full"

    def submit(self, run: Callable[[Transaction], object], done: Callable[[object], None]) -> None:
        self.writer.submit(run, done)

    def call(self, run: Callable[[Transaction], T]) -> T:
        if self.faults:
            self.faults -= 1
            raise StoreFault(self.reason, "no room")
        return self.writer.call(run)


class PrintShop:
    """One register's spool with its threads running."""

    def __init__(self, path: Path, link: PrinterLink, limits: Limits) -> None:
        self.clock = HandClock()
        self.ledger = LedgerBuilder(path / "register.db")
        self.crashed = threading.Event()
        self.writer = Writer(self.ledger.database, crashed=self.crashed.set)
        self.disk = FullDisk(self.writer)
        printer = Printer("printer", link, USUAL_PULSE, INDONESIAN)
        self.spooler = Spooler(printer, self.disk, self.clock, limits, crashed=self.crashed.set)
        self.writer.start()

    def queue(self, text: str) -> None:
        """Queue a slip of one line, as a use case would, and wake the printer's thread."""
        stored = slip_to_json(Slip((line(text),), cut=True, meta=(("kind", "receipt"), ("number", "G01-1/0001"))))
        job = spool.NewJob("printer", "receipt", 1, stored, 0, self.clock.now_ms())
        self.writer.call(lambda tx: spool.enqueue(tx, job))
        self.spooler.wake()

    def settle_stale(self, state: str) -> None:
        """Let stale slips print after all, or give them up, and wake the printer's thread."""
        self.writer.call(lambda tx: spool.settle_stale(tx, "printer", state=state, now_ms=self.clock.now_ms()))
        self.spooler.wake()

    def settled(self) -> None:
        """Wait until the writer thread has done everything it was asked."""
        self.writer.call(lambda _tx: None)

    def jobs(self) -> list[tuple[str, int, str]]:
        """State, attempts and reason of every job, oldest first."""
        return [(row.state, row.attempt, row.reason) for row in reversed(self.rows())]

    def rows(self) -> tuple[Listed, ...]:
        """Every job, newest first."""
        with self.ledger.database.read() as tx:
            return listed(tx, pending=False, limit=100)

    def kicks(self) -> list[tuple[int | None, int, str]]:
        """Document, user and outcome of every pulse on record."""
        with self.ledger.database.read() as tx:
            rows = tx.hot.execute("SELECT document, user, outcome FROM drawer_kick ORDER BY id").fetchall()
        return [(row[0], row[1], row[2]) for row in rows]

    def close(self) -> None:
        """End both threads."""
        self.spooler.stop()
        self.writer.stop()
        self.ledger.database.close()


Opened: TypeAlias = Callable[[PrinterLink, Limits], PrintShop]
"""Opens a shop with a printer and limits; it is closed after the test."""


def words(job: SlipJob) -> list[str]:
    """The texts of a slip."""
    return [row.text for row in job.slip.rows if isinstance(row, Text)]
