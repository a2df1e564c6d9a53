"""The day's bundle: whole or not at all, with a backup that can be restored, made again as often as one likes."""

import errno
import json
import os
import sqlite3
import subprocess
from pathlib import Path

import pytest

from pos.reports.formats.rendering import FORMATS
from pos.services.bundles import Bundle, write_bundle
from pos.services.bundling.binder import Binder
from pos.services.bundling.folders import BACKUP
from pos.services.bundling.papers import SUMS
from pos.services.bundling.reports import COUNT, DAILY
from pos.services.desk import Desk
from pos.services.restoring import restore_check
from pos.store import days, documents
from pos.store.faults import StoreFault
from pos.store.lock import RegisterLock


def on(_done: int, _whole: int) -> bool:
    return True


@pytest.fixture
def date(desk: Desk) -> str:
    with desk.database.read() as tx:
        return days.to_close(tx)[-1]


def content(folder: Path) -> dict[str, bytes]:
    return {str(each.relative_to(folder)): each.read_bytes() for each in folder.rglob("*") if each.is_file()}


def bundled(desk: Desk, date: str, binder: Binder) -> Bundle:
    bundle = write_bundle(desk, date, binder, on)
    assert bundle is not None
    return bundle


def test_a_day_has_every_report_in_every_format_its_forms_and_a_page_that_lists_them(
    desk: Desk, date: str, binder: Binder
) -> None:
    bundle = bundled(desk, date, binder)
    found = content(bundle.folder)
    assert len(found) == bundle.files
    assert {f"{form}/{name}.{FORMATS[form].suffix}" for form in FORMATS for name in DAILY} <= set(found)
    assert {"forms/shift_open-0001.txt", "forms/shift_close-0001.txt"} <= set(found)
    assert not any("sale" in name for name in found if name.startswith("forms/"))
    page = found["index.html"].decode()
    assert all(f'href="{name}"' in page for name in found if "/" in name)
    assert '<td>Shift ditutup</td><td><a href="forms/shift_close-0001.txt">0001</a></td>' in page
    sold = json.loads(found["json/daily-sales.json"])
    assert (sold["period"], sold["sections"][0]["facts"][0]["value"]) == (date, 3)


def test_the_papers_lie_beside_the_register_and_bear_the_outlets_name(binder: Binder, home: Path) -> None:
    assert binder.folder == home / "papers"
    assert binder.look.letterhead.name == binder.look.house.name == "KKMP Contoh Malang"


def test_the_forms_are_those_that_were_printed(desk: Desk, date: str, binder: Binder) -> None:
    z = (bundled(desk, date, binder).folder / "forms" / "shift_close-0001.txt").read_text(encoding="utf-8")
    assert "TUTUP KASIR (Z)" in z
    assert "Kasir kasir" in z


def test_the_backup_of_the_day_can_be_restored(desk: Desk, date: str, binder: Binder) -> None:
    bundle = bundled(desk, date, binder)
    verdict = restore_check(bundle.folder / BACKUP, binder.public_key)
    assert (verdict.differences, verdict.documents, verdict.head) == ((), bundle.documents, bundle.head)
    with desk.database.read() as tx:
        assert bundle.documents == documents.count(tx)


def test_the_sums_are_those_of_the_files(desk: Desk, date: str, binder: Binder) -> None:
    folder = bundled(desk, date, binder).folder
    checked = subprocess.run(["sha256sum", "--check", "--strict", SUMS], cwd=folder, capture_output=True, check=False)
    assert checked.returncode == 0
    assert len(checked.stdout.splitlines()) == len(content(folder)) - 1


def test_made_twice_at_the_same_moment_it_is_the_same_to_the_byte(desk: Desk, date: str, binder: Binder) -> None:
    first = content(bundled(desk, date, binder).folder)
    assert content(bundled(desk, date, binder).folder) == first


def test_progress_is_told_up_to_the_end(desk: Desk, date: str, binder: Binder) -> None:
    told: list[tuple[int, int]] = []

    def watch(done: int, whole: int) -> bool:
        told.append((done, whole))
        return True

    write_bundle(desk, date, binder, watch)
    assert [done for done, _ in told] == list(range(1, len(told) + 1))
    assert {whole for _, whole in told} == {COUNT + 2}
    assert told[-1] == (COUNT + 2, COUNT + 2)


