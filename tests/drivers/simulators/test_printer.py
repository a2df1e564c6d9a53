"""The simulated printer against our own link: what comes out, what it says, and each of its faults."""

import os
import socket
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.drawers.pulse import USUAL_PULSE
from drivers.outcome import JobState, Reason
from drivers.printers.link import PrinterLink, SlipJob
from drivers.printers.opening import open_printer
from drivers.printers.profile import profile_named
from drivers.printers.slip import Slip
from drivers.printers.slip import line as line_of
from drivers.printers.status import StatusState
from drivers.simulators.device import Act, Answer, UnknownCommandError
from drivers.simulators.printer import WELL, Faults, Machine, Printer
from drivers.simulators.printout import as_text
from tests.drivers.simulators.lines import Line, on_pty, on_tcp
from tests.drivers.support.slips import RECEIPT

JOB = SlipJob("A-000001", RECEIPT)
SLIP = b"\x1b@Halo\n"


def link(url: str, folder: Path, profile: str = "epson-48") -> PrinterLink:
    return open_printer(url, profile_named(profile), folder)


def machine(faults: Faults, profile: str = "epson-48") -> Machine:
    return Machine(faults, profile_named(profile), as_text)


def printer(faults: Faults, profile: str = "epson-48") -> Callable[[], Printer]:
    return machine(faults, profile).connect


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


@pytest.mark.parametrize("faults", [WELL._replace(is_open=True), WELL._replace(paper_out_at=0)])
def test_a_pulse_in_real_time_opens_it_whatever_ails_the_printer(tmp_path: Path, faults: Faults) -> None:
    with on_tcp(printer(faults)) as line:
        assert link(line.address, tmp_path).kick(USUAL_PULSE, 2_000).state is JobState.SENT
        assert line.next().lines[0] == "[drawer pin 2, in real time]"


@pytest.mark.parametrize("cut", range(1, 5))
def test_a_pulse_in_real_time_may_come_in_pieces_and_not_to_every_printer(cut: int) -> None:
    epson, other = printer(WELL)(), printer(WELL, "58mm")()
    epson.feed(b"\x10\x14\x01\x01\x02"[:cut])
    epson.feed(b"\x10\x14\x01\x01\x02"[cut:])
    assert epson.ended() == ("[drawer pin 5, in real time]",)
    other.feed(b"\x10\x14\x01\x01\x02"[:cut])
    with pytest.raises(UnknownCommandError):
        other.feed(b"\x10\x14\x01\x01\x02"[cut:])


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
        assert link(line.address, tmp_path).send(JOB, 1_000).state is JobState.DOUBT
        heard = line.next().lines
    assert heard[0].strip() == "KOPERASI MERAH PUTIH"
    assert heard[-1] == "[cut off after 200 bytes]"
    assert not any(row.startswith("TOTAL") for row in heard)


@pytest.mark.parametrize("serve", [on_tcp, on_pty])
def test_paper_that_ran_out_stays_out_until_somebody_puts_some_in(
    tmp_path: Path, serve: Callable[[Callable[[], Printer]], AbstractContextManager[Line]]
) -> None:
    ill = machine(WELL._replace(paper_out_at=200))
    with serve(ill.connect) as line:
        way = link(line.address, tmp_path)
        assert (way.send(JOB, 1_000).state, way.send(JOB, 2_000).reason) == (JobState.DOUBT, Reason.PAPER_OUT)
        assert way.send(JOB, 2_000).state is JobState.HELD
        ill.put_right()
        assert way.send(JOB, 5_000).state is JobState.CONFIRMED


@pytest.mark.parametrize("serve", [on_tcp, on_pty])
def test_a_printer_that_stalls_gives_no_confirmation_and_prints_when_it_was_put_right(
    tmp_path: Path, serve: Callable[[Callable[[], Printer]], AbstractContextManager[Line]]
) -> None:
    ill = machine(WELL._replace(stall_at=200))
    with serve(ill.connect) as line:
        way = link(line.address, tmp_path)
        assert way.send(JOB, 1_000).state is JobState.DOUBT
        assert line.next().lines[-1] == "[cut off after 200 bytes]"
        ill.put_right()
        assert way.send(JOB, 5_000).state is JobState.CONFIRMED


def test_a_silent_clone_prints_and_says_nothing(tmp_path: Path) -> None:
    with on_tcp(printer(WELL._replace(is_silent=True), "58mm")) as line:
        way = link(line.address, tmp_path, "58mm")
        assert way.status().state is StatusState.UNKNOWN
        assert line.next().lines == ()
        assert way.send(JOB, 5_000).state is JobState.SENT
        assert any("TOTAL" in row for row in line.next().lines)


def test_a_clone_that_always_says_the_same_is_not_believed_about_a_slip(tmp_path: Path) -> None:
    with on_tcp(printer(WELL._replace(is_constant=True, paper_out_at=0), "58mm")) as line:
        assert link(line.address, tmp_path, "58mm").send(JOB, 5_000).state is not JobState.CONFIRMED
        assert line.next().lines == ("[cut off after 0 bytes]",)


def test_noise_before_the_answers_hides_none_of_them(tmp_path: Path) -> None:
    with on_tcp(printer(WELL._replace(noise=b"\xff\x80\x10\x00\x00\x00"))) as line:
        assert link(line.address, tmp_path).send(JOB, 5_000).state is JobState.CONFIRMED


