"""A label printer at the end of any transport: a PrinterLink that draws the labels of a slip on its roll.

It is asked how it is before a job, never behind one: a printer of labels keeps what it was sent while its paper is
changed and goes on with it, so that a job begun again for that would only be a second set of the same labels.
"""

from collections.abc import Callable
from typing import Final

from drivers.deadline import Deadline, after_ms
from drivers.drawers.pulse import DrawerPulse
from drivers.labels.condition import Condition
from drivers.outcome import JobState, Outcome, Reason
from drivers.printers.handing_over import Opener, hand_over, visit
from drivers.printers.link import SlipJob
from drivers.printers.slip import Label, Slip
from drivers.printers.status import UNKNOWN_STATUS, PrinterStatus, StatusState
from drivers.transport.errors import DeviceUnavailable
from drivers.transport.protocol import Transport

STATUS_MS: Final = 1_200
ANSWER_MS: Final = 400
_ANSWER_BYTES: Final = 256
"""More than any answer has: what is older is no part of one, and noise without an end does not pile up."""


class LabelPrinter:
    """Draws labels and sends them, one connection per job; whatever else a slip says has no place on a roll."""

    def __init__(self, opener: Opener, draw: Callable[[Label], bytes], condition: Condition) -> None:
        """Keep how to connect, how to draw, and how it is asked; nothing is opened."""
        self._opener = opener
        self._draw = draw
        self._condition = condition
        self._answers = False

    def send(self, job: SlipJob, deadline_ms: int) -> Outcome:
        """Deliver the labels once; FAILED for a slip without any, HELD while the printer says it has a problem."""
        data = self._drawn(job.slip)
        if not data:
            return Outcome(JobState.FAILED, 0, Reason.DEVICE_ERROR)
        deadline = after_ms(deadline_ms)
        return visit(self._connected, deadline, lambda line: self._handed_over(line, data, deadline))

    def kick(self, pulse: DrawerPulse, deadline_ms: int) -> Outcome:
        """No drawer hangs on a printer of labels."""
        del pulse, deadline_ms
        return Outcome(JobState.FAILED, 0, Reason.NO_DEVICE)

    def status(self) -> PrinterStatus:
        """Ask how it is."""
        deadline = after_ms(STATUS_MS)
        try:
            transport = self._connected(deadline)
        except DeviceUnavailable as fault:
            return PrinterStatus(StatusState.PROBLEM, fault.reason)
        try:
            return self._look(transport, deadline)
        finally:
            transport.close()

    def _connected(self, deadline: Deadline) -> Transport:
        """Open the line; what was away may come back as another, which never answered."""
        try:
            return self._opener(deadline)
        except DeviceUnavailable:
            self._answers = False
            raise

    def _handed_over(self, transport: Transport, data: bytes, deadline: Deadline) -> Outcome:
        status = self._look(transport, deadline)
        is_held = status.state is StatusState.PROBLEM
        return Outcome(JobState.HELD, 0, status.reason) if is_held else hand_over(transport, data, deadline)

    def _drawn(self, slip: Slip) -> bytes:
        return b"".join(self._draw(row) for row in slip.rows if isinstance(row, Label))

    def _look(self, transport: Transport, deadline: Deadline) -> PrinterStatus:
        """One that answered before and is silent now has stopped: some say nothing without paper, or head up."""
        if not transport.readable:
            return UNKNOWN_STATUS
        deadline = deadline.within_ms(ANSWER_MS)
        heard, status = b"", UNKNOWN_STATUS
        if transport.write(self._condition.question, deadline).reason is not Reason.NONE:
            return PrinterStatus(StatusState.PROBLEM, Reason.BROKEN)
        while status.state is StatusState.UNKNOWN:
            received = transport.read(deadline)
            if received.reason is not Reason.NONE:
                break
            heard = heard[-_ANSWER_BYTES:] + received.data
            status = self._condition.judge(heard)
        if status.state is not StatusState.UNKNOWN:
            self._answers = True
            return status
        return PrinterStatus(StatusState.PROBLEM, Reason.OFFLINE) if self._answers else status
