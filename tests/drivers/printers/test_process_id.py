"""*It is on paper*: asked, heard among noise, and believed only when it is this slip's own answer."""

import socket
import threading
from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from drivers.outcome import JobState, Outcome, Reason
from drivers.printers.escpos_link import EscposPrinter
from drivers.printers.link import SlipJob
from drivers.printers.process_id import ProcessIdParser, process_id, request
from drivers.transport.errors import DeviceUnavailable
from drivers.transport.memory import NO_FAULTS, MemoryTransport
from drivers.transport.opening import open_transport
from drivers.transport.url import parse_url
from tests.drivers.support.slips import RECEIPT

JOB = SlipJob("000123", RECEIPT)
DATA = b"x" * 300


@given(number=st.integers(0, 2**32), other=st.integers(0, 2**32))
def test_an_identity_is_four_printable_characters_and_its_own(number: int, other: int) -> None:
    identity = process_id(number)
    assert len(identity) == 4
    assert identity.isascii()
    assert identity.decode().isprintable()
    assert (process_id(other) == identity) == (other % 95**4 == number % 95**4)


@given(noise=st.binary(max_size=40), cuts=st.lists(st.integers(1, 5), max_size=20))
def test_an_answer_is_heard_in_any_pieces_behind_any_noise(noise: bytes, cuts: list[int]) -> None:
    identity = process_id(4711)
    stream = noise + b"\x37\x22" + identity + b"\x00"
    parser, at, heard = ProcessIdParser(identity), 0, False
    for length in [*cuts, len(stream)]:
        heard = parser.feed(stream[at : at + length]) or heard
        at += length
    assert heard


@given(data=st.lists(st.binary(max_size=30), max_size=10))
def test_noise_is_no_answer(data: list[bytes]) -> None:
    identity = process_id(81)
    parser = ProcessIdParser(identity)
    heard = [parser.feed(piece) for piece in data]
    assert any(heard) == (b"\x37\x22" + identity + b"\x00" in b"".join(data))


def printer(answer: Callable[[bytes], bytes]) -> tuple[EscposPrinter, list[MemoryTransport]]:
    lines: list[MemoryTransport] = []

    def opened(_deadline: object) -> MemoryTransport:
        lines.append(MemoryTransport(NO_FAULTS, answer))
        return lines[-1]

    return EscposPrinter(opened, lambda _: DATA, confirms=True), lines


def well(data: bytes) -> bytes:
    """What a healthy printer answers to a question about itself."""
    return b"\x12" if data[:2] == b"\x10\x04" else b""


def honest(data: bytes) -> bytes:
    if data[:2] == b"\x10\x04":
        return well(data)
    at = data.find(b"\x1d(H\x06\x00\x30\x30")
    return b"\x37\x22" + data[at + 7 : at + 11] + b"\x00" if at >= 0 else b""


PROBE = request(process_id(0))


def test_a_slip_is_confirmed_by_its_own_answer() -> None:
    link, lines = printer(honest)
    outcome = link.send(JOB, 1_000)
    assert outcome == Outcome(JobState.CONFIRMED, len(DATA) + 11, Reason.NONE)
    assert bytes(lines[0].delivered).endswith(request(bytes(lines[0].delivered)[-4:]))


def test_a_printer_is_asked_on_connecting_whether_it_confirms_and_then_for_every_slip() -> None:
    link, lines = printer(honest)
    assert [link.send(JOB, 1_000).state for _ in range(2)] == [JobState.CONFIRMED, JobState.CONFIRMED]
    assert [bytes(line.delivered).count(PROBE) for line in lines] == [1, 0]


def test_a_printer_that_does_not_answer_is_sent_and_not_asked_again() -> None:
    link, lines = printer(well)
    assert [link.send(JOB, 1_000).state for _ in range(2)] == [JobState.SENT, JobState.SENT]
    assert [bytes(line.delivered).count(PROBE[:3]) for line in lines] == [1, 0]


def test_the_answer_to_another_slip_leaves_this_one_in_doubt() -> None:
    link, _ = printer(lambda data: b"\x37\x22    \x00" if b"(H" in data else well(data))
    assert link.send(JOB, 50)[::2] == (JobState.DOUBT, Reason.TIMED_OUT)


def test_a_printer_that_says_why_it_does_not_confirm_is_believed() -> None:
    """The paper ends within the slip: the printer goes off-line and answers only in real time."""
    sent: list[bytes] = []

    def runs_out(data: bytes) -> bytes:
        sent.append(data)
        is_out = any(piece.startswith(DATA) for piece in sent)
        if data == b"\x10\x04\x04":
            return b"\x72" if is_out else b"\x12"
        return b"" if is_out and data[:2] != b"\x10\x04" else honest(data)

    link, lines = printer(runs_out)
    assert link.send(JOB, 50)[::2] == (JobState.DOUBT, Reason.PAPER_OUT)
    assert lines[0].ended == "aborted"


def test_a_printer_that_was_away_is_asked_anew() -> None:
    answers, lines = iter((well, None, honest)), list[MemoryTransport]()

    def opened(_deadline: object) -> MemoryTransport:
        answer = next(answers)
        if answer is None:
            raise DeviceUnavailable("memory", Reason.NO_DEVICE)
        lines.append(MemoryTransport(NO_FAULTS, answer))
        return lines[-1]

    link = EscposPrinter(opened, lambda _: DATA, confirms=True)
    states = [link.send(JOB, 1_000).state for _ in range(3)]
    assert states == [JobState.SENT, JobState.HELD, JobState.CONFIRMED]


def test_a_printer_on_the_network_says_when_the_paper_is_out() -> None:
    """Over a real socket, whose answer comes in two pieces after status of the printer's own."""
    listener = socket.create_server(("127.0.0.1", 0))
    port = listener.getsockname()[1]

    def serve() -> None:
        connection, _ = listener.accept()
        with connection:
            for _ in range(4):
                assert connection.recv(3)[:2] == b"\x10\x04"
                connection.sendall(b"\x12")
            assert connection.recv(len(PROBE)) == PROBE
            connection.sendall(b"\x37\x22    \x00")
            data = b""
            while b"\x1d(H" not in data or len(data) < data.find(b"\x1d(H") + 11:
                data += connection.recv(4096)
            identity = data[data.find(b"\x1d(H") + 7 :][:4]
            connection.sendall(b"\x14\x00\x00\x0f\x37\x22" + identity[:2])
            connection.sendall(identity[2:] + b"\x00")
            connection.recv(1)

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    address = parse_url(f"tcp://127.0.0.1:{port}")
    link = EscposPrinter(lambda deadline: open_transport(address, deadline), lambda _: DATA, confirms=True)
    assert link.send(JOB, 10_000).state is JobState.CONFIRMED
    thread.join()
    listener.close()
