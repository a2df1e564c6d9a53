"""A scanner on a real pseudo-terminal, pulled out and put back."""

import os
import queue
import random
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from drivers.deadline import Deadline
from drivers.outcome import Reason
from drivers.scanners import serial
from drivers.scanners.framing import Frame, Framer
from drivers.scanners.opening import open_scanner
from drivers.scanners.protocol import Scanner, ScannerChange, ScannerListener, ScannerState
from drivers.transport.errors import BadUrl, DeviceUnavailable
from drivers.transport.memory import NO_FAULTS, MemoryTransport
from drivers.transport.protocol import Received
from tests.drivers.support.ending import ended
from tests.drivers.support.ptys import cable
from tests.support.patience import until

OK = ScannerChange(ScannerState.OK, Reason.NONE)
CODE = Frame("8991234567891", "")


class Heard:
    """What a scanner told, in order."""

    def __init__(self) -> None:
        self.told: queue.SimpleQueue[Frame | ScannerChange] = queue.SimpleQueue()
        self.listener = ScannerListener(self.told.put, self.told.put)

    def next(self) -> Frame | ScannerChange:
        return self.told.get(timeout=10)


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def running() -> Iterator[list[Scanner]]:
    scanners: list[Scanner] = []
    yield scanners
    for scanner in scanners:
        scanner.stop()


@pytest.fixture(autouse=True)
def _quick_retries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serial, "FIRST_RETRY_MS", 10)
    monkeypatch.setattr(serial, "POLL_MS", 20)


def _start(path: str, heard: Heard, running: list[Scanner], double_read_ms: int) -> None:
    scanner = open_scanner(f"serial://{path}", double_read_ms, heard.listener)
    running.append(scanner)
    scanner.start()


def test_a_scan_split_in_the_middle_is_one_code(heard: Heard, running: list[Scanner]) -> None:
    with cable() as line:
        _start(line.path, heard, running, 0)
        assert heard.next() == OK
        os.write(line.device, b"89912")
        os.write(line.device, b"34567891\r")
        assert heard.next() == CODE


def test_three_hundred_scans_in_fragments_with_every_ending_arrive_in_order(
    heard: Heard, running: list[Scanner]
) -> None:
    chance = random.Random(7)
    codes = [f"{number:013}" for number in range(300)]
    endings = ["{}\r", "{}\n", "{}\r\n", "{}\t", "\x02{}\x03", "]E0{}\r"]
    stream = "".join(chance.choice(endings).format(code) for code in codes).encode()
    with cable() as line:
        _start(line.path, heard, running, 0)
        assert heard.next() == OK
        while stream:
            size = chance.randint(1, 6)
            os.write(line.device, stream[:size])
            stream = stream[size:]
        frames = [heard.next() for _ in codes]
    assert [frame.code for frame in frames if isinstance(frame, Frame)] == codes


def test_a_double_read_is_told_once(heard: Heard, running: list[Scanner]) -> None:
    with cable() as line:
        _start(line.path, heard, running, 60_000)
        assert heard.next() == OK
        os.write(line.device, b"8991234567891\r8991234567891\r1\r")
        assert [heard.next() for _ in range(2)] == [CODE, Frame("1", "")]


def test_an_unplugged_scanner_is_told_and_found_again(heard: Heard, running: list[Scanner], tmp_path: Path) -> None:
    by_id = tmp_path / "by-id"
    with cable() as first:
        by_id.symlink_to(first.path)
        _start(str(by_id), heard, running, 0)
        assert heard.next() == OK
        os.write(first.device, b"89912")
        by_id.unlink()
        os.close(first.device)
    assert heard.next() == ScannerChange(ScannerState.LOST, Reason.BROKEN)
    assert heard.next() == ScannerChange(ScannerState.LOST, Reason.NO_DEVICE)
    with cable() as second:
        by_id.symlink_to(second.path)
        assert heard.next() == OK
        os.write(second.device, b"8991234567891\r")
        assert heard.next() == CODE


def test_a_scanner_that_was_never_there_is_told_once(heard: Heard, running: list[Scanner], tmp_path: Path) -> None:
    missing = tmp_path / "scanner"
    _start(str(missing), heard, running, 0)
    assert heard.next() == ScannerChange(ScannerState.LOST, Reason.NO_DEVICE)
    with cable() as line:
        missing.symlink_to(line.path)
        assert heard.next() == OK


def test_a_scanner_that_stays_away_is_looked_for_less_and_less_often(monkeypatch: pytest.MonkeyPatch) -> None:
    waits: queue.SimpleQueue[float | None] = queue.SimpleQueue()

    class Hurried(threading.Event):
        def wait(self, timeout: float | None = None) -> bool:
            waits.put(timeout)
            return super().wait(0.001)

    def away(_deadline: Deadline) -> MemoryTransport:
        raise DeviceUnavailable("scanner", Reason.NO_DEVICE)

    monkeypatch.setattr(serial, "FIRST_RETRY_MS", 250)
    scanner = serial.SerialScanner(away, Framer, 0, ScannerListener(lambda _: None, lambda _: None))
    monkeypatch.setattr(scanner, "_stopping", Hurried())
    scanner.start()
    told = [waits.get(timeout=10) for _ in range(6)]
    scanner.stop()
    assert told == [0.25, 0.5, 1.0, 2.0, 2.0, 2.0]


def test_nothing_is_told_after_the_end(heard: Heard) -> None:
    with cable() as line:
        scanner = open_scanner(f"serial://{line.path}", 0, heard.listener)
        scanner.start()
        assert heard.next() == OK
        scanner.stop()
        scanner.stop()
        os.write(line.device, b"8991234567891\r")
        assert heard.told.empty()


def test_a_line_that_hangs_is_left_behind_and_tells_nothing_more(heard: Heard, monkeypatch: pytest.MonkeyPatch) -> None:
    hanging, released = threading.Event(), threading.Event()

    class Hung(MemoryTransport):
        def read(self, deadline: Deadline) -> Received:
            hanging.set()
            released.wait()
            return Received(b"8991234567891\r", Reason.NONE)

    line = Hung(NO_FAULTS, lambda _: b"")
    monkeypatch.setattr(serial, "STOP_MS", 1)
    scanner = serial.SerialScanner(lambda _: line, Framer, 0, heard.listener)
    scanner.start()
    assert heard.next() == OK
    assert hanging.wait(10)
    ended(scanner.stop)
    released.set()
    until(lambda: line.ended == "closed")
    assert heard.told.empty()


def test_a_scanner_never_started_can_be_stopped(heard: Heard) -> None:
    open_scanner("serial:///dev/nothing", 0, heard.listener).stop()


def test_a_listener_may_stop_the_scanner() -> None:
    stopped = threading.Event()

    def stop(change: ScannerChange) -> None:
        scanner.stop()
        stopped.set()

    def opener(deadline: Deadline) -> MemoryTransport:
        return MemoryTransport(NO_FAULTS, None)

    scanner = serial.SerialScanner(opener, Framer, 0, ScannerListener(lambda _: None, stop))
    scanner.start()
    assert stopped.wait(10)


def test_a_wrong_address_is_refused_before_anything_starts(heard: Heard) -> None:
    with pytest.raises(BadUrl):
        open_scanner("ttyUSB0", 0, heard.listener)
