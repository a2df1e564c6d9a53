import socket
import threading
import time

import pytest

from drivers.deadline import after_ms
from drivers.outcome import Reason
from drivers.transport.errors import DeviceUnavailable
from drivers.transport.opening import open_transport
from drivers.transport.protocol import Drained, Received, Sent
from drivers.transport.tcp import TcpTransport
from drivers.transport.url import TcpUrl, parse_url
from tests.drivers.support.tcp_printer import HEALTHY, closed_port, tcp_printer


def _read_to_the_end(peer: socket.socket) -> bytes:
    received = b""
    while data := peer.recv(4096):
        received += data
    return received


def test_what_is_written_arrives_and_what_is_answered_is_read() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        transport = open_transport(TcpUrl("127.0.0.1", listener.getsockname()[1]), after_ms(2000))
        peer, _ = listener.accept()
        with peer:
            assert transport.readable
            assert transport.write(b"hello", after_ms(1000)) == Sent(5, Reason.NONE)
            assert transport.drain(after_ms(1000)) == Drained(0, Reason.NONE)
            assert peer.recv(10) == b"hello"
            assert transport.read(after_ms(10)) == Received(b"", Reason.TIMED_OUT)
            peer.sendall(b"\x12")
            assert transport.read(after_ms(1000)) == Received(b"\x12", Reason.NONE)
            peer.shutdown(socket.SHUT_WR)
            assert transport.read(after_ms(1000)) == Received(b"", Reason.BROKEN)
            transport.close()
            assert peer.recv(10) == b""
            transport.close()


def test_a_printer_has_an_address_of_six_as_well_as_of_four() -> None:
    with socket.create_server(("::1", 0), family=socket.AF_INET6) as listener:
        url = parse_url(f"tcp://[::1]:{listener.getsockname()[1]}")
        transport = open_transport(url, after_ms(2000))
        peer, _ = listener.accept()
        with peer:
            assert transport.write(b"hello", after_ms(1000)) == Sent(5, Reason.NONE)
            assert peer.recv(10) == b"hello"
            transport.close()


def test_an_unread_answer_does_not_cost_the_end_of_the_job() -> None:
    """Closing a socket over unread bytes sends a reset instead of an end."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        transport = open_transport(TcpUrl("127.0.0.1", listener.getsockname()[1]), after_ms(2000))
        peer, _ = listener.accept()
        with peer:
            peer.sendall(b"\x14\0\0\0" * 100)
            transport.write(b"x" * 5000, after_ms(1000))
            transport.drain(after_ms(1000))
            transport.close()
            assert len(_read_to_the_end(peer)) == 5000


def test_a_full_peer_stops_the_write_and_the_drain_at_the_deadline() -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        ours.settimeout(0)
        transport = TcpTransport(ours)
        sent = transport.write(bytes(10_000_000), after_ms(50))
        assert sent.reason is Reason.TIMED_OUT
        assert 0 < sent.accepted < 10_000_000
        drained = transport.drain(after_ms(20))
        assert drained.reason is Reason.TIMED_OUT
        assert drained.pending > 0


def test_an_aborted_line_delivers_nothing_more() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        transport = open_transport(TcpUrl("127.0.0.1", listener.getsockname()[1]), after_ms(2000))
        peer, _ = listener.accept()
        with peer:
            transport.write(b"x", after_ms(1000))
            transport.abort()
            transport.abort()
            peer.settimeout(5)
            with pytest.raises(ConnectionResetError):
                _read_to_the_end(peer)


def test_a_reset_is_seen_by_the_drain_even_with_nothing_left_to_send() -> None:
    with tcp_printer(HEALTHY._replace(reset_after=1)) as device:
        transport = open_transport(TcpUrl("127.0.0.1", int(device.url.rpartition(":")[2])), after_ms(2000))
        transport.write(b"x", after_ms(1000))
        device.next_job()
        deadline = after_ms(5000)
        while transport.drain(deadline).reason is Reason.NONE:
            assert not deadline.expired()
        assert transport.drain(deadline) == Drained(0, Reason.BROKEN)
        transport.abort()


def test_a_closed_port_is_refused() -> None:
    with pytest.raises(DeviceUnavailable) as unavailable:
        open_transport(TcpUrl("127.0.0.1", closed_port()), after_ms(2000))
    assert unavailable.value.reason is Reason.REFUSED


def test_an_address_that_swallows_everything_costs_no_more_than_the_deadline() -> None:
    """A listener whose queue is full does not answer, as a machine that was unplugged."""
    with socket.socket() as listener, socket.socket() as first, socket.socket() as second:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        for waiting in (first, second):
            waiting.settimeout(0)
            waiting.connect_ex(listener.getsockname())
        began = time.monotonic()
        with pytest.raises(DeviceUnavailable) as unavailable:
            open_transport(TcpUrl("127.0.0.1", listener.getsockname()[1]), after_ms(150))
        assert unavailable.value.reason is Reason.TIMED_OUT
        assert time.monotonic() - began < 5


def test_each_address_of_a_name_gets_its_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        found = [
            (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", closed_port())),
            (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port)),
        ]
        monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
        open_transport(TcpUrl("printer", port), after_ms(2000)).close()


def test_a_name_nobody_knows_is_told_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(*_: object, **__: object) -> object:
        raise socket.gaierror(socket.EAI_NONAME, "unknown")

    monkeypatch.setattr(socket, "getaddrinfo", nobody)
    with pytest.raises(DeviceUnavailable) as unavailable:
        open_transport(TcpUrl("printer", 9100), after_ms(2000))
    assert unavailable.value.reason is Reason.NAME_UNKNOWN


def test_an_address_of_a_kind_this_machine_lacks_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        found = [
            (socket.AF_APPLETALK, socket.SOCK_STREAM, 6, "", ("::1", port, 0, 0)),
            (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port)),
        ]
        monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
        open_transport(TcpUrl("printer", port), after_ms(2000)).close()


def test_a_number_that_leads_nowhere_is_unknown() -> None:
    with pytest.raises(DeviceUnavailable) as unavailable:
        open_transport(TcpUrl("fe80::1%nosuch", 9100), after_ms(2000))
    assert unavailable.value.reason is Reason.NAME_UNKNOWN


def test_a_name_that_cannot_be_one_is_unknown() -> None:
    with pytest.raises(DeviceUnavailable) as unavailable:
        open_transport(TcpUrl("x" * 70, 9100), after_ms(5000))
    assert unavailable.value.reason is Reason.NAME_UNKNOWN


def test_a_name_server_that_does_not_answer_costs_no_more_than_the_deadline(monkeypatch: pytest.MonkeyPatch) -> None:
    answered = threading.Event()

    def silent(*_: object, **__: object) -> list[object]:
        answered.wait(10)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", silent)
    with pytest.raises(DeviceUnavailable) as unavailable:
        open_transport(TcpUrl("printer", 9100), after_ms(50))
    answered.set()
    assert unavailable.value.reason is Reason.TIMED_OUT
