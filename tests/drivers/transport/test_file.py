import os
import stat
from pathlib import Path

import pytest

from drivers.deadline import after_ms
from drivers.outcome import Reason
from drivers.transport.errors import DeviceUnavailable
from drivers.transport.opening import open_transport
from drivers.transport.protocol import Drained, Received, Sent, Transport
from drivers.transport.url import FileUrl


def _open(path: Path | str) -> Transport:
    return open_transport(FileUrl(str(path)), after_ms(1000))


def _why_not(path: Path | str) -> Reason:
    with pytest.raises(DeviceUnavailable) as unavailable:
        _open(path)
    return unavailable.value.reason


def test_jobs_are_appended_one_behind_the_other(tmp_path: Path) -> None:
    file = tmp_path / "x.prn"
    for job in (b"one", b"two"):
        transport = _open(file)
        assert not transport.readable
        assert transport.write(job, after_ms(1000)) == Sent(3, Reason.NONE)
        assert transport.drain(after_ms(1000)) == Drained(0, Reason.NONE)
        assert transport.read(after_ms(5000)) == Received(b"", Reason.TIMED_OUT)
        transport.close()
        transport.abort()
    assert file.read_bytes() == b"onetwo"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_printer_mistyped_under_dev_is_not_created() -> None:
    assert _why_not("/dev/usb-lp-mistyped") is Reason.NO_DEVICE
    assert not Path("/dev/usb-lp-mistyped").exists()


def test_a_link_that_leads_under_dev_creates_nothing_there(tmp_path: Path) -> None:
    (tmp_path / "printer").symlink_to("/dev/usb-lp-mistyped")
    assert _why_not(tmp_path / "printer") is Reason.NO_DEVICE
    assert not Path("/dev/usb-lp-mistyped").exists()


def test_a_file_in_a_folder_that_is_not_there_or_is_a_folder_is_no_device(tmp_path: Path) -> None:
    assert _why_not(tmp_path / "gone" / "x.prn") is Reason.NO_DEVICE
    assert _why_not(tmp_path) is Reason.NO_DEVICE


def test_a_device_that_is_full_says_so() -> None:
    transport = _open("/dev/full")
    assert transport.write(b"x", after_ms(1000)) == Sent(0, Reason.DISK_FULL)
    assert transport.drain(after_ms(1000)) == Drained(0, Reason.NONE)
    transport.close()


def test_a_pipe_nobody_reads_is_no_device_and_a_full_one_stops_at_the_deadline(tmp_path: Path) -> None:
    os.mkfifo(pipe := tmp_path / "pipe")
    assert _why_not(pipe) is Reason.NO_DEVICE
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    transport = _open(pipe)
    assert transport.write(bytes(1_000_000), after_ms(50)).reason is Reason.TIMED_OUT
    transport.close()
    os.close(reader)


def test_a_disk_that_fails_at_the_end_is_not_called_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: int) -> None:
        raise OSError(28, "full")

    transport = _open(tmp_path / "x.prn")
    monkeypatch.setattr("os.fsync", fail)
    assert transport.drain(after_ms(1000)) == Drained(0, Reason.DISK_FULL)
    transport.close()
