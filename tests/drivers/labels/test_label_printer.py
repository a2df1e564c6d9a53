"""A label printer's link over a line that fails as told: one that says it cannot gets nothing."""

from pathlib import Path

import pytest

from drivers.deadline import Deadline
from drivers.drawers.pulse import USUAL_PULSE
from drivers.labels.condition import TSPL_CONDITION, ZPL_CONDITION, Condition
from drivers.labels.label import Stock, roll_named
from drivers.labels.label_printer import LabelPrinter
from drivers.labels.opening import open_label_printer
from drivers.outcome import JobState, Outcome, Reason
from drivers.printers.link import SlipJob
from drivers.printers.slip import Label, Slip, line
from drivers.printers.status import UNKNOWN_STATUS, PrinterStatus, StatusState
from drivers.transport.errors import BadUrl, DeviceUnavailable
from drivers.transport.memory import NO_FAULTS, Faults, MemoryTransport
from tests.drivers.labels.test_condition import zebra
from tests.drivers.support.ending import ended

SUGAR = Label("Gula Pasir 1 kg", "Rp17.500", "/ kg", "8990000000105", "24-11-2026", 2)
JOB = SlipJob("000012-labels-", Slip((SUGAR, SUGAR._replace(copies=1)), cut=True, meta=()))
DRAWN = b"Gula Pasir 1 kg x2;Gula Pasir 1 kg x1;"
NO_PAPER = zebra(first="030,1,0,0245,000,0,0,0,000,0,0,0")


class Bench:
    """A label printer on lines in memory: what it is asked, and what it says now; None: it cannot be read."""

    def __init__(self, faults: Faults, says: bytes | None) -> None:
        self.faults, self.says = faults, says
        self.missing: Reason | None = None
        self.lines: list[MemoryTransport] = []
        self.printer = LabelPrinter(self.open, lambda each: f"{each.name} x{each.copies};".encode(), ZPL_CONDITION)

    def open(self, deadline: Deadline) -> MemoryTransport:
        if self.missing:
            raise DeviceUnavailable("memory", self.missing)
        self.lines.append(MemoryTransport(self.faults, None if self.says is None else self._answer))
        return self.lines[-1]

    def _answer(self, data: bytes) -> bytes:
        return self.says or b"" if data == b"~HS\r\n" else b""

    @property
    def printed(self) -> bytes:
        return b"".join(bytes(each.delivered) for each in self.lines).replace(b"~HS\r\n", b"")


def test_labels_go_to_a_printer_that_is_well() -> None:
    bench = Bench(NO_FAULTS, zebra())
    assert bench.printer.send(JOB, 1000) == Outcome(JobState.SENT, len(DRAWN), Reason.NONE)
    assert bench.printed == DRAWN
    assert bench.lines[0].ended == "closed"
    assert bench.printer.status() == PrinterStatus(StatusState.OK, Reason.NONE)


def test_labels_are_held_while_it_has_no_roll_and_printed_then() -> None:
    bench = Bench(NO_FAULTS, NO_PAPER)
    assert bench.printer.send(JOB, 1000) == Outcome(JobState.HELD, 0, Reason.PAPER_OUT)
    assert bench.printed == b""
    bench.says = zebra()
    assert bench.printer.send(JOB, 1000).state is JobState.SENT


@pytest.mark.parametrize("says", [b"", None])
def test_one_that_never_said_a_word_gets_its_labels(says: bytes | None) -> None:
    bench = Bench(NO_FAULTS, says)
    assert bench.printer.send(JOB, 1000).state is JobState.SENT
    assert bench.printer.status() == UNKNOWN_STATUS


def test_one_that_answered_and_is_silent_now_has_stopped() -> None:
    bench = Bench(NO_FAULTS, zebra())
    bench.printer.status()
    bench.says = b""
    assert bench.printer.send(JOB, 1000) == Outcome(JobState.HELD, 0, Reason.OFFLINE)


def test_another_printer_at_the_address_of_one_that_answered_is_asked_anew() -> None:
    bench = Bench(NO_FAULTS, zebra())
    bench.printer.status()
    bench.missing = Reason.NO_DEVICE
    assert bench.printer.send(JOB, 1000).state is JobState.HELD
    bench.missing, bench.says = None, b""
    assert bench.printer.send(JOB, 1000).state is JobState.SENT
    assert bench.printer.status() == UNKNOWN_STATUS


