import os
import termios
import time
from pathlib import Path

import pytest

from drivers.deadline import Deadline, after_ms
from drivers.outcome import Reason
from drivers.transport.errors import DeviceUnavailable
from drivers.transport.opening import open_transport
from drivers.transport.protocol import Drained, Received, Sent, Transport
from drivers.transport.serial import is_usb
from drivers.transport.url import SerialUrl, parse_url
from tests.drivers.support.ptys import cable


def _open(path: str) -> Transport:
    return open_transport(parse_url(f"serial://{path}?baud=115200"), after_ms(1000))


def test_bytes_go_both_ways_as_they_are() -> None:
    data = bytes(range(256))
    with cable() as line:
        transport = _open(line.path)
        assert transport.readable
        assert transport.write(data, after_ms(1000)) == Sent(256, Reason.NONE)
        assert transport.drain(after_ms(1000)) == Drained(0, Reason.NONE)
        assert os.read(line.device, 1000) == data
        os.write(line.device, b"\x12\r\n")
        assert transport.read(after_ms(1000)) == Received(b"\x12\r\n", Reason.NONE)
        assert transport.read(after_ms(10)) == Received(b"", Reason.TIMED_OUT)
        transport.close()
        transport.abort()


@pytest.mark.parametrize(("parity", "is_checked"), [("N", False), ("E", True), ("O", True)])
def test_a_byte_of_the_wrong_parity_is_not_taken_for_what_it_looks_like(parity: str, is_checked: bool) -> None:
    with cable() as line:
        transport = open_transport(parse_url(f"serial://{line.path}?parity={parity}"), after_ms(1000))
        flags = termios.tcgetattr(line.device)[0]
        transport.close()
    assert bool(flags & termios.INPCK) == is_checked
    assert not flags & (termios.IGNPAR | termios.PARMRK)


def test_a_line_nobody_reads_stops_the_write_at_the_deadline() -> None:
    with cable() as line:
        transport = _open(line.path)
        began = time.monotonic()
        sent = transport.write(bytes(200_000), after_ms(100))
        assert sent.reason is Reason.TIMED_OUT
        assert 0 < sent.accepted < 200_000
        transport.abort()
        assert time.monotonic() - began < 10


def test_an_unplugged_device_is_broken_at_once_for_reading_writing_and_waiting() -> None:
    with cable() as line:
        transport = _open(line.path)
        os.close(line.device)
        assert transport.read(after_ms(5000)) == Received(b"", Reason.BROKEN)
        assert transport.write(b"x", after_ms(5000)) == Sent(0, Reason.BROKEN)
        assert transport.drain(after_ms(5000)).reason is Reason.BROKEN
        transport.close()


def test_a_port_is_opened_by_one_only() -> None:
    with cable() as line:
        first = _open(line.path)
        with pytest.raises(DeviceUnavailable) as unavailable:
            _open(line.path)
        assert unavailable.value.reason is Reason.BUSY
        first.close()
        _open(line.path).close()


def test_a_port_that_is_not_there_is_no_device(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for path in ("/dev/serial/by-id/nothing", str(tmp_path / "file")):
        with pytest.raises(DeviceUnavailable) as unavailable:
            _open(path)
        assert (unavailable.value.device, unavailable.value.reason) == (path, Reason.NO_DEVICE)


@pytest.mark.parametrize("flow", ["xonxoff", "rtscts", "dsrdtr"])
def test_every_way_of_flow_control_can_be_set(flow: str) -> None:
    with cable() as line:
        url = parse_url(f"serial://{line.path}?flow={flow}&bits=7&parity=E&stop=2")
        assert isinstance(url, SerialUrl)
        open_transport(url, after_ms(1000)).close()


@pytest.mark.parametrize("is_pulled", [True, False])
def test_a_usb_port_that_was_waited_for_is_asked_whether_its_cable_is_out(
    monkeypatch: pytest.MonkeyPatch, *, is_pulled: bool
) -> None:
    """What fails in flight leaves the queue as what arrives does."""
    with cable() as line:
        transport = _open(line.path)

        def emptied(_descriptor: int, _deadline: Deadline) -> Drained:
            if is_pulled:
                os.close(line.device)
            return Drained(0, Reason.NONE)

        with monkeypatch.context() as patch:
            patch.setattr("drivers.transport.serial.unsent", lambda _descriptor: 256)
            patch.setattr("drivers.transport.serial.wait_until_sent", emptied)
            patch.setattr("drivers.transport.serial.is_usb", lambda _device: True)
            drained = transport.drain(after_ms(1_000))
        assert drained == (Drained(256, Reason.BROKEN) if is_pulled else Drained(0, Reason.NONE))
        transport.close()


def test_a_port_on_usb_is_known_by_its_number() -> None:
    assert [is_usb(os.makedev(major, 0)) for major in (166, 188, 4, 136)] == [True, True, False, False]
