"""A display on a real pseudo-terminal: the newest message wins, and a display that is away holds nothing up."""

import os
import threading
import tty
from collections.abc import Callable, Iterator

import pytest

from drivers.deadline import Deadline
from drivers.displays import pole
from drivers.displays.dialects import cd5220
from drivers.displays.memory import MemoryDisplay
from drivers.displays.opening import open_display
from drivers.displays.pole import Pole
from drivers.displays.protocol import Display, Shown
from drivers.outcome import Reason
from drivers.transport.errors import BadUrl, DeviceUnavailable
from drivers.transport.memory import NO_FAULTS, MemoryTransport
from drivers.transport.opening import open_transport
from drivers.transport.protocol import Transport
from drivers.transport.url import parse_url
from tests.drivers.support.ending import ended
from tests.drivers.support.poles import cd5220_shows
from tests.drivers.support.ptys import plugged
from tests.support.patience import until

Start = Callable[[Display], Display]


@pytest.fixture
def started() -> Iterator[Start]:
    running: list[Display] = []

    def start(display: Display) -> Display:
        running.append(display)
        display.start()
        return display

    yield start
    for display in running:
        display.stop()


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pole, "BETWEEN_MS", 1)
    monkeypatch.setattr(pole, "FIRST_RETRY_MS", 1)


def shows(device: int, wanted: str) -> tuple[str, str]:
    """Read until the display shows a text, and return what it shows."""
    data = b""
    while wanted.encode() not in data or not data.endswith(b"\r"):
        data += os.read(device, 256)
    return cd5220_shows(data)


def test_what_is_told_is_shown(started: Start) -> None:
    with plugged() as line:
        display = started(open_display(f"serial://{line.path}", "cd5220"))
        display.show(Shown("Gula 1 kg", "17.500"))
        assert shows(line.device, "17.500")[0].strip() == "Gula 1 kg"
        display.show(Shown("TOTAL", "35.000"))
        assert b"TOTAL" in os.read(line.device, 256)


def test_the_newest_message_is_shown_when_the_display_is_back(started: Start) -> None:
    with plugged() as line:
        left = [DeviceUnavailable("display", Reason.NO_DEVICE)] * 3

        def opener(deadline: Deadline) -> Transport:
            if left:
                raise left.pop()
            return open_transport(parse_url(f"serial://{line.path}"), deadline)

        display = Pole(opener, cd5220)
        for each in range(100):
            display.show(Shown(f"{each:02}", "x"))
        started(display)
        assert shows(line.device, "x")[0].strip() == "99"
        assert left == []


def test_telling_never_waits_for_a_display_that_is_away(started: Start) -> None:
    display = started(open_display("serial:///dev/no-such-display", "esc-pos"))
    for each in range(10_000):
        display.show(Shown(str(each), ""))
    display.stop()


def test_a_display_that_hangs_is_left_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    hanging, released = threading.Event(), threading.Event()
    line = MemoryTransport(NO_FAULTS, None)

    def opener(_: Deadline) -> Transport:
        hanging.set()
        released.wait()
        return line

    monkeypatch.setattr(pole, "STOP_MS", 1)
    display = Pole(opener, cd5220)
    display.start()
    display.show(Shown("a", "b"))
    assert hanging.wait(10)
    ended(display.stop)
    released.set()
    until(lambda: line.ended == "closed")


def test_a_line_that_breaks_is_opened_again_and_the_message_comes(started: Start) -> None:
    broken, near = os.openpty()
    tty.setraw(near)
    with plugged() as second:
        paths = [second.path, os.ttyname(near)]

        def opener(deadline: Deadline) -> Transport:
            return open_transport(parse_url(f"serial://{paths.pop() if len(paths) > 1 else paths[0]}"), deadline)

        display = started(Pole(opener, cd5220))
        display.show(Shown("first", "a"))
        assert shows(broken, "a")[0].strip() == "first"
        os.close(broken)
        display.show(Shown("second", "b"))
        assert shows(second.device, "b")[0].strip() == "second"
    os.close(near)


def test_a_display_in_memory_remembers() -> None:
    display = MemoryDisplay()
    display.start()
    display.show(Shown("a", "b"))
    display.stop()
    assert (display.shown, display.running) == ([Shown("a", "b")], False)


def test_an_address_that_is_none_is_refused_at_once() -> None:
    with pytest.raises(BadUrl):
        open_display("display", "cd5220")
    with pytest.raises(KeyError):
        open_display("memory:", "neon")
