"""Every failure of a printer that was listed before the first line was written, and the test that shows it.

The list is that of the hardware study, section 9.2; what is not in this file stands where it is named.

======================================  ==============================================================================
off at start                            faults/test_printers: slips of a printer that is off come out when it is on
off in mid-job, reset                   services/test_spooler_tcp: a line that breaks in the middle brings a marked slip
unplugged in mid-write, back as lp1     here, over a pty; with the kernel's own usblp in kernel/guest/test_usblp
paper out before a slip                 faults/test_printers: slips that found no paper come out when there is some
paper out at byte N, at the cut         here; thousands of places by chance in faults/test_print_soak
cover open                              here
stalled by XOFF                         here
stalled by a full TCP window            drivers/printers/test_printing_over_tcp: a stalled printer ends in doubt
a clone that says nothing               services/test_spooler_tcp: a printer that says nothing prints and stays unknown
status pushed before an answer          here
wrong address: refused, black hole, DNS drivers/transport/test_tcp: a closed port, an address that swallows, a name
a second user                           drivers/transport/test_serial: a port is opened by one only
killed in every state                   services/test_spool_laws, faults/test_print_soak
disk full, database locked              services/test_spooler: a full disk stops printing; here for a locked one
two tills on one printer                here
five megabytes                          here; a logo of five megabytes: drivers/printers/test_logo
its word on paper is wrong              drivers/printers/test_status, scenarios/test_paper_tried_at_the_till
control bytes, letters of other scripts drivers/printers/test_text
32 against 48 columns                   drivers/printers/test_layout
no knife, no QR, no bars                oracles/test_escpos, by profile
======================================  ==============================================================================
"""

import os
import socket
import threading
from contextlib import ExitStack, closing, suppress
from functools import partial
from pathlib import Path

import pytest

from drivers.outcome import JobState, Outcome, Reason
from drivers.printers import abilities
from drivers.printers.escpos_link import EscposPrinter
from drivers.printers.link import SlipJob
from drivers.printers.opening import open_printer
from drivers.printers.profile import profile_named
from drivers.printers.slip import Slip, line
from drivers.transport.opening import open_transport
from drivers.transport.url import parse_url
from tests.drivers.support.escpos_decoder import decode
from tests.drivers.support.ptys import cable, plugged
from tests.drivers.support.tcp_printer import HEALTHY, Manners, tcp_printer
from tests.support.print_shop import SHORT, PrintShop

SLIP = Slip((line("Gula Pasir"), line("TOTAL")), cut=True, meta=())
JOB = SlipJob("000001", SLIP)
LONG = bytes(range(32, 127)) * 600
FIVE_MEGABYTES = LONG * 92


@pytest.fixture(autouse=True)
def _patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """A printer that answers may take its time on a machine that is busy with other tests."""
    monkeypatch.setattr(abilities, "ANSWER_MS", 2_000)


def _raw(url: str, data: bytes, *, confirms: bool = False) -> EscposPrinter:
    return EscposPrinter(partial(open_transport, parse_url(url)), lambda _: data, confirms=confirms)


def _read_and_pull(device: int) -> None:
    """Take some of the slip, and pull the cable."""
    taken = 0
    while taken < 200:
        taken += len(os.read(device, 64))
    os.close(device)


