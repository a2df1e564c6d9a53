"""Every failure of a display and a drawer that was listed before the first line was written, and its test.

The list is that of the hardware study, section 9.2; what is not in this file stands where it is named.

============================  ========================================================================================
display absent                a display that is plugged in later shows the moment it came at; with the whole program
                              and every other device dead too: faults/test_dead_devices
display slow                  a display that takes nothing holds nobody up and then shows the newest
display pulled out            drivers/displays/test_pole: a line that breaks is opened again
second terminal absent        a second terminal that is opened later shows the moment it came at
its price in time             `make bench`: a sale with every device dead against one with none
drawer open at start          a drawer that stands open at the start stops neither slips nor pulses
kick while paper out          an Epson without paper opens the drawer at once; with any other the pulse that finds no
                              paper is lost, on record, and does not come later
kick while the printer is off a pulse that finds no printer is lost, on record, and does not come later
============================  ========================================================================================
"""

import os
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

import pytest

from drivers.displays import pole
from drivers.displays.dialects import DIALECTS
from drivers.displays.opening import open_display
from drivers.drawers.pulse import USUAL_PULSE, kick_bytes, kick_bytes_off_line
from drivers.outcome import JobState, Outcome, Reason
from drivers.printers import abilities
from drivers.printers.opening import open_printer
from drivers.printers.profile import profile_named
from pos.cli.customer import follow
from pos.domain.customer import PAID, SELLING, CustomerView
from pos.domain.money import Rupiah
from pos.domain.quantity import ONE, Milli
from pos.i18n import texts
from pos.services.customer import CustomerDisplay
from tests.drivers.support.escpos_decoder import decode
from tests.drivers.support.glass import shown_on
from tests.drivers.support.ptys import plugged
from tests.drivers.support.tcp_printer import HEALTHY, closed_port, tcp_printer, tcp_printer_at
from tests.support.print_shop import SHORT, PrintShop

PULSE = kick_bytes(USUAL_PULSE)
PATIENT = SHORT._replace(kick_ms=60_000, send_ms=10_000)
"""A pulse may wait its turn on a machine that is busy with other tests."""

LAST = CustomerView(PAID, "", Milli(0), Rupiah(0), Rupiah(83_700), Rupiah(16_300))
ITS_LINES = ("TOTAL         83.700", "KEMBALI       16.300")
both_dialects = pytest.mark.parametrize("dialect", DIALECTS)


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pole, "BETWEEN_MS", 1)
    monkeypatch.setattr(pole, "FIRST_RETRY_MS", 20)
    monkeypatch.setattr(pole, "LAST_RETRY_MS", 20)
    monkeypatch.setattr(abilities, "ANSWER_MS", 2_000)


@contextmanager
def _display(url: str, dialect: str) -> Iterator[Callable[[CustomerView], None]]:
    """The customer's display as the till has it."""
    glass = open_display(url, dialect)
    glass.start()
    try:
        yield CustomerDisplay(glass, "KKMP", texts("id")).show
    finally:
        glass.stop()


def _sale(show: Callable[[CustomerView], None], moments: int) -> None:
    """So many moments of a sale, and the change."""
    for number in range(moments):
        amount = Rupiah(100 * number)
        show(CustomerView(SELLING, f"Barang {number}", ONE, amount, amount, Rupiah(0)))
    show(LAST)


@both_dialects
def test_a_display_that_is_plugged_in_later_shows_the_moment_it_came_at(dialect: str, tmp_path: Path) -> None:
    place = tmp_path / "display"
    with plugged() as line, _display(f"serial://{place}", dialect) as show:
        _sale(show, 1_000)
        place.symlink_to(line.path)
        assert shown_on(line.device, dialect, ITS_LINES) == ITS_LINES


