"""A CUPS queue through a real ``lp`` of our own: what it was given, what it refuses, and how long it may think."""

from pathlib import Path

import pytest

from drivers.deadline import after_ms
from drivers.outcome import Reason
from drivers.transport.errors import DeviceUnavailable
from drivers.transport.opening import open_transport
from drivers.transport.protocol import Drained, Received, Sent
from drivers.transport.url import CupsUrl

PATIENCE_MS = 10_000


def lp(folder: Path, monkeypatch: pytest.MonkeyPatch, body: str) -> None:
    program = folder / "lp"
    program.write_text(f"#!/bin/sh\n{body}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/bin:/usr/bin")


def test_a_slip_is_one_raw_job(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lp(tmp_path, monkeypatch, f'echo "$@" > {tmp_path}/asked; cat > {tmp_path}/job')
    transport = open_transport(CupsUrl("Kasir"), after_ms(PATIENCE_MS))
    assert not transport.readable
    assert transport.write(b"\x1b@one", after_ms(1)) == Sent(5, Reason.NONE)
    assert transport.write(b"two", after_ms(1)) == Sent(3, Reason.NONE)
    assert transport.drain(after_ms(PATIENCE_MS)) == Drained(0, Reason.NONE)
    transport.close()
    assert (tmp_path / "job").read_bytes() == b"\x1b@onetwo"
    assert (tmp_path / "asked").read_text().split() == ["-s", "-d", "Kasir", "-o", "raw", "--"]
    assert transport.read(after_ms(1)) == Received(b"", Reason.TIMED_OUT)


def test_a_queue_that_is_refused_has_taken_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lp(tmp_path, monkeypatch, "cat > /dev/null; exit 1")
    transport = open_transport(CupsUrl("Kasir"), after_ms(PATIENCE_MS))
    transport.write(b"slip", after_ms(1))
    assert transport.drain(after_ms(PATIENCE_MS)) == Drained(4, Reason.REFUSED)


def test_a_machine_without_cups_has_no_device(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    transport = open_transport(CupsUrl("Kasir"), after_ms(PATIENCE_MS))
    transport.write(b"slip", after_ms(1))
    assert transport.drain(after_ms(PATIENCE_MS)) == Drained(4, Reason.NO_DEVICE)


def test_a_cups_that_hangs_is_left_at_the_deadline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lp(tmp_path, monkeypatch, "exec sleep 600")
    transport = open_transport(CupsUrl("Kasir"), after_ms(PATIENCE_MS))
    transport.write(b"slip", after_ms(1))
    assert transport.drain(after_ms(1)) == Drained(4, Reason.TIMED_OUT)
    transport.abort()


def test_what_is_given_up_is_not_printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lp(tmp_path, monkeypatch, f"cat > {tmp_path}/job")
    transport = open_transport(CupsUrl("Kasir"), after_ms(PATIENCE_MS))
    transport.write(b"slip", after_ms(1))
    transport.abort()
    assert transport.drain(after_ms(PATIENCE_MS)) == Drained(0, Reason.NONE)
    assert not (tmp_path / "job").exists()


def test_no_job_is_begun_when_the_time_is_up() -> None:
    with pytest.raises(DeviceUnavailable):
        open_transport(CupsUrl("Kasir"), after_ms(0))
