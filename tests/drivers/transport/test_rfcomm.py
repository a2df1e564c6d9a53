"""Bluetooth behind its connection: this machine has none, so the pieces go over a socket of another kind."""

import socket

import pytest

from drivers.deadline import after_ms
from drivers.outcome import Reason
from drivers.transport.errors import DeviceUnavailable
from drivers.transport.opening import open_transport
from drivers.transport.protocol import Received, Sent
from drivers.transport.rfcomm import RfcommTransport
from drivers.transport.url import RfcommUrl


def test_bytes_go_in_small_pieces_and_come_back() -> None:
    ours, theirs = socket.socketpair()
    ours.settimeout(0)
    transport = RfcommTransport(ours)
    assert transport.readable
    assert transport.write(b"x" * 1_300, after_ms(1_000)) == Sent(1_300, Reason.NONE)
    assert len(theirs.recv(4_096)) == 1_300
    theirs.sendall(b"\x12")
    assert transport.read(after_ms(1_000)) == Received(b"\x12", Reason.NONE)
    assert transport.drain(after_ms(1_000)).pending == 0
    transport.close()
    theirs.close()


def test_a_printer_that_takes_nothing_ends_at_the_deadline() -> None:
    ours, theirs = socket.socketpair()
    ours.settimeout(0)
    transport = RfcommTransport(ours)
    sent = transport.write(b"x" * 10_000_000, after_ms(50))
    assert sent.reason is Reason.TIMED_OUT
    assert 0 < sent.accepted < 10_000_000
    transport.abort()
    theirs.close()


def test_without_bluetooth_there_is_no_device(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(socket, "AF_BLUETOOTH", raising=False)
    with pytest.raises(DeviceUnavailable) as refused:
        open_transport(RfcommUrl("00:11:22:33:44:55", 1), after_ms(50))
    assert refused.value.reason is Reason.NO_DEVICE


def test_a_python_that_knows_bluetooth_on_a_machine_without_is_told_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "AF_BLUETOOTH", 4_711, raising=False)
    with pytest.raises(DeviceUnavailable) as refused:
        open_transport(RfcommUrl("00:11:22:33:44:55", 1), after_ms(50))
    assert refused.value.reason is Reason.NO_DEVICE
