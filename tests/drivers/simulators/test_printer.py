"""The simulated printer against our own link: what comes out, what it says, and each of its faults."""

import socket
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.drawers.pulse import USUAL_PULSE
from drivers.outcome import JobState, Reason
from drivers.printers.link import PrinterLink, SlipJob
from drivers.printers.opening import open_printer
from drivers.printers.profile import profile_named
from drivers.printers.status import StatusState
from drivers.simulators.device import Act, Answer, UnknownCommandError
from drivers.simulators.printer import WELL, Faults, Printer
from tests.drivers.simulators.lines import on_pty, on_tcp
from tests.drivers.support.slips import RECEIPT

JOB = SlipJob("A-000001", RECEIPT)
SLIP = b"\x1b@Halo\n"


def link(url: str, folder: Path, profile: str = "epson-48") -> PrinterLink:
    return open_printer(url, profile_named(profile), folder)


def printer(faults: Faults) -> Callable[[], Printer]:
    return partial(Printer, faults)


def test_a_slip_over_tcp_is_confirmed_and_its_words_come_out(tmp_path: Path) -> None:
    with on_tcp(printer(WELL)) as line:
        assert link(line.address, tmp_path).send(JOB, 5_000).state is JobState.CONFIRMED
        heard = line.next()
    assert heard.error == ""
    assert any("TOTAL" in row for row in heard.lines)
    assert any(row.startswith("[cut ") for row in heard.lines)


def test_a_slip_over_a_pseudo_terminal_comes_out_and_the_next_one_too(tmp_path: Path) -> None:
    with on_pty(printer(WELL)) as line:
        for _ in range(2):
            assert link(line.address, tmp_path).send(JOB, 5_000).state is JobState.CONFIRMED
            assert any("TOTAL" in row for row in line.next().lines)


def test_a_pulse_opens_the_drawer(tmp_path: Path) -> None:
    with on_tcp(printer(WELL)) as line:
        assert link(line.address, tmp_path).kick(USUAL_PULSE, 2_000).state is JobState.SENT
        assert line.next().lines == ("[drawer pin 2]",)


@pytest.mark.parametrize(
    ("faults", "reason"),
    [(WELL._replace(is_open=True), Reason.COVER_OPEN), (WELL._replace(paper_out_at=0), Reason.PAPER_OUT)],
)
def test_a_printer_in_trouble_says_so_and_gets_no_slip(tmp_path: Path, faults: Faults, reason: Reason) -> None:
    with on_tcp(printer(faults)) as line:
        way = link(line.address, tmp_path)
        assert (way.status().state, way.status().reason) == (StatusState.PROBLEM, reason)
        assert way.send(JOB, 2_000) == (JobState.HELD, 0, reason)


@pytest.mark.parametrize(
    "faults", [WELL._replace(reset_at=200), WELL._replace(close_at=200), WELL._replace(paper_out_at=200)]
)
def test_a_slip_that_is_cut_off_is_never_taken_for_printed(tmp_path: Path, faults: Faults) -> None:
    with on_tcp(printer(faults)) as line:
        assert link(line.address, tmp_path).send(JOB, 2_000).state is JobState.DOUBT
        assert line.next().lines[0].startswith("[cut off after ")


def test_a_printer_that_stalls_gives_no_confirmation(tmp_path: Path) -> None:
    with on_tcp(printer(WELL._replace(stall_at=200))) as line:
        assert link(line.address, tmp_path).send(JOB, 1_000).state is JobState.DOUBT


def test_a_silent_clone_prints_and_says_nothing(tmp_path: Path) -> None:
    with on_tcp(printer(WELL._replace(is_silent=True))) as line:
        way = link(line.address, tmp_path, "58mm")
        assert way.status().state is StatusState.UNKNOWN
        assert line.next().lines == ()
        assert way.send(JOB, 5_000).state is JobState.SENT
        assert any("TOTAL" in row for row in line.next().lines)


def test_noise_before_the_answers_hides_none_of_them(tmp_path: Path) -> None:
    with on_tcp(printer(WELL._replace(noise=b"\xff\x80\x10\x00\x00\x00"))) as line:
        assert link(line.address, tmp_path).status().state is StatusState.OK


def test_a_slow_printer_takes_as_long_as_its_bytes() -> None:
    with on_tcp(printer(WELL), 20) as line, socket.create_connection(_place(line.address)) as till:
        till.sendall(SLIP)
        till.shutdown(socket.SHUT_WR)
        assert line.next().lines == ("Halo",)


def test_a_command_nobody_knows_is_an_error_on_the_line() -> None:
    with on_tcp(printer(WELL)) as line, socket.create_connection(_place(line.address)) as till:
        till.sendall(b"\x1b@\x1bZ")
        till.shutdown(socket.SHUT_WR)
        assert line.next() == ((), "ESC b'Z'")


def test_a_command_nobody_knows_is_an_error_of_the_job() -> None:
    sick = Printer(WELL)
    sick.feed(b"\x1b@\x1bZ")
    with pytest.raises(UnknownCommandError):
        sick.ended()


@given(st.lists(st.integers(1, 12), max_size=12))
def test_questions_are_answered_however_the_stream_is_cut(cuts: list[int]) -> None:
    stream = b"\x10\x04\x01" + SLIP + b"\x10\x04\x04\x10\x04\x02"
    whole, said = Printer(WELL), b""
    for cut in cuts:
        said += whole.feed(stream[:cut]).data
        stream = stream[cut:]
    said += whole.feed(stream).data
    assert (said, whole.ended()) == (b"\x12\x12\x12", ("Halo",))


def test_the_line_is_let_go_at_the_byte_that_was_said() -> None:
    assert Printer(WELL._replace(reset_at=7)).feed(SLIP) == Answer(b"", Act.RESET)
    assert Printer(WELL._replace(reset_at=8)).feed(SLIP) == Answer(b"", Act.GO_ON)


def _place(address: str) -> tuple[str, int]:
    host, _, port = address.removeprefix("tcp://").partition(":")
    return host, int(port)