def test_a_printer_pulled_out_in_mid_write_is_in_doubt_and_back_under_another_number_it_prints(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The address is udev's name, which follows the printer from lp0 to lp1."""
    monkeypatch.setattr(abilities, "ANSWER_MS", 50)
    name = tmp_path / "receipt"
    printer = _raw(f"usblp://{name}", LONG)
    with cable() as first:
        name.symlink_to(first.path)
        pulled = threading.Thread(target=_read_and_pull, args=(first.device,))
        held = os.open(first.path, os.O_RDWR | os.O_NOCTTY)
        pulled.start()
        outcome = printer.send(JOB, 10_000)
        pulled.join()
        os.close(held)
    assert (outcome.state, outcome.reason) == (JobState.DOUBT, Reason.NO_DEVICE)
    name.unlink()
    assert printer.send(JOB, 500) == Outcome(JobState.HELD, 0, Reason.NO_DEVICE)
    with plugged() as second:
        name.symlink_to(second.path)
        assert _raw(f"usblp://{name}", b"NOTA\n").send(JOB, 5_000).state is JobState.SENT


@pytest.mark.parametrize("at", [1, 40, 80])
def test_paper_that_ends_within_a_slip_leaves_it_in_doubt_and_says_why(at: int) -> None:
    """The printer takes the rest, is off-line and confirms nothing: by its sensor it says what it is."""
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        connection, _ = listener.accept()
        job = b""
        with connection, suppress(ConnectionResetError):
            while data := connection.recv(1):
                job += data
                is_out = job.count(b"x") >= at
                if job[-3:-1] == b"\x10\x04":
                    connection.sendall(b"\x72" if is_out and job.endswith(b"\x04\x04") else b"\x12")
                elif job[-11:-4] == b"\x1d(H\x06\x0000" and not is_out:
                    connection.sendall(b"\x37\x22" + job[-4:] + b"\x00")

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    with closing(listener):
        outcome = _raw(f"tcp://127.0.0.1:{listener.getsockname()[1]}", b"x" * 80, confirms=True).send(JOB, 1_000)
        thread.join(10)
    assert (outcome.state, outcome.reason) == (JobState.DOUBT, Reason.PAPER_OUT)


def test_an_open_cover_holds_the_slip() -> None:
    with tcp_printer(HEALTHY._replace(answers={**HEALTHY.answers, 1: b"\x1a", 2: b"\x16"})) as device:
        assert _raw(device.url, LONG).send(JOB, 5_000) == Outcome(JobState.HELD, 0, Reason.COVER_OPEN)
        assert device.next_job() == b""


def test_status_pushed_before_an_answer_is_not_the_answer() -> None:
    """Four bytes of a printer that is well, before the answer of one whose paper is out."""
    pushed = {question: b"\x14\x00\x00\x0f" + answer for question, answer in HEALTHY.answers.items()}
    with tcp_printer(Manners({**pushed, 4: b"\x14\x00\x00\x0f\x72"}, reset_after=None, reads=True)) as device:
        assert _raw(device.url, LONG).send(JOB, 5_000) == Outcome(JobState.HELD, 0, Reason.PAPER_OUT)


def test_a_printer_that_says_stop_stalls_nobody_longer_than_the_deadline(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(abilities, "ANSWER_MS", 50)
    with plugged() as wire:
        printer = _raw(f"serial://{wire.path}?flow=xonxoff", LONG)
        stop = threading.Thread(target=lambda: (os.read(wire.device, 3), os.write(wire.device, b"\x13")))
        stop.start()
        outcome = printer.send(JOB, 1_000)
        stop.join()
    assert outcome.state in {JobState.DOUBT, JobState.HELD}
    assert outcome.reason is Reason.TIMED_OUT


def test_five_megabytes_come_out_whole() -> None:
    came: list[int] = []

    def serve() -> None:
        connection, _ = listener.accept()
        with connection:
            while data := connection.recv(65_536):
                came.append(len(data))

    with closing(socket.create_server(("127.0.0.1", 0))) as listener:
        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        printer = _raw(f"tcp://127.0.0.1:{listener.getsockname()[1]}", FIVE_MEGABYTES)
        assert printer.send(JOB, 60_000) == Outcome(JobState.SENT, len(FIVE_MEGABYTES), Reason.NONE)
        thread.join(10)
    asked = len(b"\x10\x04\x01\x1dr\x01")
    assert sum(came) == len(FIVE_MEGABYTES) + asked


def test_two_tills_on_one_printer_have_their_slips_one_after_the_other(tmp_path: Path) -> None:
    """One connection for each job: whoever comes second waits for its turn, and no slip has lines of another."""
    patient = SHORT._replace(send_ms=20_000)
    with tcp_printer(HEALTHY) as device, ExitStack() as stack:
        for till in ("kiri", "kanan"):
            (tmp_path / till).mkdir()
            link = open_printer(device.url, profile_named("epson-48"), tmp_path / till / "cache")
            shop = PrintShop(tmp_path / till, link, patient)
            stack.callback(shop.close)
            for number in range(5):
                shop.queue(f"{till} {number}")
            shop.spooler.start()
        slips: list[list[str]] = []
        while len(slips) < 10:
            if (job := device.next_job()).startswith(b"\x1b@"):
                slips.append([text for text in decode(job).text() if text])
    assert sorted(slips) == sorted([f"{till} {number}"] for till in ("kiri", "kanan") for number in range(5))


def test_a_locked_database_delays_paper_and_loses_none(tmp_path: Path) -> None:
    with tcp_printer(HEALTHY) as device:
        shop = PrintShop(tmp_path, open_printer(device.url, profile_named("epson-48"), tmp_path / "cache"), SHORT)
        with ExitStack() as stack:
            stack.callback(shop.close)
            shop.disk.faults, shop.disk.reason = 4, "busy"
            shop.queue("nota 1")
            shop.spooler.start()
            while not (job := device.next_job()).startswith(b"\x1b@"):
                pass
            assert "nota 1" in [text.strip() for text in decode(job).text()]
