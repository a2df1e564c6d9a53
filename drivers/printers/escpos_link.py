"""An ESC/POS printer at the end of any transport.

One connection per job, closed after it: nothing is kept that could be stale, and a second register on the same printer
gets its turn. The outcome is honest about what was seen: bytes leaving, and paper where the printer itself says so.
"""

from collections.abc import Callable
from zlib import crc32

from drivers.deadline import Deadline, after_ms
from drivers.drawers.pulse import DrawerPulse, kick_bytes, kick_bytes_off_line
from drivers.outcome import JobState, Outcome, Reason
from drivers.printers.abilities import answers_queued, called, look, unasked
from drivers.printers.handing_over import Opener, hand_over, visit
from drivers.printers.import_guard import CacheNotPrivate
from drivers.printers.link import SlipJob
from drivers.printers.process_id import ProcessIdParser, process_id, request
from drivers.printers.slip import Slip
from drivers.printers.status import PaperWord, PrinterStatus, StatusState
from drivers.transport.errors import DeviceUnavailable, reason_of
from drivers.transport.protocol import Transport

STATUS_MS = 1_200
QUEUE_MS = 5_000
"""A long slip on a slow printer, and no more: the next one waits behind it."""


class EscposPrinter:
    """A PrinterLink that renders slips and sends them over connections made by `opener`."""

    def __init__(self, opener: Opener, encode: Callable[[Slip], bytes], *, confirms: bool) -> None:
        """Keep how to connect, how to render, and whether it may be asked if a slip is out; nothing is opened."""
        self._opener = opener
        self._encode = encode
        self._unasked = self._known = unasked(may_confirm=confirms)
        self._is_epson = confirms
        self._word = PaperWord.UNTRIED

    def send(self, job: SlipJob, deadline_ms: int) -> Outcome:
        """Deliver one slip; a printer that says it has a problem gets no byte (HELD)."""
        try:
            data = self._encode(job.slip)
        except CacheNotPrivate:
            return Outcome(JobState.HELD, 0, Reason.DENIED)
        except OSError as error:
            # python-escpos's table of printers could not be written or read.
            return Outcome(JobState.HELD, 0, reason_of(error.errno))
        # From here on: the first slip after the start loads a library, which the printer must not pay for.
        deadline = after_ms(deadline_ms)
        identity = process_id(crc32(job.name.encode()))
        return self._deliver(
            deadline,
            lambda line, status: _held(status) or self._printed(line, data, identity, deadline),
        )

    def kick(self, pulse: DrawerPulse, deadline_ms: int) -> Outcome:
        """Pulse the drawer, or not at all: bytes that wait in a stalled line are dropped with it.

        A printer in trouble would keep an ordinary pulse for later. An Epson obeys another off line; the rest get none.
        """
        deadline = after_ms(deadline_ms)
        outcome = self._deliver(deadline, lambda line, status: self._pulsed(line, status, pulse, deadline))
        return outcome._replace(state=JobState.FAILED) if outcome.state is JobState.HELD else outcome

    def status(self) -> PrinterStatus:
        """Ask, whether or not the printer answered before."""
        deadline = after_ms(STATUS_MS)
        if not self._known.in_real_time:
            self._known = self._unasked
        try:
            transport = self._connected(deadline)
        except DeviceUnavailable as fault:
            return PrinterStatus(StatusState.PROBLEM, fault.reason)
        try:
            return self._look(transport, deadline)
        finally:
            transport.close()

    def trust_paper(self, word: PaperWord) -> None:
        """Keep what its word on its paper is worth; it counts from the next look on."""
        self._word = word

    def model(self) -> str:
        """Ask for the maker's name and the model's; ``""`` from one that is away, in trouble, or does not say."""
        deadline = after_ms(STATUS_MS)
        try:
            transport = self._connected(deadline)
        except DeviceUnavailable:
            return ""
        try:
            name, self._known = called(transport, self._known, self._word, deadline)
            return name
        finally:
            transport.close()

    def _connected(self, deadline: Deadline) -> Transport:
        """Open the line; what was away may come back as another."""
        try:
            return self._opener(deadline)
        except DeviceUnavailable:
            self._known = self._unasked
            raise

    def _look(self, transport: Transport, deadline: Deadline) -> PrinterStatus:
        status, self._known = look(transport, self._known, self._word, deadline)
        return status

    def _deliver(self, deadline: Deadline, written: Callable[[Transport, PrinterStatus], Outcome]) -> Outcome:
        return visit(self._connected, deadline, lambda line: written(line, self._look(line, deadline)))

    def _pulsed(self, line: Transport, status: PrinterStatus, pulse: DrawerPulse, deadline: Deadline) -> Outcome:
        """The ordinary pulse where all is well; the other only where the printer itself said what is wrong."""
        held = _held(status)
        if held is None:
            return hand_over(line, kick_bytes(pulse), deadline)
        if self._is_epson and self._known.in_real_time:
            return hand_over(line, kick_bytes_off_line(pulse), deadline)
        return held

    def _printed(self, transport: Transport, data: bytes, identity: bytes, deadline: Deadline) -> Outcome:
        """Write, and where the printer can say so wait until it has come to the end of it."""
        if not transport.readable or not (self._known.confirms or self._known.queued):
            return hand_over(transport, data, deadline)
        is_confirmed = bool(self._known.confirms)
        outcome = hand_over(transport, data + request(identity) if is_confirmed else data, deadline)
        if outcome.state is not JobState.SENT:
            return outcome
        if is_confirmed:
            if _heard(transport, identity, deadline):
                return outcome._replace(state=JobState.CONFIRMED)
        elif answers_queued(transport, deadline.within_ms(QUEUE_MS)):
            return outcome
        return self._silent(transport, outcome)

    def _silent(self, transport: Transport, outcome: Outcome) -> Outcome:
        """It answered on connecting and does not behind the slip: something came between, and it may say what."""
        status, _ = look(transport, self._known, self._word, after_ms(STATUS_MS))
        reason = status.reason if status.state is StatusState.PROBLEM else Reason.TIMED_OUT
        return outcome._replace(state=JobState.DOUBT, reason=reason)


def _held(status: PrinterStatus) -> Outcome | None:
    """Nothing goes to a printer that says it has a problem."""
    return Outcome(JobState.HELD, 0, status.reason) if status.state is StatusState.PROBLEM else None


def _heard(transport: Transport, identity: bytes, deadline: Deadline) -> bool:
    parser = ProcessIdParser(identity)
    while (received := transport.read(deadline)).reason is Reason.NONE:
        if parser.feed(received.data):
            return True
    return False
