"""An event device: what can be tried without one; the kernel's own is tried by ``make test-kernel``."""

import fcntl
import os
from pathlib import Path

import pytest

from drivers.deadline import after_ms
from drivers.outcome import Reason
from drivers.transport.errors import DeviceUnavailable
from drivers.transport.evdev import EVIOCGRAB, EvdevTransport
from drivers.transport.opening import open_transport
from drivers.transport.protocol import Drained, Received, Sent
from drivers.transport.url import EvdevUrl


def test_events_are_read_and_nothing_is_written() -> None:
    near, far = os.pipe()
    os.set_blocking(near, False)
    transport = EvdevTransport(near)
    assert transport.readable
    os.write(far, b"x" * 24)
    assert transport.read(after_ms(1_000)) == Received(b"x" * 24, Reason.NONE)
    assert transport.read(after_ms(1)) == Received(b"", Reason.TIMED_OUT)
    assert transport.write(b"x", after_ms(1)) == Sent(0, Reason.DENIED)
    assert transport.drain(after_ms(1)) == Drained(0, Reason.NONE)
    transport.close()
    transport.abort()
    os.close(far)


def test_a_device_that_is_not_there_says_so() -> None:
    with pytest.raises(DeviceUnavailable) as refused:
        open_transport(EvdevUrl("/dev/input/no-such-scanner"), after_ms(1))
    assert refused.value.reason is Reason.NO_DEVICE


def test_what_is_no_event_device_is_none(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(DeviceUnavailable) as refused:
        open_transport(EvdevUrl(str(tmp_path / "file")), after_ms(1))
    assert refused.value.reason is Reason.NO_DEVICE


def test_a_device_is_taken_for_the_till_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "event").touch()
    asked: list[tuple[int, int]] = []
    monkeypatch.setattr(fcntl, "ioctl", lambda _descriptor, request, value: asked.append((request, value)))
    open_transport(EvdevUrl(str(tmp_path / "event")), after_ms(1)).close()
    assert asked == [(EVIOCGRAB, 1)]
