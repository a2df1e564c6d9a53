"""The papers of a day, asked for by a person."""

import json
from pathlib import Path

import pytest

from pos.cli import bundle
from pos.services.binding import FULL
from pos.store.faults import StoreFault
from pos.store.lock import RegisterLock
from tests.support.command_line import CommandLine


def test_the_papers_of_a_day_lie_in_a_folder_of_its_date(run: CommandLine) -> None:
    ran = run("bundle", "--date", "2026-01-01")
    folder = run.home / "papers" / "2026-01-01"
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"{folder}: ")
    assert "dipulihkan" in ran.out
    assert (folder / "forms" / "shift_close-0001.txt").exists()


def test_they_go_where_they_are_asked_to_and_a_program_is_told(run: CommandLine, tmp_path: Path) -> None:
    told = json.loads(run("bundle", "--out", str(tmp_path / "stick"), "--json").out)
    assert told["folder"] == str(tmp_path / "stick" / "2026-01-02")
    assert told["files"] == sum(each.is_file() for each in Path(told["folder"]).rglob("*"))


def test_a_date_that_is_none_is_said(run: CommandLine) -> None:
    ran = run("bundle", "--date", "kemarin")
    assert ran.code == 2
    assert "YYYY-MM-DD" in ran.err


def test_papers_that_cannot_be_written_are_said_and_can_be_asked_for_again(run: CommandLine) -> None:
    (run.home / "papers").mkdir()
    lock = RegisterLock(run.home / "papers" / ".lock")
    ran = run("bundle")
    lock.release()
    assert (ran.code, ran.out) == (3, "")
    assert "coba lagi" in ran.err
    assert run("bundle").code == 0


def test_a_full_disk_has_a_sentence_and_a_code_of_its_own(run: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise StoreFault("disk_full", "")

    monkeypatch.setattr(bundle, "write_bundle", full)
    assert run("bundle") == (FULL, "", "Cakram penuh; tidak ada yang ditulis.\n")


def test_papers_that_were_stopped_are_none(run: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundle, "write_bundle", lambda *_: None)
    assert run("bundle") == (0, "", "")