@pytest.mark.parametrize("condition", [ZPL_CONDITION, TSPL_CONDITION])
@pytest.mark.parametrize("noise", [b"\x11", b"\xff\x13" * 2_000])
def test_no_flood_is_listened_to_beyond_the_deadline(condition: Condition, noise: bytes) -> None:
    line = MemoryTransport(NO_FAULTS._replace(floods=noise), lambda _: b"")
    printer = LabelPrinter(lambda _: line, lambda _: DRAWN, condition)
    assert ended(printer.status) == UNKNOWN_STATUS
    assert ended(lambda: printer.send(JOB, 60_000)).state is JobState.SENT


def test_an_answer_in_the_middle_of_a_flood_is_heard() -> None:
    flood = b"x" * 5_000 + zebra() + b"x" * 5_000
    line = MemoryTransport(NO_FAULTS._replace(floods=flood), lambda _: zebra()[:20])
    assert ended(LabelPrinter(lambda _: line, lambda _: DRAWN, ZPL_CONDITION).status).state is StatusState.OK


def test_one_that_is_away_holds_them() -> None:
    bench = Bench(NO_FAULTS, zebra())
    bench.missing = Reason.REFUSED
    assert bench.printer.send(JOB, 1000) == Outcome(JobState.HELD, 0, Reason.REFUSED)
    assert bench.printer.status() == PrinterStatus(StatusState.PROBLEM, Reason.REFUSED)


def test_a_line_that_breaks_in_the_middle_leaves_them_in_doubt_and_is_cut() -> None:
    bench = Bench(NO_FAULTS._replace(break_at=10), None)
    assert bench.printer.send(JOB, 1000) == Outcome(JobState.DOUBT, 10, Reason.BROKEN)
    assert bench.lines[0].ended == "aborted"


@pytest.mark.parametrize(("lost", "sent"), [(5, len(DRAWN) - 5), (900, 0)])
def test_what_did_not_leave_in_time_leaves_them_in_doubt(lost: int, sent: int) -> None:
    bench = Bench(NO_FAULTS._replace(lost=lost), None)
    assert bench.printer.send(JOB, 1000) == Outcome(JobState.DOUBT, sent, Reason.TIMED_OUT)


def test_a_line_that_cannot_even_be_asked_holds_them() -> None:
    bench = Bench(NO_FAULTS._replace(break_at=0), zebra())
    assert bench.printer.send(JOB, 1000) == Outcome(JobState.HELD, 0, Reason.BROKEN)
    silent = Bench(NO_FAULTS._replace(break_at=0), None)
    assert silent.printer.send(JOB, 1000) == Outcome(JobState.HELD, 0, Reason.BROKEN)


def test_a_slip_without_a_label_has_no_place_on_a_roll() -> None:
    bench = Bench(NO_FAULTS, zebra())
    job = SlipJob("000013-report-", Slip((line("LAPORAN"),), cut=True, meta=()))
    assert bench.printer.send(job, 1000) == Outcome(JobState.FAILED, 0, Reason.DEVICE_ERROR)
    assert bench.lines == []


def test_no_drawer_hangs_on_it() -> None:
    assert Bench(NO_FAULTS, zebra()).printer.kick(USUAL_PULSE, 1000).state is JobState.FAILED


@pytest.mark.parametrize(("language", "begins"), [("zpl", b"^XA"), ("tspl", b"SIZE 40 mm,30 mm")])
def test_a_printer_is_opened_by_its_address_and_language(tmp_path: Path, language: str, begins: bytes) -> None:
    file = tmp_path / "labels.bin"
    printer = open_label_printer(f"file://{file}", language, roll_named("40x30"))
    assert printer.send(JOB, 1000).state is JobState.SENT
    assert file.read_bytes().startswith(begins)


def test_a_folder_of_labels_can_be_read(tmp_path: Path) -> None:
    printer = open_label_printer(f"folder://{tmp_path / 'labels'}", "zpl", roll_named("40x30"))
    assert printer.send(JOB, 1000).state is JobState.CONFIRMED
    text = (tmp_path / "labels" / "000012-labels-.txt").read_text()
    assert text.count("Gula Pasir 1 kg") == 3
    assert "8990000000105" in text


def test_an_address_that_cannot_be_one_is_refused() -> None:
    with pytest.raises(BadUrl):
        open_label_printer("fax://printer", "zpl", roll_named("40x30"))


@pytest.mark.parametrize(
    ("text", "stock"),
    [("40x30", Stock(40, 30, 2, 8)), ("58x40@203", Stock(58, 40, 2, 8)), ("20x20@300", Stock(20, 20, 2, 12))],
)
def test_a_roll_is_written_in_millimetres(text: str, stock: Stock) -> None:
    assert roll_named(text) == stock


@pytest.mark.parametrize("text", ["40", "40x30@600", "28x30", "18x30@300", "wide"])
def test_a_roll_that_is_none_or_too_narrow_for_a_code_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=text):
        roll_named(text)
