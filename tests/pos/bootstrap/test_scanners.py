"""Several scanners at one counter, on real lines: nothing is mixed, and one that dies takes no other with it."""

import os
import queue
from collections.abc import Iterator
from pathlib import Path

import pytest

from drivers.scanners import serial
from pos.bootstrap.addresses import device_urls
from pos.bootstrap.home import Home
from pos.bootstrap.scanners import Scanners
from pos.config import parse
from tests.drivers.support.ptys import Cable, cable
from tests.support.patience import until

Heard = queue.SimpleQueue[tuple[str, str, str]]


@pytest.fixture(autouse=True)
def _quick_retries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serial, "FIRST_RETRY_MS", 10)
    monkeypatch.setattr(serial, "POLL_MS", 20)


@pytest.fixture
def pair() -> Iterator[tuple[Cable, Cable]]:
    with cable() as left, cable() as right:
        yield left, right


def _reading(double_read_ms: int, heard: Heard, *paths: str) -> Scanners:
    urls = [f"serial://{path}" for path in paths]
    scanners = Scanners(urls, double_read_ms, lambda *said: heard.put(said))
    scanners.start()
    return scanners


def _next(heard: Heard, count: int) -> list[tuple[str, str]]:
    """Code and scanner of so many scans, in the order in which they came."""
    scans = [heard.get(timeout=20) for _ in range(count)]
    return [(code, name) for code, _, name in scans]


def test_two_scanners_whose_bytes_come_in_turns_are_never_mixed(pair: tuple[Cable, Cable]) -> None:
    left, right = pair
    heard: Heard = queue.SimpleQueue()
    scanners = _reading(0, heard, left.path, right.path)
    until(lambda: scanners.state() == "ok")
    codes = [(f"89911{number:08}", f"89922{number:08}") for number in range(100)]
    for one, other in codes:
        for first, second in zip(f"{one}\r", f"{other}\n", strict=True):
            os.write(left.device, first.encode())
            os.write(right.device, second.encode())
    scans = _next(heard, 200)
    scanners.stop()
    assert [code for code, name in scans if name == "scanner 1"] == [one for one, _ in codes]
    assert [code for code, name in scans if name == "scanner 2"] == [other for _, other in codes]


def test_the_same_label_under_two_scanners_is_two_items_and_twice_under_one_is_one(pair: tuple[Cable, Cable]) -> None:
    left, right = pair
    heard: Heard = queue.SimpleQueue()
    scanners = _reading(60_000, heard, left.path, right.path)
    until(lambda: scanners.state() == "ok")
    for line in (left, left, right):
        os.write(line.device, b"8991234567891\r")
    os.write(left.device, b"1\r")
    os.write(right.device, b"2\r")
    scans = _next(heard, 4)
    scanners.stop()
    assert sorted(scans) == [
        ("1", "scanner 1"),
        ("2", "scanner 2"),
        ("8991234567891", "scanner 1"),
        ("8991234567891", "scanner 2"),
    ]


def test_one_that_is_pulled_out_is_shown_and_the_other_goes_on(pair: tuple[Cable, Cable], tmp_path: Path) -> None:
    left, right = pair
    by_id = tmp_path / "left"
    by_id.symlink_to(left.path)
    heard: Heard = queue.SimpleQueue()
    scanners = _reading(0, heard, str(by_id), right.path)
    until(lambda: scanners.state() == "ok")
    os.write(left.device, b"89912")
    by_id.unlink()
    os.close(left.device)
    until(lambda: scanners.state() == "lost")
    os.write(right.device, b"8991234567891\r")
    assert _next(heard, 1) == [("8991234567891", "scanner 2")]
    with cable() as again:
        by_id.symlink_to(again.path)
        until(lambda: scanners.state() == "ok")
        os.write(again.device, b"34567891\r")
        os.write(right.device, b"2\r")
        assert sorted(_next(heard, 2)) == [("2", "scanner 2"), ("34567891", "scanner 1")]
    scanners.stop()


def test_no_scanner_means_the_keys() -> None:
    assert Scanners([], 0, print).state() == "keys"


def test_addresses_stand_in_their_order_and_the_same_one_twice_is_one(tmp_path: Path) -> None:
    config = parse('[scanner]\nurl = ["serial:///dev/b", "evdev:///dev/input/a", "serial:///dev/b"]', "outlet.toml")
    assert device_urls(Home(tmp_path), config, "scanner.url") == ("serial:///dev/b", "evdev:///dev/input/a")
