"""A printer on a USB-CDC port behind the kernel's own cdc-acm: what is called sent was taken."""

import os
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from drivers.outcome import JobState, Outcome, Reason
from drivers.printers.escpos import render
from drivers.printers.link import PrinterLink, SlipJob
from drivers.printers.opening import open_printer
from drivers.printers.profile import profile_named
from drivers.printers.slip import Slip, line
from tests.kernel.guest.conftest import SCANNER_NAME
from tests.kernel.guest.gadgets import Gadget
from tests.kernel.guest.serial_side import reading

PROFILE = profile_named("58mm")
SLIP = Slip(tuple(line(f"Beras 5 kg {number:04}") for number in range(40)), cut=True, meta=(("kind", "receipt"),))
LONG = Slip(tuple(line(f"Beras 5 kg {number:04}") for number in range(1_500)), cut=True, meta=(("kind", "receipt"),))
BUFFER_BYTES = 8_192
"""What the far end takes while it is closed, once it was open. Source: Linux, u_serial.c, QUEUE_SIZE."""
IN_TIME_MS, SOON_MS = 20_000, 3_000


@pytest.fixture
def link(scanner: Gadget, tmp_path: Path) -> PrinterLink:
    """A printer that takes nothing until its own end is opened."""
    return open_printer(f"serial://{SCANNER_NAME}", PROFILE, tmp_path)


def listen(link: PrinterLink) -> None:
    """Have the printer answer nothing, which is learnt once, and take no more than its buffer from now on."""
    with reading():
        link.status()


def test_a_receipt_arrives_byte_for_byte(link: PrinterLink, tmp_path: Path) -> None:
    wanted = render(SLIP, PROFILE, tmp_path)
    with reading() as printer, ThreadPoolExecutor() as pool:
        sent = pool.submit(link.send, SlipJob("A-1", SLIP), IN_TIME_MS)
        taken = b""
        while not taken.endswith(wanted):
            taken += os.read(printer, 4_096)
        assert sent.result() == Outcome(JobState.SENT, len(wanted), Reason.NONE)


def test_a_printer_that_takes_nothing_holds_the_slip_to_the_deadline(link: PrinterLink) -> None:
    assert link.send(SlipJob("A-1", SLIP), SOON_MS) == Outcome(JobState.HELD, 0, Reason.TIMED_OUT)


def test_a_printer_that_stops_in_mid_slip_is_doubt_at_the_deadline(link: PrinterLink) -> None:
    listen(link)
    outcome = link.send(SlipJob("A-1", LONG), SOON_MS)
    assert (outcome.state, outcome.reason) == (JobState.DOUBT, Reason.TIMED_OUT)
    assert outcome.bytes_sent <= BUFFER_BYTES


@pytest.mark.parametrize("attempt", range(4))
def test_a_cable_pulled_before_the_last_byte_is_taken_is_never_called_sent(
    link: PrinterLink, scanner: Gadget, attempt: int
) -> None:
    listen(link)
    with ThreadPoolExecutor() as pool:
        sent = pool.submit(link.send, SlipJob("A-1", LONG), 600_000)
        threading.Event().wait(1)
        scanner.unplug()
        outcome = sent.result(timeout=30)
    assert (outcome.state, outcome.reason) == (JobState.DOUBT, Reason.BROKEN)
    assert outcome.bytes_sent <= BUFFER_BYTES
