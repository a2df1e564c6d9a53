"""A USB printer behind the kernel's own usblp: what is told of a slip is what became of it."""

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from drivers.deadline import after_ms
from drivers.outcome import JobState, Outcome, Reason
from drivers.printers.escpos import render
from drivers.printers.link import PrinterLink, SlipJob
from drivers.printers.opening import open_printer
from drivers.printers.profile import profile_named
from drivers.printers.slip import Slip, line
from drivers.printers.status import QUEUED_QUESTION, PrinterStatus, Question, StatusState
from drivers.transport.errors import DeviceUnavailable
from drivers.transport.opening import open_transport
from drivers.transport.url import UsblpUrl
from drivers.transport.usblp import BLOCK_BYTES
from tests.kernel.guest import gadgets
from tests.kernel.guest.conftest import PRINTER_NAME, printer_name
from tests.kernel.guest.gadgets import Gadget
from tests.kernel.guest.paper_side import PAPER_OUT, PaperSide
from tests.kernel.guest.waiting import until_gone, until_there

PROFILE = profile_named("58mm")
SLIP = Slip(tuple(line(f"Beras 5 kg {number:04}") for number in range(40)), cut=True, meta=(("kind", "receipt"),))
LONG = Slip(tuple(line(f"Beras 5 kg {number:04}") for number in range(1_500)), cut=True, meta=(("kind", "receipt"),))
IN_TIME_MS, SOON_MS = 20_000, 3_000
FIRST, SECOND = Path("/dev/usb/lp0"), Path("/dev/usb/lp1")


@pytest.fixture
def link(tmp_path: Path) -> PrinterLink:
    return open_printer(f"usblp://{PRINTER_NAME}", PROFILE, tmp_path)


def rendered(slip: Slip, folder: Path) -> bytes:
    return render(slip, PROFILE, folder)


def test_a_receipt_arrives_byte_for_byte(link: PrinterLink, paper: PaperSide, tmp_path: Path) -> None:
    wanted = rendered(SLIP, tmp_path)
    with ThreadPoolExecutor() as pool:
        sent = pool.submit(link.send, SlipJob("A-1", SLIP), IN_TIME_MS)
        taken = paper.take_until(wanted[-20:])
        assert sent.result() == Outcome(JobState.SENT, len(wanted), Reason.NONE)
    assert taken.endswith(wanted)
    assert b"Beras" not in taken[: -len(wanted)]


def test_a_long_receipt_arrives_byte_for_byte(link: PrinterLink, paper: PaperSide, tmp_path: Path) -> None:
    wanted = rendered(LONG, tmp_path)
    with ThreadPoolExecutor() as pool:
        sent = pool.submit(link.send, SlipJob("A-1", LONG), IN_TIME_MS)
        taken = paper.take_until(wanted[-20:])
        assert sent.result() == Outcome(JobState.SENT, len(wanted), Reason.NONE)
    assert taken.endswith(wanted)
    assert b"Beras" not in taken[: -len(wanted)]


def test_a_printer_that_is_slow_gets_the_end_too(link: PrinterLink, paper: PaperSide, tmp_path: Path) -> None:
    """The kernel takes the last 8 KiB at once and throws them away with the node: closing early would lose them."""
    wanted = rendered(SLIP, tmp_path)
    with ThreadPoolExecutor() as pool:
        sent = pool.submit(link.send, SlipJob("A-1", SLIP), IN_TIME_MS)
        paper.take_until(QUEUED_QUESTION)
        threading.Event().wait(2)
        assert not sent.done()
        taken = paper.take_until(wanted[-20:])
        assert sent.result() == Outcome(JobState.SENT, len(wanted), Reason.NONE)
    assert taken == wanted


def test_a_printer_that_answers_is_heard(link: PrinterLink, paper: PaperSide) -> None:
    with ThreadPoolExecutor() as pool:
        told = pool.submit(link.status)
        for question in Question:
            paper.take_until(question.request())
            paper.say(b"\x12")
        paper.take_until(QUEUED_QUESTION)
        paper.say(b"\x00")
        assert told.result() == PrinterStatus(StatusState.OK, Reason.NONE)


def test_without_paper_nothing_is_sent(link: PrinterLink, paper: PaperSide) -> None:
    paper.sense(PAPER_OUT)
    assert link.status() == PrinterStatus(StatusState.PROBLEM, Reason.PAPER_OUT)
    assert link.send(SlipJob("A-1", SLIP), IN_TIME_MS) == Outcome(JobState.HELD, 0, Reason.PAPER_OUT)
    assert paper.take_rest() == b""


def test_paper_that_ends_within_a_slip_is_doubt(link: PrinterLink, paper: PaperSide, tmp_path: Path) -> None:
    wanted = rendered(SLIP, tmp_path)
    with ThreadPoolExecutor() as pool:
        sent = pool.submit(link.send, SlipJob("A-1", SLIP), IN_TIME_MS)
        paper.take_until(QUEUED_QUESTION)
        paper.sense(PAPER_OUT)
        paper.take_until(wanted[-20:])
        assert sent.result() == Outcome(JobState.DOUBT, len(wanted), Reason.PAPER_OUT)


