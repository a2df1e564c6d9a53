"""The printer's own thread: it sends what waits in the spool and opens the drawer, and no sale ever waits for it.

A slip is claimed, which counts the attempt, before its first byte leaves. The screen reads plain attributes, so no lock
can make it wait, and a printer that stalls stalls nobody but this thread.
"""

import queue
import threading
from collections.abc import Callable
from typing import NamedTuple

from drivers.deadline import Deadline, after_ms
from drivers.drawers.pulse import DrawerPulse
from drivers.outcome import JobState, Outcome, Reason
from drivers.printers.link import PrinterLink
from drivers.printers.status import UNKNOWN_STATUS, PrinterStatus, StatusState
from pos.clock import Clock
from pos.reports.slips.words import Words
from pos.services.spool_clerk import Jobs, SpoolClerk
from pos.services.spooling import Limits, condition_of, deliver, finished, shown
from pos.store.faults import StoreFault
from pos.store.spool import Job, Kick


class Printer(NamedTuple):
    """What the thread drives.

    Attributes:
        device: Name of its queue in the spool.
        link: The way to it; used by this thread alone.
        pulse: What opens the drawer on its socket.
        words: For the mark on a slip that may have come out before.
    """

    device: str
    link: PrinterLink
    pulse: DrawerPulse
    words: Words


class PrinterHealth(NamedTuple):
    """The printer for the status bar.

    Attributes:
        printer: ``ok``, ``off``, ``problem``, ``waiting``, ``stale``, ``doubt`` or ``unknown``.
        waiting_slips: Slips not on paper yet; one that is just being sent counts when another comes.
    """

    printer: str
    waiting_slips: int


class _Asked(NamedTuple):
    """A drawer that somebody asked to open, and until when it may."""

    user: int
    document: int
    at_ms: int
    deadline: Deadline


