"""A scan heard for the doctor where the till would hear it."""

import os
import threading
from pathlib import Path

import pytest

from drivers.transport.evdev import EvdevTransport
from pos.bootstrap import listening
from pos.bootstrap.listening import listen
from tests.drivers.scanners.test_key_events import ENTER, stroke, typed
from tests.drivers.support.ptys import cable

CODE = b"8990000000167\r"


def _set_up(home: Path, *urls: str) -> Path:
    (home / "outlet.toml").write_text(f"[scanner]\nurl = {list(urls)!r}\n")
    return home


def test_a_scan_on_any_of_the_lines_is_heard_with_its_end(tmp_path: Path) -> None:
    with cable() as first, cable() as second:
        home = _set_up(tmp_path, f"serial://{first.path}", f"serial://{second.path}", "serial:///dev/none")
        assert listen(home, lambda: os.write(second.device, CODE), 10_000) == CODE


def test_a_scan_that_comes_in_pieces_is_heard_whole(tmp_path: Path) -> None:
    def scan() -> None:
        os.write(line.device, CODE[:5])
        threading.Timer(0.1, os.write, (line.device, CODE[5:])).start()

    with cable() as line:
        assert listen(_set_up(tmp_path, f"serial://{line.path}"), scan, 10_000) == CODE


def test_who_scans_nothing_is_waited_for_no_longer_than_told(tmp_path: Path) -> None:
    with cable() as line:
        assert listen(_set_up(tmp_path, f"serial://{line.path}"), lambda: None, 100) == b""


def test_a_line_that_is_pulled_and_one_that_cannot_be_opened_say_nothing(tmp_path: Path) -> None:
    with cable() as line:
        home = _set_up(tmp_path, f"serial://{line.path}", "serial:///dev/none")
        assert listen(home, lambda: os.close(line.device), 60_000) == b""


@pytest.mark.parametrize(
    ("events", "heard"),
    [(typed("8990000000167") + stroke(ENTER), CODE), (typed("8990000000167"), b"?")],
    ids=["with Enter", "without"],
)
def test_a_scanner_that_types_is_heard_as_its_keys(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, events: bytes, heard: bytes
) -> None:
    """Only the kernel makes event devices, so a pipe stands in for one."""
    near, far = os.pipe()
    os.set_blocking(near, False)
    monkeypatch.setattr(listening, "open_transport", lambda _address, _deadline: EvdevTransport(near))
    home = _set_up(tmp_path, "evdev:///dev/input/by-id/usb-Newland-event-kbd")
    assert listen(home, lambda: os.write(far, events), 10_000) == heard
    os.close(far)