@both_dialects
def test_a_display_that_takes_nothing_holds_nobody_up_and_then_shows_the_newest(
    dialect: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The line is full before the first letter, as on a display that holds its flow control."""
    monkeypatch.setattr(pole, "WRITE_MS", 50)
    with plugged() as line:
        near = os.open(line.path, os.O_RDWR | os.O_NOCTTY | os.O_NONBLOCK)
        with suppress(BlockingIOError):
            while True:
                os.write(near, b"\x0c" * 4096)
        with _display(f"serial://{line.path}", dialect) as show:
            _sale(show, 10_000)
            assert shown_on(line.device, dialect, ITS_LINES) == ITS_LINES
        os.close(near)


def test_a_second_terminal_that_is_opened_later_shows_the_moment_it_came_at() -> None:
    port, seen, there = closed_port(), list[tuple[str, str]](), threading.Event()

    def lines(shown: tuple[str, str]) -> None:
        seen.append(shown)
        if shown == ITS_LINES:
            there.set()

    with _display(f"tcp://127.0.0.1:{port}", "esc-pos") as show:
        _sale(show, 1_000)
        with socket.create_server(("127.0.0.1", port)) as server:
            connection, _ = server.accept()
            thread = threading.Thread(target=follow, args=(connection, lines))
            thread.start()
            assert there.wait(30)
    thread.join()
    connection.close()
    assert seen[-1] == ITS_LINES


@pytest.mark.parametrize("noise", [b"", b"\x14\x00\x00\x0f"], ids=["asked", "pushed"])
def test_a_drawer_that_stands_open_at_the_start_stops_neither_slips_nor_pulses(noise: bytes, tmp_path: Path) -> None:
    """Pin 3 of its socket is high: the drawer's own switch, which says nothing about the printer."""
    answers = {**HEALTHY.answers, 1: noise + b"\x16"}
    with tcp_printer(HEALTHY._replace(answers=answers)) as device, ExitStack() as stack:
        shop = PrintShop(tmp_path, open_printer(device.url, profile_named("epson-48"), tmp_path / "cache"), PATIENT)
        stack.callback(shop.close)
        shop.queue("nota 1")
        shop.spooler.start()
        while not (job := device.next_job()).startswith(b"\x1b@"):
            pass
        assert "nota 1" in [text.strip() for text in decode(job).text()]
        shop.spooler.kick(1, 0)
        while (job := device.next_job()) != PULSE:
            assert job == b""


NO_PAPER = HEALTHY._replace(answers={**HEALTHY.answers, 4: b"\x72"})


def test_an_epson_without_paper_opens_the_drawer_at_once_and_once(tmp_path: Path) -> None:
    with tcp_printer(NO_PAPER) as device:
        link = open_printer(device.url, profile_named("epson-48"), tmp_path / "cache")
        shop = PrintShop(tmp_path, link, PATIENT)
        with ExitStack() as stack:
            stack.callback(shop.close)
            _pulse_on_record(shop)
            while (job := device.next_job()) != kick_bytes_off_line(USUAL_PULSE):
                assert job == b""
            device.manners = HEALTHY
            _slip_without_pulse(shop, device.next_job)
            assert shop.kicks() == [(None, 1, "sent")]


def test_a_pulse_that_finds_no_paper_is_lost_on_record_and_does_not_come_later(tmp_path: Path) -> None:
    with tcp_printer(NO_PAPER) as device:
        link = open_printer(device.url, profile_named("80mm"), tmp_path / "cache")
        shop = PrintShop(tmp_path, link, PATIENT)
        with ExitStack() as stack:
            stack.callback(shop.close)
            _pulse_on_record(shop)
            device.manners = HEALTHY
            _slip_without_pulse(shop, device.next_job)
            assert shop.kicks() == [(None, 1, "failed")]


def test_a_pulse_that_finds_no_printer_is_lost_on_record_and_does_not_come_later(tmp_path: Path) -> None:
    port = closed_port()
    link = open_printer(f"tcp://127.0.0.1:{port}", profile_named("epson-48"), tmp_path / "cache")
    shop = PrintShop(tmp_path, link, PATIENT)
    with ExitStack() as stack:
        stack.callback(shop.close)
        assert link.kick(USUAL_PULSE, 2_000) == Outcome(JobState.FAILED, 0, Reason.REFUSED)
        _pulse_on_record(shop)
        with tcp_printer_at(HEALTHY, port) as device:
            _slip_without_pulse(shop, device.next_job)
        assert shop.kicks() == [(None, 1, "failed")]


def _pulse_on_record(shop: PrintShop) -> None:
    """Ask for the drawer, and wait until it is on record what became of it."""
    shop.spooler.start()
    shop.spooler.kick(1, 0)
    pause = threading.Event()
    for _ in range(1_000):
        if shop.kicks():
            return
        pause.wait(0.02)
    raise AssertionError(shop.jobs())


def _slip_without_pulse(shop: PrintShop, next_job: Callable[[], bytes]) -> None:
    """Print a slip, and look at everything that came up to its end."""
    shop.queue("nota 1")
    jobs = [next_job()]
    while not jobs[-1].startswith(b"\x1b@"):
        jobs.append(next_job())
    assert all(pulse not in job for job in jobs for pulse in (PULSE, kick_bytes_off_line(USUAL_PULSE)))