class Spooler:
    """The thread of one printer."""

    def __init__(
        self,
        printer: Printer,
        jobs: Jobs,
        clock: Clock,
        limits: Limits,
        *,
        crashed: Callable[[], None],
    ) -> None:
        """Prepare the thread; ``start`` starts it.

        Args:
            printer: What it drives.
            jobs: The writer thread: started before this one, stopped after it.
            clock: What time it is, for the record.
            limits: How long and how often.
            crashed: Called from the thread when a bug ends it.
        """
        self._printer = printer
        self._clock = clock
        self._limits = limits
        self._crashed = crashed
        self._clerk = SpoolClerk(printer.device, jobs, clock, stale_ms=limits.stale_ms)
        self._thread = threading.Thread(target=self._run, name="printer", daemon=True)
        self._woken = threading.Event()
        self._asked: queue.SimpleQueue[_Asked] = queue.SimpleQueue()
        self._visits: queue.SimpleQueue[Callable[[PrinterLink], None]] = queue.SimpleQueue()
        self._is_stopping = self._is_given_up = self._is_sending = False
        self._failures = 0
        self._status = UNKNOWN_STATUS

    # --- from any thread ---

    def start(self) -> None:
        """Start printing."""
        self._thread.start()

    def stop(self) -> bool:
        """End after the slip that is being sent; return False when the printer stalls and that slip is left in doubt.

        What is still queued stays in the spool.
        """
        self._is_stopping = True
        self._woken.set()
        self._thread.join(self._limits.stop_ms / 1000)
        self._is_given_up = self._thread.is_alive()
        return not self._is_given_up

    def wake(self) -> None:
        """Say that a slip may be waiting; never waits."""
        self._woken.set()
        if self._is_sending or self._failures:
            self._clerk.recount()

    def kick(self, user_id: int, document: int) -> None:
        """Ask for the drawer to be opened, at once or not at all; never waits.

        Args:
            user_id: Who asks.
            document: Key of the document that needs it; 0 for none.
        """
        deadline = after_ms(self._limits.kick_ms)
        self._asked.put(_Asked(user_id, document, self._clock.now_ms(), deadline))
        self._woken.set()

    def visit(self, work: Callable[[PrinterLink], None]) -> None:
        """Run something on the link, in the printer's own thread, between two slips; never waits."""
        self._visits.put(work)
        self._woken.set()

    def health(self) -> PrinterHealth:
        """Return how the printer is, as far as it is known; never waits."""
        waiting = self._clerk.waiting
        return PrinterHealth(shown(condition_of(self._status), waiting), waiting.slips)

    # --- the printer's thread ---

    def _run(self) -> None:
        is_whole = False
        try:
            self._work()
            is_whole = True
        finally:
            if not is_whole:
                self._status = PrinterStatus(StatusState.PROBLEM, Reason.DEVICE_ERROR)
                self._crashed()

    def _work(self) -> None:
        self._look()
        while not self._is_stopping:
            self._attend()
            job = self._next()
            if job is None:
                self._rest()
            else:
                # The drawer was asked for right behind the slip, and a person waits for the change.
                self._attend()
                self._send(job)
        if not self._is_given_up:
            self._write()

    def _look(self) -> None:
        self._status = self._printer.link.status()

    def _next(self) -> Job | None:
        """Claim a slip; None when there is none, or the printer would not take it now."""
        if self._failures:
            self._look()
            if self._status.state is StatusState.PROBLEM:
                self._failures += 1
                self._write()
                return None
        try:
            job = self._clerk.claim()
        except StoreFault:
            self._failures += 1
            return None
        if job is None:
            self._failures = 0
        return job

    def _write(self) -> None:
        try:
            self._clerk.write()
        except StoreFault:
            self._failures += 1

    def _send(self, job: Job) -> None:
        self._is_sending = True
        outcome = deliver(job, self._printer.link, self._printer.words, self._limits)
        self._is_sending = False
        self._clerk.ended(finished(job, outcome, attempts=self._limits.attempts, at_ms=self._clock.now_ms()))
        self._judge(outcome)

    def _judge(self, outcome: Outcome) -> None:
        if outcome.state in {JobState.HELD, JobState.DOUBT}:
            self._failures += 1
            self._status = PrinterStatus(StatusState.PROBLEM, outcome.reason)
            self._write()
            if outcome.state is JobState.HELD:
                self._rest_for(self._retry_ms())
            else:
                self._await_word()
            return
        self._failures = 0
        if self._status.state is StatusState.PROBLEM:
            self._look()

    def _rest(self) -> None:
        """Wait to be woken; a printer that failed is left alone for a while, the drawer is not."""
        if not self._failures:
            if not self._woken.wait(self._limits.idle_ms / 1000):
                self._look()
            self._woken.clear()
            return
        self._rest_for(self._retry_ms())

    def _retry_ms(self) -> int:
        steps = self._limits.retry_ms
        return steps[min(self._failures, len(steps)) - 1]

    def _rest_for(self, duration_ms: int) -> None:
        until = after_ms(duration_ms)
        while not (self._is_stopping or until.expired()):
            if self._woken.wait(until.remaining_s()):
                self._woken.clear()
                self._attend()

    def _await_word(self) -> None:
        """Leave somebody the time to say what became of a slip in doubt; once it is said, nothing else waits for it."""
        until = after_ms(self._limits.doubt_ms)
        while self._clerk.waiting.doubtful and not (self._is_stopping or until.expired()):
            if self._woken.wait(until.remaining_s()):
                self._woken.clear()
                self._attend()
                self._write()

    def _attend(self) -> None:
        """See to whoever stands at the printer: the drawer first, then what is asked of it."""
        self._open_drawer()
        while not self._visits.empty():
            self._visits.get_nowait()(self._printer.link)
            self._look()

    def _open_drawer(self) -> None:
        while not self._asked.empty():
            asked = self._asked.get_nowait()
            self._clerk.kicked(Kick(asked.document, asked.user, asked.at_ms, self._pulse(asked.deadline)))

    def _pulse(self, deadline: Deadline) -> str:
        if deadline.expired():
            return "dropped"
        outcome = self._printer.link.kick(self._printer.pulse, deadline.remaining_ms())
        return "failed" if outcome.state is JobState.FAILED else "sent"
