"""An ESC/POS printer at the end of any transport.

One connection per job, closed after it: nothing is kept that could be stale, and a second register on the same printer
gets its turn. The outcome is honest about what was seen: bytes leaving, and paper where the printer itself says so.
"""

from collections.abc import Callable
from zlib import crc32

from drivers.deadline import Deadline, after_ms
from drivers.drawers.pulse import DrawerPulse, kick_bytes
from drivers.outcome import JobState, Outcome, Reason
from drivers.printers.import_guard import CacheNotPrivate
from drivers.printers.link import SlipJob
from drivers.printers.process_id import ProcessIdParser, process_id, request
from drivers.printers.slip import Slip
from drivers.printers.status import UNKNOWN_STATUS, PrinterStatus, Question, StatusParser, StatusState, judge
from drivers.transport.errors import DeviceUnavailable, reason_of
from drivers.transport.protocol import Transport

STATUS_MS = 800
ANSWER_MS = 250
CONFIRM_MS = 5_000
"""A long slip on a slow printer, and no more: the next one waits behind it."""

Opener = Callable[[Deadline], Transport]


class EscposPrinter:
    """A PrinterLink that renders slips and sends them over connections made by `opener`."""

    def __init__(self, opener: Opener, encode: Callable[[Slip], bytes], *, confirms: bool) -> None:
        """Keep how to connect, how to render, and whether the printer can say that a slip is out; nothing is opened."""
        self._opener = opener
        self._encode = encode
        self._mute = False
        self._confirms = confirms

    def send(self, job: SlipJob, deadline_ms: int) -> Outcome:
        """Deliver one slip; a printer that says it has a problem gets no byte (HELD)."""
        deadline = after_ms(deadline_ms)
        try:
            data = self._encode(job.slip)
        except CacheNotPrivate:
            return Outcome(JobState.HELD, 0, Reason.DENIED)
        except OSError as error:
            # python-escpos's table of printers could not be written or read.
            return Outcome(JobState.HELD, 0, reason_of(error.errno))
        return self._deliver(data, deadline, process_id(crc32(job.name.encode())) if self._confirms else b"")

    def kick(self, pulse: DrawerPulse, deadline_ms: int) -> Outcome:
        """Pulse the drawer, or not at all: bytes that wait in a stalled line are dropped with it."""
        outcome = self._deliver(kick_bytes(pulse), after_ms(deadline_ms), b"")
        return outcome._replace(state=JobState.FAILED) if outcome.state is JobState.HELD else outcome

    def status(self) -> PrinterStatus:
        """Ask, whether or not the printer answered before."""
        deadline = after_ms(STATUS_MS)
        try:
            transport = self._opener(deadline)
        except DeviceUnavailable as fault:
            return PrinterStatus(StatusState.PROBLEM, fault.reason)
        self._mute = False
        try:
            return self._ask(transport, deadline)
        finally:
            transport.close()

    def _deliver(self, data: bytes, deadline: Deadline, identity: bytes) -> Outcome:
        try:
            transport = self._opener(deadline)
        except DeviceUnavailable as fault:
            return Outcome(JobState.HELD, 0, fault.reason)
        outcome = Outcome(JobState.DOUBT, 0, Reason.BROKEN)
        try:
            status = self._ask(transport, deadline)
            if status.state is StatusState.PROBLEM:
                outcome = Outcome(JobState.HELD, 0, status.reason)
            else:
                outcome = self._written(transport, data, deadline, identity)
        finally:
            # What is in doubt must not go on printing later, on its own.
            if outcome.state is JobState.DOUBT:
                transport.abort()
            else:
                transport.close()
        return outcome

    def _written(self, transport: Transport, data: bytes, deadline: Deadline, identity: bytes) -> Outcome:
        """Write, and where the printer can say so wait until it is on paper; a silence is believed from then on."""
        if not identity or self._mute or not transport.readable:
            return _write(transport, data, deadline)
        outcome = _write(transport, data + request(identity), deadline)
        if outcome.state is not JobState.SENT:
            return outcome
        parser, until = ProcessIdParser(identity), deadline.within_ms(CONFIRM_MS)
        while True:
            received = transport.read(until)
            if received.reason is not Reason.NONE:
                self._confirms = received.reason is not Reason.TIMED_OUT
                return outcome
            if parser.feed(received.data):
                return outcome._replace(state=JobState.CONFIRMED)

    def _ask(self, transport: Transport, deadline: Deadline) -> PrinterStatus:
        """All four questions, one at a time; the first silence ends it and is remembered for the next jobs."""
        if self._mute or not transport.readable:
            return UNKNOWN_STATUS
        answers: dict[Question, int] = {}
        parser = StatusParser()
        for question in Question:
            answer = _answer(transport, parser, question, deadline.within_ms(ANSWER_MS))
            if answer is None:
                self._mute = True
                return UNKNOWN_STATUS
            answers[question] = answer
        return judge(answers)


def _answer(transport: Transport, parser: StatusParser, question: Question, deadline: Deadline) -> int | None:
    if transport.write(question.request(), deadline).reason is not Reason.NONE:
        return None
    while True:
        received = transport.read(deadline)
        if received.reason is not Reason.NONE:
            return None
        for answer in parser.feed(received.data):
            return answer


def _write(transport: Transport, data: bytes, deadline: Deadline) -> Outcome:
    """Bytes known to have left count; once one may have, nobody can say that the paper is blank."""
    sent = transport.write(data, deadline)
    if not sent.accepted:
        return Outcome(JobState.HELD, 0, sent.reason)
    # After a failed write the drain only counts what is left.
    drained = transport.drain(deadline if sent.reason is Reason.NONE else after_ms(0))
    left = max(0, sent.accepted - drained.pending)
    reason = drained.reason if sent.reason is Reason.NONE else sent.reason
    return Outcome(JobState.SENT if reason is Reason.NONE else JobState.DOUBT, left, reason)
