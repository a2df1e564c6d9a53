"""Whole jobs over real sockets, to printers that are well, mute, stalled, broken or not there."""

import time
from functools import partial
from pathlib import Path

import pytest

from drivers.drawers.pulse import USUAL_PULSE
from drivers.outcome import JobState, Outcome, Reason
from drivers.printers import abilities, escpos_link
from drivers.printers.escpos_link import EscposPrinter
from drivers.printers.link import PrinterLink, SlipJob
from drivers.printers.opening import open_printer
from drivers.printers.profile import profile_named
from drivers.printers.status import UNKNOWN_STATUS, PrinterStatus, StatusState
from drivers.transport.opening import open_transport
from drivers.transport.url import parse_url
from tests.drivers.support.escpos_decoder import decode, decode_pulse
from tests.drivers.support.slips import RECEIPT
from tests.drivers.support.tcp_printer import HEALTHY, MUTE, STALLED, closed_port, tcp_printer

JOB = SlipJob("000123", RECEIPT)
# More than the buffers of two sockets take on their own.
TOO_MUCH = bytes(32_000_000)
SOON_MS = 400


@pytest.fixture
def _patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """A printer that does answer may take its time on a machine that is busy with other tests."""
    monkeypatch.setattr(abilities, "ANSWER_MS", 10_000)
    monkeypatch.setattr(escpos_link, "STATUS_MS", 10_000)


def _printer(url: str, cache_dir: Path) -> PrinterLink:
    return open_printer(url, profile_named("epson-48"), cache_dir)


def _flood(url: str) -> PrinterLink:
    return EscposPrinter(partial(open_transport, parse_url(url)), lambda _: TOO_MUCH, confirms=False)


@pytest.mark.usefixtures("_patience")
def test_a_healthy_printer_gets_the_receipt_and_the_drawer_its_pulse(cache_dir: Path) -> None:
    with tcp_printer(HEALTHY) as device:
        printer = _printer(device.url, cache_dir)
        assert printer.status() == PrinterStatus(StatusState.OK, Reason.NONE)
        assert device.next_job() == b""
        sent = printer.send(JOB, 30_000)
        job = device.next_job()
        assert sent == Outcome(JobState.CONFIRMED, len(job), Reason.NONE)
        assert ["TOTAL", "Rp62.600"] in [text.split() for text in decode(job).text()]
        assert printer.kick(USUAL_PULSE, 30_000) == Outcome(JobState.SENT, 5, Reason.NONE)
        assert decode_pulse(device.next_job()).pulses == ((0, 25, 250),)


def test_a_mute_printer_prints_and_its_status_is_unknown(cache_dir: Path) -> None:
    with tcp_printer(MUTE) as device:
        printer = _printer(device.url, cache_dir)
        assert printer.send(JOB, 30_000).state is JobState.SENT
        assert decode(device.next_job()).cuts == (1,)
        assert printer.status() == UNKNOWN_STATUS


@pytest.mark.usefixtures("_patience")
def test_a_printer_without_paper_holds_the_slip(cache_dir: Path) -> None:
    empty = HEALTHY._replace(answers={**HEALTHY.answers, 1: b"\x1a", 2: b"\x32", 4: b"\x72"})
    with tcp_printer(empty) as device:
        printer = _printer(device.url, cache_dir)
        assert printer.send(JOB, 30_000) == Outcome(JobState.HELD, 0, Reason.PAPER_OUT)
        assert device.next_job() == b""
        device.manners = HEALTHY
        assert printer.send(JOB, 30_000).state is JobState.CONFIRMED


def test_a_stalled_printer_ends_in_doubt_at_the_deadline() -> None:
    with tcp_printer(STALLED) as device:
        began = time.monotonic()
        outcome = _flood(device.url).send(JOB, 4 * SOON_MS)
        assert (outcome.state, outcome.reason) == (JobState.DOUBT, Reason.TIMED_OUT)
        assert 0 < outcome.bytes_sent < len(TOO_MUCH)
        assert time.monotonic() - began < 30


def test_a_printer_that_breaks_off_ends_in_doubt() -> None:
    with tcp_printer(HEALTHY._replace(reset_after=2000)) as device:
        outcome = _flood(device.url).send(JOB, 30_000)
        assert (outcome.state, outcome.reason) == (JobState.DOUBT, Reason.BROKEN)
        assert outcome.bytes_sent > 0


def test_a_printer_that_is_off_holds_the_slip_and_fails_the_pulse(cache_dir: Path) -> None:
    printer = _printer(f"tcp://127.0.0.1:{closed_port()}", cache_dir)
    assert printer.send(JOB, SOON_MS) == Outcome(JobState.HELD, 0, Reason.REFUSED)
    assert printer.kick(USUAL_PULSE, SOON_MS) == Outcome(JobState.FAILED, 0, Reason.REFUSED)
    assert printer.status() == PrinterStatus(StatusState.PROBLEM, Reason.REFUSED)