@pytest.mark.parametrize(
    ("faults", "state", "reason"),
    [
        (WELL, StatusState.OK, Reason.NONE),
        (WELL._replace(is_open=True), StatusState.PROBLEM, Reason.COVER_OPEN),
        (WELL._replace(paper_out_at=0), StatusState.PROBLEM, Reason.PAPER_OUT),
    ],
)
def test_a_printer_that_says_how_it_is_unasked_is_understood(
    tmp_path: Path, faults: Faults, state: StatusState, reason: Reason
) -> None:
    with on_tcp(printer(faults._replace(is_pushing=True))) as line:
        assert link(line.address, tmp_path).status() == (state, reason)


def test_how_it_is_is_news_only_when_it_changes() -> None:
    ill = machine(WELL._replace(is_pushing=True, is_open=True))
    busy = ill.connect()
    assert [busy.unasked().data for _ in range(2)] == [b"\x38\x00\x00\x00", b""]
    ill.faults = WELL._replace(is_pushing=True)
    assert busy.unasked().data == b"\x10\x00\x00\x00"
    assert machine(WELL).connect().unasked().data == b""


def test_a_printer_at_300_bytes_a_second_confirms_when_it_is_through(tmp_path: Path) -> None:
    long = SlipJob("A-000001", Slip((line_of("x" * 40),) * 12, cut=True, meta=()))
    short = SlipJob("A-000002", Slip((line_of("Halo"),), cut=True, meta=()))
    with on_tcp(printer(WELL), 300) as line:
        way = link(line.address, tmp_path)
        assert way.send(long, 1_000).state is JobState.DOUBT
        assert way.send(short, 30_000).state is JobState.CONFIRMED


def test_a_command_nobody_knows_is_an_error_on_the_line() -> None:
    with on_tcp(printer(WELL)) as line, socket.create_connection(_place(line.address)) as till:
        till.sendall(b"\x1b@\x1bZ")
        assert line.next() == ((), "ESC b'Z'")


def test_after_an_error_on_a_pseudo_terminal_the_rest_is_not_heard_and_the_next_slip_is(tmp_path: Path) -> None:
    with on_pty(printer(WELL)) as line:
        till = os.open(line.address.removeprefix("serial://"), os.O_RDWR | os.O_NOCTTY)
        os.write(till, b"\x1b@\x1bZ")
        assert line.next() == ((), "ESC b'Z'")
        os.write(till, b"Halo\n")
        os.close(till)
        # Closed and opened again at once, a pseudo-terminal looks as if it had not been closed.
        while link(line.address, tmp_path).send(JOB, 5_000).state is not JobState.CONFIRMED:
            pass
        assert line.next().error == ""


def test_slips_one_after_the_other_on_one_line_are_two_slips() -> None:
    busy = machine(WELL).connect()
    busy.feed(SLIP + SLIP)
    assert busy.ended() == ("Halo", "Halo")


@pytest.mark.parametrize(
    "sent", [b"\x1b@\x1bZ", b"Halo\n", b"\x1b@\x1d(H\x06\x0000abcd", b"\x1b@\x1dV\x01", b"\x1b@" + b"x" * 33 + b"\n"]
)
def test_a_cheap_printer_knows_no_more_than_its_kind(sent: bytes) -> None:
    with pytest.raises(UnknownCommandError):
        machine(WELL, "58mm").connect().feed(sent)


@pytest.mark.parametrize(("sent", "profile"), [(b"\x1bB\2\2", "epson-48"), (b"\x1b(A\4\0\x30\x37\2\x0a", "58mm")])
def test_a_printer_beeps_as_its_kind_does(sent: bytes, profile: str) -> None:
    with pytest.raises(UnknownCommandError, match="buzzer"):
        machine(WELL, profile).connect().feed(b"\x1b@" + sent)


@pytest.mark.parametrize("rest", [b"\x1b", b"Halo", b"\x1bE\1Halo\n"])
def test_a_slip_that_ends_too_early_or_in_a_style_is_an_error(rest: bytes) -> None:
    sick = machine(WELL).connect()
    sick.feed(b"\x1b@" + rest)
    with pytest.raises(UnknownCommandError):
        sick.ended()


def test_an_epson_says_its_name_behind_what_came_before() -> None:
    answer = machine(WELL).connect().feed(b"\x1dIB\x1dIC\x1b@")
    assert answer.data == b"\x5fEPSON\x00\x5fTM-T20II\x00"
    assert machine(WELL._replace(is_open=True)).connect().feed(b"\x1dIB").data == b""


@given(st.lists(st.integers(1, 12), max_size=12))
def test_questions_are_answered_however_the_stream_is_cut(cuts: list[int]) -> None:
    stream = b"\x10\x04\x01" + SLIP + b"\x10\x04\x04\x1dr\x01\x10\x04\x02"
    whole, said = machine(WELL).connect(), b""
    for cut in cuts:
        said += whole.feed(stream[:cut]).data
        stream = stream[cut:]
    said += whole.feed(stream).data
    assert (sorted(said), whole.ended(), whole.heard) == ([0, 0x12, 0x12, 0x12], ("Halo",), len(SLIP))


def test_a_printer_in_trouble_that_was_sent_no_slip_says_nothing_of_one() -> None:
    empty = machine(WELL._replace(paper_out_at=0)).connect()
    empty.feed(b"\x10\x04\x01")
    assert empty.ended() == ()
    empty.feed(SLIP)
    assert empty.ended() == ("[cut off after 0 bytes]",)


def test_the_line_is_let_go_at_the_byte_that_was_said() -> None:
    assert machine(WELL._replace(reset_at=7)).connect().feed(SLIP) == Answer(b"", Act.RESET)
    assert machine(WELL._replace(reset_at=8)).connect().feed(SLIP) == Answer(b"", Act.GO_ON)


def _place(address: str) -> tuple[str, int]:
    host, _, port = address.removeprefix("tcp://").partition(":")
    return host, int(port)
