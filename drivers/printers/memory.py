"""A printer that exists only in memory: what it was given, and outcomes as they are told in advance. For tests."""

from collections.abc import Iterable

from drivers.drawers.pulse import DrawerPulse
from drivers.outcome import JobState, Outcome, Reason
from drivers.printers.link import SlipJob
from drivers.printers.status import PrinterStatus, StatusState


class MemoryPrinter:
    """A PrinterLink. `slips` and `pulses` hold what arrived; calls take the script's outcomes, then all is well."""

    def __init__(self, outcomes: Iterable[Outcome]) -> None:
        """Keep the script; an empty one never fails."""
        self._outcomes = iter(tuple(outcomes))
        self.slips: list[SlipJob] = []
        self.pulses: list[DrawerPulse] = []
        self.current_status = PrinterStatus(StatusState.OK, Reason.NONE)

    def send(self, job: SlipJob, deadline_ms: int) -> Outcome:
        """Keep the slip, unless the script holds or fails it."""
        del deadline_ms
        outcome = self._next()
        if outcome.state not in {JobState.HELD, JobState.FAILED}:
            self.slips.append(job)
        return outcome

    def kick(self, pulse: DrawerPulse, deadline_ms: int) -> Outcome:
        """Keep the pulse, unless the script fails it."""
        del deadline_ms
        outcome = self._next()
        if outcome.state is JobState.HELD:
            return outcome._replace(state=JobState.FAILED)
        if outcome.state is not JobState.FAILED:
            self.pulses.append(pulse)
        return outcome

    def status(self) -> PrinterStatus:
        """What `current_status` was set to."""
        return self.current_status

    def _next(self) -> Outcome:
        return next(self._outcomes, Outcome(JobState.SENT, 1, Reason.NONE))