def test_stopped_it_leaves_the_old_papers_and_nothing_else(desk: Desk, date: str, binder: Binder) -> None:
    before = content(bundled(desk, date, binder).folder)
    assert write_bundle(desk, date, binder, lambda done, _whole: done < 9) is None
    assert content(binder.folder / date) == before
    assert sorted(each.name for each in binder.folder.iterdir()) == [".lock", date]


@pytest.mark.parametrize("after", [1, 4, 40])
def test_a_disk_that_fills_leaves_the_old_papers_and_is_said(
    desk: Desk, date: str, binder: Binder, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    before = content(bundled(desk, date, binder).folder)
    synced = iter(range(1_000))
    really = os.fsync

    def fills(handle: int) -> None:
        if next(synced) >= after:
            raise OSError(errno.ENOSPC, "No space left on device")
        really(handle)

    monkeypatch.setattr(os, "fsync", fills)
    with pytest.raises(StoreFault) as raised:
        write_bundle(desk, date, binder, on)
    assert raised.value.reason == "disk_full"
    assert content(binder.folder / date) == before
    assert sorted(each.name for each in binder.folder.iterdir()) == [".lock", date]
    monkeypatch.undo()
    assert bundled(desk, date, binder).files == len(before)


def test_a_folder_that_cannot_be_written_is_a_fault_of_the_disk(desk: Desk, date: str, binder: Binder) -> None:
    binder.folder.write_bytes(b"a file of that name")
    with pytest.raises(StoreFault) as raised:
        write_bundle(desk, date, binder, on)
    assert raised.value.reason == "disk"


@pytest.mark.parametrize("is_day_there", [True, False])
def test_what_a_power_cut_left_is_put_right(desk: Desk, date: str, binder: Binder, *, is_day_there: bool) -> None:
    """Between hiding the old papers and showing the new ones, or right after."""
    folder = bundled(desk, date, binder).folder
    other = binder.folder / "2026-01-01"
    (other if is_day_there else binder.folder / "x").mkdir()
    hidden = binder.folder / ".2026-01-01.old"
    hidden.mkdir()
    (hidden / "index.html").write_text("old")
    (binder.folder / f".{date}.new").mkdir()
    bundled(desk, date, binder)
    assert folder.exists()
    assert not hidden.exists()
    assert not (binder.folder / f".{date}.new").exists()
    assert (other / "index.html").exists() is not is_day_there


def test_two_at_once_do_not_mix_their_papers(desk: Desk, date: str, binder: Binder) -> None:
    binder.folder.mkdir()
    lock = RegisterLock(binder.folder / ".lock")
    with pytest.raises(StoreFault) as raised:
        write_bundle(desk, date, binder, on)
    lock.release()
    assert raised.value.reason == "busy"


def test_only_the_newest_days_keep_their_backup(desk: Desk, date: str, binder: Binder) -> None:
    for earlier in ("2026-01-01", "2026-01-02"):
        (binder.folder / earlier).mkdir(parents=True)
        (binder.folder / earlier / BACKUP).write_bytes(b"x")
    (binder.folder / "2026-01-01" / "index.html").touch()
    bundled(desk, date, binder._replace(kept=2))
    assert not (binder.folder / "2026-01-01" / BACKUP).exists()
    assert (binder.folder / "2026-01-01" / "index.html").exists()
    assert (binder.folder / "2026-01-02" / BACKUP).exists()


def test_a_register_that_was_tampered_with_has_no_bundle(desk: Desk, date: str, binder: Binder) -> None:
    with sqlite3.connect(binder.source) as connection:
        connection.execute("UPDATE balance SET amount = amount + 1 WHERE amount > 1")
    connection.close()
    with pytest.raises(StoreFault) as raised:
        write_bundle(desk, date, binder, on)
    assert raised.value.reason == "corrupt"
    assert [each.name for each in binder.folder.iterdir()] == [".lock"]


def test_a_file_that_is_no_register_has_no_bundle(desk: Desk, date: str, binder: Binder) -> None:
    other = binder.source.with_name("other.db")
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE anything (x)")
    connection.close()
    with pytest.raises(StoreFault) as raised:
        write_bundle(desk, date, binder._replace(source=other), on)
    assert (raised.value.reason, raised.value.detail) == ("corrupt", "foreign")
