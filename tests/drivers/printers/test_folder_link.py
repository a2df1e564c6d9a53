import stat
from pathlib import Path

import pytest

from drivers.drawers.pulse import USUAL_PULSE
from drivers.outcome import JobState, Outcome, Reason
from drivers.printers.folder_link import FolderPrinter
from drivers.printers.link import SlipJob
from drivers.printers.plain import plain_text
from drivers.printers.profile import profile_named
from drivers.printers.status import PrinterStatus, StatusState
from drivers.transport.errors import DeviceUnavailable, reason_of
from tests.drivers.support.slips import RECEIPT

PROFILE = profile_named("58mm")


def test_a_slip_becomes_a_readable_file_that_is_really_there(tmp_path: Path) -> None:
    text = plain_text(RECEIPT, PROFILE)
    outcome = FolderPrinter(tmp_path / "slips", PROFILE).send(SlipJob("A-000123.1", RECEIPT), 1000)
    assert outcome == Outcome(JobState.CONFIRMED, len(text.encode()), Reason.NONE)
    (file,) = (tmp_path / "slips").iterdir()
    assert (file.name, file.read_text(encoding="utf-8")) == ("A-000123.1.txt", text)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_the_same_job_again_makes_no_second_slip(tmp_path: Path) -> None:
    printer = FolderPrinter(tmp_path, PROFILE)
    assert printer.send(SlipJob("1", RECEIPT), 1000) == printer.send(SlipJob("1", RECEIPT), 1000)
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("name", ["", "../outside", "a/b", ".hidden", "a\n", "x" * 101, "é"])
def test_a_name_that_could_leave_the_folder_fails_for_good(tmp_path: Path, name: str) -> None:
    assert FolderPrinter(tmp_path, PROFILE).send(SlipJob(name, RECEIPT), 1000) == Outcome(
        JobState.FAILED, 0, Reason.BAD_NAME
    )
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_holds_the_slip(tmp_path: Path) -> None:
    printer = FolderPrinter(tmp_path / "gone" / "slips", PROFILE)
    assert printer.send(SlipJob("1", RECEIPT), 1000) == Outcome(JobState.HELD, 0, Reason.NO_DEVICE)
    assert printer.kick(USUAL_PULSE, 1000) == Outcome(JobState.FAILED, 0, Reason.NO_DEVICE)
    assert printer.status() == PrinterStatus(StatusState.PROBLEM, Reason.NO_DEVICE)


def test_a_kick_is_one_line_in_the_drawer_s_log(tmp_path: Path) -> None:
    printer = FolderPrinter(tmp_path, PROFILE)
    assert printer.kick(USUAL_PULSE, 1000).state is JobState.CONFIRMED
    printer.kick(USUAL_PULSE._replace(pin=5), 1000)
    assert (tmp_path / "drawer.log").read_text(encoding="utf-8").splitlines() == [
        "kick pin=2 on_ms=50 off_ms=500",
        "kick pin=5 on_ms=50 off_ms=500",
    ]


def test_a_folder_not_yet_made_is_well(tmp_path: Path) -> None:
    assert FolderPrinter(tmp_path / "slips", PROFILE).status() == PrinterStatus(StatusState.OK, Reason.NONE)


def test_a_folder_nobody_may_write_to_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The tests may run as root, to whom every folder is open: the system's answer is given here."""
    monkeypatch.setattr("os.access", lambda *_: False)
    assert FolderPrinter(tmp_path, PROFILE).status() == PrinterStatus(StatusState.PROBLEM, Reason.DENIED)


def test_a_full_disk_has_its_own_reason() -> None:
    assert reason_of(28) is Reason.DISK_FULL
    assert reason_of(None) is Reason.BROKEN
    assert str(DeviceUnavailable("x", Reason.BUSY)) == "('x', 'busy')"
