"""What the printer's thread wants written, gathered: one transaction keeps how the last slip ended and claims the next.

Every change of the spool is a job of the writer thread. What could not be written stays here and goes in with the next
job, so a full disk loses no outcome.
"""

from collections.abc import Callable
from typing import NamedTuple, Protocol, TypeVar

from pos.clock import Clock
from pos.store import spool
from pos.store.transaction import Transaction

T = TypeVar("T")


class Jobs(Protocol):
    """The writer thread, as the printer's thread uses it."""

    def submit(self, run: Callable[[Transaction], object], done: Callable[[object], None]) -> None:
        """Queue a job; ``done`` gets its answer, or the exception, on the writer's thread."""
        ...

    def call(self, run: Callable[[Transaction], T]) -> T:
        """Run a job and wait for it."""
        ...


class _Turn(NamedTuple):
    job: spool.Job | None
    waiting: spool.Waiting


class SpoolClerk:
    """Keeps the spool of one printer; used by the printer's thread, except where a method says otherwise."""

    def __init__(self, device: str, jobs: Jobs, clock: Clock, *, stale_ms: int) -> None:
        """Start with nothing to write.

        Args:
            device: Name of the printer's queue.
            jobs: The writer thread.
            clock: What time it is.
            stale_ms: Age at which a slip no longer prints unasked.
        """
        self._device = device
        self._jobs = jobs
        self._clock = clock
        self._stale_ms = stale_ms
        self._is_recovered = False
        self._finished: tuple[spool.Finished, ...] = ()
        self._kicks: tuple[spool.Kick, ...] = ()
        self.waiting = spool.Waiting(0, 0, 0)

    def ended(self, finished: spool.Finished) -> None:
        """Remember what became of the claimed job until it is written."""
        self._finished = (*self._finished, finished)

    def kicked(self, kick: spool.Kick) -> None:
        """Remember what became of a drawer's pulse until it is written."""
        self._kicks = (*self._kicks, kick)

    def claim(self) -> spool.Job | None:
        """Write what is remembered and take the next slip; None when nothing may print.

        Raises:
            StoreFault: The disk would not; nothing was claimed, and everything is still remembered.
        """
        return self._turn(spool.claim)

    def write(self) -> None:
        """Write what is remembered, and take nothing.

        Raises:
            StoreFault: The disk would not; everything is still remembered.
        """
        self._turn(lambda _tx, _device, _now_ms: None)

    def recount(self) -> None:
        """Count again what waits, without waiting for it; from any thread."""
        self._jobs.submit(lambda tx: spool.waiting(tx, self._device), self._counted)

    def _counted(self, answer: object) -> None:
        if isinstance(answer, spool.Waiting):
            self.waiting = answer

    def _turn(self, take: Callable[[Transaction, str, int], spool.Job | None]) -> spool.Job | None:
        """Run one transaction; what it wrote is forgotten only when it is committed."""

        def run(tx: Transaction) -> _Turn:
            now = self._clock.now_ms()
            self._write(tx, now)
            job = take(tx, self._device, now)
            waiting = spool.waiting(tx, self._device)
            return _Turn(job, waiting._replace(slips=waiting.slips - 1) if job else waiting)

        turn = self._jobs.call(run)
        self._finished, self._kicks, self._is_recovered = (), (), True
        self.waiting = turn.waiting
        return turn.job

    def _write(self, tx: Transaction, now_ms: int) -> None:
        if not self._is_recovered:
            spool.recover(tx, self._device, now_ms)
        for finished in self._finished:
            spool.finish(tx, finished)
        for kick in self._kicks:
            spool.add_kick(tx, kick)
        spool.hold_stale(tx, self._device, before_ms=now_ms - self._stale_ms, now_ms=now_ms)