def test_a_second_opener_is_told_that_it_is_busy(link: PrinterLink, paper: PaperSide) -> None:
    held = open_transport(UsblpUrl(str(PRINTER_NAME)), after_ms(SOON_MS))
    try:
        with pytest.raises(DeviceUnavailable) as refused:
            open_transport(UsblpUrl(str(FIRST)), after_ms(SOON_MS))
        assert refused.value.reason is Reason.BUSY
        assert link.send(SlipJob("A-1", SLIP), IN_TIME_MS) == Outcome(JobState.HELD, 0, Reason.BUSY)
    finally:
        held.close()
    assert paper.take_rest() == b""


def test_a_printer_that_takes_nothing_holds_the_slip_to_the_deadline(link: PrinterLink, paper: PaperSide) -> None:
    assert link.send(SlipJob("A-1", SLIP), SOON_MS) == Outcome(JobState.HELD, 0, Reason.TIMED_OUT)
    assert b"Beras" not in paper.take_rest()


def test_a_printer_that_stops_in_mid_slip_is_doubt_with_a_true_count(link: PrinterLink, paper: PaperSide) -> None:
    with ThreadPoolExecutor() as pool:
        sent = pool.submit(link.send, SlipJob("A-1", LONG), 2 * SOON_MS)
        taken = paper.take_until(QUEUED_QUESTION)
        while len(taken) < 6_000:
            taken += paper.take(30)
        outcome = sent.result()
    taken += paper.take_rest()
    assert (outcome.state, outcome.reason) == (JobState.DOUBT, Reason.TIMED_OUT)
    arrived = len(taken) - taken.index(b"\x1b@Beras")
    assert 0 < outcome.bytes_sent <= arrived


@pytest.mark.parametrize("attempt", range(4))
def test_a_cable_pulled_in_mid_slip_is_doubt_at_once(
    link: PrinterLink, printer: Gadget, paper: PaperSide, attempt: int
) -> None:
    """Tried several times: the kernel may hear of the cable before the next block or behind it."""
    with ThreadPoolExecutor() as pool:
        sent = pool.submit(link.send, SlipJob("A-1", LONG), 600_000)
        taken = paper.take_until(QUEUED_QUESTION)
        while len(taken) < 6_000:
            taken += paper.take(30)
        printer.unplug()
        outcome = sent.result(timeout=30)
    assert (outcome.state, outcome.reason) == (JobState.DOUBT, Reason.NO_DEVICE)
    assert outcome.bytes_sent <= BLOCK_BYTES


@pytest.mark.parametrize("attempt", range(4))
def test_a_cable_pulled_before_the_last_block_is_taken_is_never_called_sent(
    link: PrinterLink, printer: Gadget, paper: PaperSide, attempt: int
) -> None:
    with ThreadPoolExecutor() as pool:
        sent = pool.submit(link.send, SlipJob("A-1", SLIP), 600_000)
        paper.take_until(QUEUED_QUESTION)
        threading.Event().wait(1)
        printer.unplug()
        assert sent.result(timeout=30) == Outcome(JobState.DOUBT, 0, Reason.NO_DEVICE)


def test_a_printer_that_is_away_holds_the_slip(link: PrinterLink, printer: Gadget) -> None:
    printer.unplug()
    until_gone(PRINTER_NAME)
    assert link.status() == PrinterStatus(StatusState.PROBLEM, Reason.NO_DEVICE)
    assert link.send(SlipJob("A-1", SLIP), IN_TIME_MS) == Outcome(JobState.HELD, 0, Reason.NO_DEVICE)


def test_a_printer_that_comes_back_with_another_number_is_found_by_its_name(
    link: PrinterLink, printer: Gadget, tmp_path: Path
) -> None:
    """Another one is plugged in first and gets its number."""
    printer.unplug()
    until_gone(PRINTER_NAME)
    with gadgets.made(gadgets.LABELS, 1) as other:
        other.plug()
        until_there(printer_name(gadgets.LABELS))
        printer.plug()
        until_there(SECOND, PRINTER_NAME)
        assert PRINTER_NAME.resolve() == SECOND
        wanted = rendered(SLIP, tmp_path)
        with PaperSide() as paper, ThreadPoolExecutor() as pool:
            sent = pool.submit(link.send, SlipJob("A-1", SLIP), IN_TIME_MS)
            assert paper.take_until(wanted[-20:]).endswith(wanted)
            assert sent.result().state is JobState.SENT
        other.unplug()
        until_gone(printer_name(gadgets.LABELS))


def test_the_rules_of_udev_name_it_by_its_port_and_give_it_to_the_group(printer: Gadget) -> None:
    names = {path.name for path in PRINTER_NAME.parent.iterdir()}
    assert len([name for name in names if name.startswith("printer-port-")]) == 1
    status = FIRST.stat()
    assert (oct(status.st_mode & 0o777), FIRST.group()) == ("0o660", "lp")
