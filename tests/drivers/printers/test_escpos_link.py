"""A printer's link over the line that fails as told; real sockets are in test_printing_over_tcp."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.deadline import Deadline, after_ms
from drivers.drawers.pulse import USUAL_PULSE, kick_bytes, kick_bytes_off_line
from drivers.outcome import JobState, Outcome, Reason
from drivers.printers.escpos_link import EscposPrinter
from drivers.printers.import_guard import CacheNotPrivate
from drivers.printers.link import SlipJob
from drivers.printers.model_name import ask_model
from drivers.printers.slip import Slip
from drivers.printers.status import QUEUED_QUESTION, UNKNOWN_STATUS, PaperWord, PrinterStatus, StatusState
from drivers.transport.errors import DeviceUnavailable
from drivers.transport.memory import NO_FAULTS, Faults, MemoryTransport
from tests.drivers.support.ending import ended
from tests.drivers.support.slips import RECEIPT

JOB = SlipJob("000123", RECEIPT)
DATA = bytes(range(32, 112)) * 3
HELD, SENT, DOUBT, FAILED = JobState.HELD, JobState.SENT, JobState.DOUBT, JobState.FAILED


class Bench:
    """A printer on lines in memory, and what was seen of them."""

    def __init__(self, faults: Faults, answer: Callable[[bytes], bytes] | None) -> None:
        self.faults, self.answer = faults, answer
        self.missing: Reason | None = None
        self.lines: list[MemoryTransport] = []
        self.printer = EscposPrinter(self.open, lambda _: DATA, confirms=False)

    def open(self, deadline: Deadline) -> MemoryTransport:
        if self.missing:
            raise DeviceUnavailable("memory", self.missing)
        self.lines.append(MemoryTransport(self.faults, self.answer))
        return self.lines[-1]


def _answering(said: dict[int, int]) -> Callable[[bytes], bytes]:
    def answer(data: bytes) -> bytes:
        return bytes([said.get(data[2], 0x12)]) if data[:2] == b"\x10\x04" else b""

    return answer


def test_a_slip_that_left_whole_is_sent_and_the_line_closed() -> None:
    bench = Bench(NO_FAULTS, None)
    assert bench.printer.send(JOB, 1000) == Outcome(SENT, len(DATA), Reason.NONE)
    assert (bytes(bench.lines[0].delivered), bench.lines[0].ended) == (DATA, "closed")


def test_a_printer_that_is_not_there_holds_the_slip_and_prints_it_when_it_comes() -> None:
    bench = Bench(NO_FAULTS, None)
    bench.missing = Reason.REFUSED
    assert bench.printer.send(JOB, 1000) == Outcome(HELD, 0, Reason.REFUSED)
    bench.missing = None
    assert bench.printer.send(JOB, 1000).state is SENT


@pytest.mark.parametrize(
    ("faults", "outcome"),
    [
        (NO_FAULTS._replace(stall_at=0), Outcome(HELD, 0, Reason.TIMED_OUT)),
        (NO_FAULTS._replace(break_at=0), Outcome(HELD, 0, Reason.BROKEN)),
        (NO_FAULTS._replace(stall_at=100), Outcome(DOUBT, 100, Reason.TIMED_OUT)),
        (NO_FAULTS._replace(break_at=100), Outcome(DOUBT, 100, Reason.BROKEN)),
        (NO_FAULTS._replace(break_at=100, lost=30), Outcome(DOUBT, 70, Reason.BROKEN)),
        (NO_FAULTS._replace(piece=10), Outcome(DOUBT, 10, Reason.TIMED_OUT)),
        (NO_FAULTS._replace(lost=1), Outcome(DOUBT, len(DATA) - 1, Reason.TIMED_OUT)),
    ],
)
def test_what_did_not_leave_whole_is_never_called_sent(faults: Faults, outcome: Outcome) -> None:
    bench = Bench(faults, None)
    assert bench.printer.send(JOB, 1000) == outcome
    assert bench.lines[0].ended == ("aborted" if outcome.state is DOUBT else "closed")


def test_a_printer_with_a_problem_gets_no_byte_of_the_slip() -> None:
    bench = Bench(NO_FAULTS, _answering({4: 0x72}))
    assert bench.printer.send(JOB, 1000) == Outcome(HELD, 0, Reason.PAPER_OUT)
    assert DATA[:10] not in bytes(bench.lines[0].delivered)


def test_a_printer_that_is_well_is_asked_and_then_gets_the_slip() -> None:
    bench = Bench(NO_FAULTS, _answering({4: 0x1E}))
    assert bench.printer.send(JOB, 1000).state is SENT
    assert bytes(bench.lines[0].delivered) == b"\x10\x04\x01\x10\x04\x02\x10\x04\x03\x10\x04\x04\x1dr\x01" + DATA
    assert bench.printer.status() == PrinterStatus(StatusState.OK, Reason.PAPER_LOW)


def test_silence_is_unknown_prints_and_is_asked_only_once() -> None:
    bench = Bench(NO_FAULTS, lambda _: b"")
    for _ in range(2):
        assert bench.printer.send(JOB, 1000).state is SENT
    assert [bytes(line.delivered) for line in bench.lines] == [b"\x10\x04\x01\x1dr\x01" + DATA, DATA]


def test_the_status_asks_again_and_an_answer_makes_the_printer_trusted_again() -> None:
    bench = Bench(NO_FAULTS, lambda _: b"")
    assert bench.printer.status() == UNKNOWN_STATUS
    bench.answer = _answering({2: 0x16})
    assert bench.printer.send(JOB, 1000).state is SENT
    assert bench.printer.status() == PrinterStatus(StatusState.PROBLEM, Reason.COVER_OPEN)
    assert bench.printer.send(JOB, 1000) == Outcome(HELD, 0, Reason.COVER_OPEN)


def test_noise_before_the_answer_is_not_the_answer() -> None:
    healthy = _answering({})
    bench = Bench(NO_FAULTS, lambda data: b"\x14\x00\x00\x0f" + healthy(data))
    assert bench.printer.status() == PrinterStatus(StatusState.OK, Reason.NONE)


@pytest.mark.parametrize(
    ("message", "status"),
    [
        (b"\x14\x00\x00\x0f", PrinterStatus(StatusState.OK, Reason.NONE)),
        (b"\x18\x00\x0c\x0f", PrinterStatus(StatusState.PROBLEM, Reason.PAPER_OUT)),
        (b"\x38\x00\x00\x0f", PrinterStatus(StatusState.PROBLEM, Reason.COVER_OPEN)),
        (b"\x14\x00", UNKNOWN_STATUS),
    ],
)
def test_a_printer_that_only_says_how_it_is_unasked_is_heard(message: bytes, status: PrinterStatus) -> None:
    said = iter((message,))
    assert Bench(NO_FAULTS, lambda _: next(said, b"")).printer.status() == status


def test_a_printer_that_answers_behind_what_it_prints_is_asked_behind_every_slip() -> None:
    def answer(data: bytes) -> bytes:
        return b"\x00" if data == QUEUED_QUESTION else b""

    bench = Bench(NO_FAULTS, answer)
    assert [bench.printer.send(JOB, 1000).state for _ in range(2)] == [SENT, SENT]
    asked = b"\x10\x04\x01" + QUEUED_QUESTION
    assert [bytes(line.delivered) for line in bench.lines] == [
        asked + DATA + QUEUED_QUESTION,
        DATA + QUEUED_QUESTION,
    ]
    bench.answer = lambda _: b""
    assert bench.printer.send(JOB, 1000) == Outcome(DOUBT, len(DATA), Reason.TIMED_OUT)


class PortLine(MemoryTransport):
    """A line whose port says how it is."""

    def port_byte(self) -> int | None:
        return 0x38


def test_a_port_that_says_the_paper_is_out_is_believed_and_nothing_is_asked() -> None:
    line = PortLine(NO_FAULTS, lambda _: b"")
    assert EscposPrinter(lambda _: line, lambda _: DATA, confirms=True).send(JOB, 1000) == Outcome(
        HELD, 0, Reason.PAPER_OUT
    )
    assert line.delivered == b""


def test_a_line_that_ends_at_the_probes_leaves_the_printer_unable() -> None:
    for place in (12, 13, 16, 23, 24):
        bench = Bench(NO_FAULTS._replace(stall_at=place), _answering({}))
        bench.printer = EscposPrinter(bench.open, lambda _: DATA, confirms=True)
        assert bench.printer.send(JOB, 1000)[:2] in {(HELD, 0), (DOUBT, 0)}


def test_a_line_that_breaks_at_the_question_is_unknown() -> None:
    assert Bench(NO_FAULTS._replace(break_at=1), lambda _: b"").printer.status() == UNKNOWN_STATUS


def test_the_status_of_a_printer_that_is_not_there_is_a_problem() -> None:
    bench = Bench(NO_FAULTS, None)
    bench.missing = Reason.NO_DEVICE
    assert bench.printer.status() == PrinterStatus(StatusState.PROBLEM, Reason.NO_DEVICE)


def test_a_line_that_cannot_answer_is_not_asked() -> None:
    bench = Bench(NO_FAULTS, None)
    assert bench.printer.status() == UNKNOWN_STATUS
    assert bench.lines[0].delivered == b""


def test_a_drawer_is_pulsed_once() -> None:
    bench = Bench(NO_FAULTS, None)
    assert bench.printer.kick(USUAL_PULSE, 1000) == Outcome(SENT, 5, Reason.NONE)
    assert [bytes(line.delivered) for line in bench.lines] == [kick_bytes(USUAL_PULSE)]


def test_a_pulse_that_did_not_leave_has_failed_and_is_not_held() -> None:
    bench = Bench(NO_FAULTS, _answering({4: 0x72}))
    assert bench.printer.kick(USUAL_PULSE, 1000) == Outcome(FAILED, 0, Reason.PAPER_OUT)
    bench.missing = Reason.REFUSED
    assert bench.printer.kick(USUAL_PULSE, 1000) == Outcome(FAILED, 0, Reason.REFUSED)


@pytest.mark.parametrize(("question", "byte"), [(4, 0x72), (2, 0x16), (1, 0x1A)])
def test_an_epson_in_trouble_opens_the_drawer_all_the_same_and_at_once(question: int, byte: int) -> None:
    """No paper, an open cover, off line: there is change to give, and what it was sent it does not keep for later."""
    line = MemoryTransport(NO_FAULTS, _answering({question: byte}))
    printer = EscposPrinter(lambda _: line, lambda _: DATA, confirms=True)
    assert printer.kick(USUAL_PULSE, 1000) == Outcome(SENT, 5, Reason.NONE)
    assert line.delivered.endswith(kick_bytes_off_line(USUAL_PULSE))
    assert kick_bytes(USUAL_PULSE) not in line.delivered
    assert printer.send(JOB, 1000).state is HELD


def test_an_epson_whose_port_alone_complains_gets_no_pulse() -> None:
    """It was not heard itself: nobody knows what becomes of a byte that it is sent now."""

    class Port(MemoryTransport):
        def port_byte(self) -> int | None:
            return 0x20

    line = Port(NO_FAULTS, None)
    printer = EscposPrinter(lambda _: line, lambda _: DATA, confirms=True)
    assert printer.kick(USUAL_PULSE, 1000) == Outcome(FAILED, 0, Reason.PAPER_OUT)
    assert line.delivered == b""


def test_a_pulse_stuck_in_the_line_is_dropped_with_it() -> None:
    bench = Bench(NO_FAULTS._replace(lost=5), None)
    assert bench.printer.kick(USUAL_PULSE, 1000) == Outcome(DOUBT, 0, Reason.TIMED_OUT)
    assert bench.lines[0].ended == "aborted"


@pytest.mark.parametrize(
    ("fault", "reason"), [(CacheNotPrivate(Path("x")), Reason.DENIED), (OSError(28, "full"), Reason.DISK_FULL)]
)
def test_a_slip_that_cannot_be_made_into_bytes_now_is_held(fault: Exception, reason: Reason) -> None:
    def encode(_: Slip) -> bytes:
        raise fault

    def no_line(_: Deadline) -> MemoryTransport:
        pytest.fail("nothing is opened for nothing")

    assert EscposPrinter(no_line, encode, confirms=False).send(JOB, 1000) == Outcome(HELD, 0, reason)


def test_a_fault_of_the_program_leaves_no_line_open() -> None:
    bench = Bench(NO_FAULTS, lambda _: bytes(1 // 0))
    with pytest.raises(ZeroDivisionError):
        bench.printer.send(JOB, 1000)
    assert bench.lines[0].ended == "aborted"


def test_a_printer_whose_word_on_paper_is_empty_gets_its_slip_and_is_unknown() -> None:
    bench = Bench(NO_FAULTS, _answering({1: 0x1A, 2: 0x32, 4: 0x72}))
    bench.printer.trust_paper(PaperWord.EMPTY)
    assert bench.printer.send(JOB, 1000).state is SENT
    assert bench.printer.status() == UNKNOWN_STATUS
    bench.answer = _answering({})
    assert bench.printer.status() == UNKNOWN_STATUS
    bench.printer.trust_paper(PaperWord.TRUE)
    assert bench.printer.status() == PrinterStatus(StatusState.OK, Reason.NONE)
    bench.answer = _answering({4: 0x72})
    assert bench.printer.send(JOB, 1000) == Outcome(HELD, 0, Reason.PAPER_OUT)


@pytest.mark.parametrize("confirms", [False, True])
@pytest.mark.parametrize("noise", [b"\x11", b"\xff", b"\x10\x00\x00\x00" * 1_000])
def test_no_flood_is_listened_to_beyond_the_deadline(noise: bytes, *, confirms: bool) -> None:
    """What a printer says without being asked is no answer, and keeps no slip and no drawer waiting."""
    line = MemoryTransport(NO_FAULTS._replace(floods=noise), lambda _: b"")
    printer = EscposPrinter(lambda _: line, lambda _: DATA, confirms=confirms)
    assert ended(printer.status).state is not StatusState.PROBLEM
    assert ended(lambda: printer.kick(USUAL_PULSE, 60_000)).state is SENT
    assert ended(lambda: printer.send(JOB, 60_000)).state is SENT
    assert ended(printer.model) == ""


@pytest.mark.parametrize("confirms", [False, True])
def test_a_flood_behind_a_slip_leaves_it_in_doubt_by_its_deadline(*, confirms: bool) -> None:
    """It answered while it was asked, and only talks behind the slip."""
    queued = iter((b"\0",))

    def answer(data: bytes) -> bytes:
        if data.startswith(b"\x1d(H"):
            return b"\x37\x22" + data[-4:] + b"\0"
        return next(queued, b"") if data == QUEUED_QUESTION else _answering({})(data)

    line = MemoryTransport(NO_FAULTS._replace(floods=b"\x11"), answer)
    printer = EscposPrinter(lambda _: line, lambda _: DATA, confirms=confirms)
    assert ended(lambda: printer.send(JOB, 1_500)).state is DOUBT
    assert line.ended == "aborted"


def _named(names: dict[bytes, bytes]) -> Callable[[bytes], bytes]:
    healthy = _answering({})
    return lambda data: healthy(data) or names.get(data, b"")


@pytest.mark.parametrize(
    ("names", "model"),
    [
        ({b"\x1dIC": b"_TM-T20II\0", b"\x1dIB": b"_EPSON\0"}, "EPSON TM-T20II"),
        ({b"\x1dIC": b"\x14\x00\x00\x0f_TM-T20II\0"}, "TM-T20II"),
        ({b"\x1dIC": b"_BIXOLON SRP-330\0", b"\x1dIB": b"_BIXOLON\0"}, "BIXOLON SRP-330"),
        ({b"\x1dIC": b"_\x1b[2J\xffX\0"}, "[2JX"),
        ({b"\x1dIC": b"_" + b"x" * 81}, ""),
        ({b"\x1dIC": b"_no end"}, ""),
        ({}, ""),
    ],
)
def test_a_printer_says_what_it_is_called_and_a_letter_left_in_its_line_is_dropped(
    names: dict[bytes, bytes], model: str
) -> None:
    bench = Bench(NO_FAULTS, _named(names))
    assert bench.printer.model() == model
    assert bytes(bench.lines[0].delivered).endswith(b"\x1b@")


@given(st.binary(max_size=120))
def test_a_name_is_printable_whatever_a_printer_sends(noise: bytes) -> None:
    said = iter((noise,))
    line = MemoryTransport(NO_FAULTS, lambda data: next(said, b"") if data.startswith(b"\x1dI") else b"")
    name = ask_model(line, after_ms(100))
    assert name.isascii()
    assert name.isprintable()


@pytest.mark.parametrize("said", [{1: 0}, {4: 0x72}])
def test_one_that_does_not_answer_in_real_time_or_is_in_trouble_is_not_asked_for_its_name(said: dict[int, int]) -> None:
    bench = Bench(NO_FAULTS, _answering(said))
    assert bench.printer.model() == ""
    assert b"\x1dI" not in bytes(bench.lines[0].delivered)


def test_no_slip_is_ever_preceded_by_the_question_for_a_name() -> None:
    bench = Bench(NO_FAULTS, _answering({}))
    bench.printer.send(JOB, 1000)
    bench.printer.status()
    assert not any(b"\x1dI" in bytes(line.delivered) for line in bench.lines)


def test_a_printer_that_is_away_or_goes_away_has_no_name() -> None:
    bench = Bench(NO_FAULTS._replace(break_at=16), _answering({}))
    assert bench.printer.model() == ""
    bench.missing = Reason.REFUSED
    assert bench.printer.model() == ""


def test_a_slip_that_takes_long_to_render_has_its_whole_time_to_leave() -> None:
    """The first slip after the start loads a library."""
    pause, line = threading.Event(), MemoryTransport(NO_FAULTS, None)

    def slow(_slip: Slip) -> bytes:
        pause.wait(0.3)
        return b"slip"

    printer = EscposPrinter(lambda _deadline: line, slow, confirms=False)
    assert printer.send(SlipJob("1", RECEIPT), 250) == Outcome(JobState.SENT, 4, Reason.NONE)
