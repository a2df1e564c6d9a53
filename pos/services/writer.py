"""The one thread that writes: jobs in order, cart events gathered into one commit, a payment behind them in it.

Every job is a function of a transaction. Events of the cart have no answer; if the disk refuses them they stay first
in line and go in with whatever comes next, so a cart never has a gap. A job with an answer is answered from this
thread.
"""

import queue
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from typing import NamedTuple, TypeVar

from pos.domain.errors import Refusal
from pos.store.database import Database
from pos.store.faults import StoreFault
from pos.store.transaction import Transaction

T = TypeVar("T")

_IDLE_S = 2.0


class _Job(NamedTuple):
    run: Callable[[Transaction], object]
    done: Callable[[object], None] | None


class Writer:
    """The writer thread of a register."""

    def __init__(self, database: Database, *, crashed: Callable[[], None]) -> None:
        """Prepare the thread; ``start`` starts it.

        Args:
            database: Opened for writing.
            crashed: Called from the thread when a bug ends it; the program must then end.
        """
        self._database = database
        self._crashed = crashed
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._events: deque[_Job] = deque()
        self._thread = threading.Thread(target=self._run, name="writer", daemon=True)
        self.fault: StoreFault | None = None

    def start(self) -> None:
        """Start writing."""
        self._thread.start()

    def stop(self) -> None:
        """Write what is queued, then end; returns when it has."""
        self._jobs.put(None)
        self._thread.join()

    def record(self, run: Callable[[Transaction], object]) -> None:
        """Queue a job without an answer; several share a commit."""
        self._jobs.put(_Job(run, None))

    def submit(self, run: Callable[[Transaction], T], done: Callable[[T | Refusal | StoreFault], None]) -> None:
        """Queue a job whose answer, refusal or fault is given to ``done`` on this thread, after the commit."""
        self._jobs.put(_Job(run, done))  # type: ignore[arg-type]  # done takes what run returns: one job, one type

    def call(self, run: Callable[[Transaction], T]) -> T:
        """Run a job and wait for it; never on the thread that paints.

        Raises:
            Refusal: A rule said no.
            StoreFault: The disk did.
        """
        future: Future[T] = Future()

        def answer(result: T | Refusal | StoreFault) -> None:
            if isinstance(result, Refusal | StoreFault):
                future.set_exception(result)
            else:
                future.set_result(result)

        self.submit(run, answer)
        return future.result()

    def _run(self) -> None:
        finished = False
        try:
            while self._turn():
                pass
            finished = True
        finally:
            if not finished:
                self._crashed()

    def _turn(self) -> bool:
        try:
            job = self._jobs.get(timeout=_IDLE_S)
        except queue.Empty:
            self._rest()
            return True
        answered = self._gather(job)
        if answered is not None and answered.done is not None:
            self._write_answered(answered.run, answered.done)
        else:
            self._write_events()
        return job is not None

    def _rest(self) -> None:
        self._write_events()
        try:
            self._database.checkpoint()
        except StoreFault as fault:
            self.fault = fault

    def _gather(self, job: _Job | None) -> _Job | None:
        """Take events until a job with an answer, or nothing more, is next; return that job."""
        while job is not None:
            if job.done is not None:
                return job
            self._events.append(job)
            try:
                job = self._jobs.get_nowait()
            except queue.Empty:
                return None
        self._jobs.put(None)
        return None

    def _write_events(self) -> bool:
        """Write the events that wait; whether none waits any more."""
        if not self._events:
            return True
        try:
            with self._database.write() as tx:
                for event in self._events:
                    event.run(tx)
        except StoreFault as fault:
            self.fault = fault
            return False
        self._events.clear()
        self.fault = None
        return True

    def _write_answered(self, run: Callable[[Transaction], object], done: Callable[[object], None]) -> None:
        answer: object
        try:
            with self._database.write() as tx:
                for event in self._events:
                    event.run(tx)
                answer = run(tx)
        except Refusal as refusal:
            self._write_events()
            answer = refusal
        except StoreFault as fault:
            self.fault = fault
            answer = fault
        else:
            self._events.clear()
            self.fault = None
        done(answer)
