"""A printer node: what a pseudo-terminal can stand in for; the kernel's own driver is tried by ``make test-kernel``."""

import errno
import os
from pathlib import Path

import pytest

from drivers.deadline import after_ms
from drivers.outcome import Reason
from drivers.transport.errors import DeviceUnavailable
from drivers.transport.opening import open_transport
from drivers.transport.protocol import Drained, Received, Sent
from drivers.transport.url import UsblpUrl
from drivers.transport.usblp import BLOCK_BYTES, UsblpTransport, open_usblp, port_status
from tests.drivers.support.ptys import plugged

SOON = 50


def test_bytes_go_both_ways() -> None:
    with plugged() as line:
        transport = open_transport(UsblpUrl(line.path), after_ms(1_000))
        assert transport.readable
        assert transport.write(b"slip", after_ms(1_000)) == Sent(4, Reason.NONE)
        assert os.read(line.device, 16) == b"slip"
        os.write(line.device, b"\x12")
        assert transport.read(after_ms(1_000)) == Received(b"\x12", Reason.NONE)
        assert transport.read(after_ms(1)) == Received(b"", Reason.TIMED_OUT)
        assert transport.drain(after_ms(1)) == Drained(0, Reason.NONE)
        transport.close()
        transport.abort()


def test_a_printer_that_takes_nothing_ends_at_the_deadline_and_not_later() -> None:
    with plugged() as line:
        transport = open_usblp(UsblpUrl(line.path), after_ms(1_000))
        sent = transport.write(b"x" * 1_000_000, after_ms(SOON))
        assert sent.reason is Reason.TIMED_OUT
        assert sent.accepted < 1_000_000
        drained = transport.drain(after_ms(SOON))
        assert drained.reason is Reason.TIMED_OUT
        assert 0 < drained.pending <= BLOCK_BYTES
        transport.abort()


def test_a_cable_that_was_pulled_leaves_the_last_block_uncertain() -> None:
    with plugged() as line:
        transport = open_usblp(UsblpUrl(line.path), after_ms(1_000))
        assert transport.write(b"slip", after_ms(1_000)) == Sent(4, Reason.NONE)
        os.close(line.device)
        assert transport.drain(after_ms(1_000)) == Drained(4, Reason.NO_DEVICE)
        transport.abort()


def test_a_printer_that_is_not_there_says_so() -> None:
    with pytest.raises(DeviceUnavailable) as refused:
        open_usblp(UsblpUrl("/dev/usb/lp99"), after_ms(SOON))
    assert refused.value.reason is Reason.NO_DEVICE


def test_what_is_no_printer_has_no_port_status(tmp_path: Path) -> None:
    descriptor = os.open(tmp_path / "file", os.O_RDWR | os.O_CREAT)
    assert port_status(descriptor) is None
    os.close(descriptor)


@pytest.mark.parametrize(("status", "reason"), [(0x18, Reason.NONE), (0x38, Reason.PAPER_OUT), (None, Reason.NONE)])
def test_the_paper_sensor_is_asked_after_the_last_byte(
    monkeypatch: pytest.MonkeyPatch, status: int | None, reason: Reason
) -> None:
    monkeypatch.setattr("drivers.transport.usblp.port_status", lambda _descriptor: status)
    with plugged() as line:
        transport = UsblpTransport(os.open(line.path, os.O_RDWR | os.O_NOCTTY))
        assert transport.drain(after_ms(1)) == Drained(0, reason)
        transport.close()


@pytest.mark.parametrize(("is_pulled", "reason"), [(True, Reason.NO_DEVICE), (False, Reason.BROKEN)])
def test_a_write_that_breaks_asks_whether_the_cable_is_out(
    monkeypatch: pytest.MonkeyPatch, *, is_pulled: bool, reason: Reason
) -> None:
    with plugged() as line:
        transport = open_usblp(UsblpUrl(line.path), after_ms(1_000))

        def broken(_descriptor: int, _data: memoryview) -> int:
            if is_pulled:
                os.close(line.device)
            raise OSError(errno.EIO, "the transfer was given up")

        with monkeypatch.context() as patch:
            patch.setattr(os, "write", broken)
            assert transport.write(b"slip", after_ms(SOON)) == Sent(0, reason)
        transport.abort()


def test_a_port_that_has_fallen_silent_leaves_the_last_block_uncertain(monkeypatch: pytest.MonkeyPatch) -> None:
    said = iter((0x18, None, None))
    monkeypatch.setattr("drivers.transport.usblp.port_status", lambda _descriptor: next(said))
    with plugged() as line:
        transport = open_usblp(UsblpUrl(line.path), after_ms(1_000))
        assert transport.port_byte() == 0x18
        assert transport.write(b"slip", after_ms(1_000)) == Sent(4, Reason.NONE)
        assert transport.write(b"more", after_ms(1_000)) == Sent(0, Reason.BROKEN)
        assert transport.drain(after_ms(1_000)) == Drained(4, Reason.BROKEN)
        transport.abort()
