"""A backup is one moment of the register: whole, checked, and never in the place of another by accident."""

import sqlite3
from pathlib import Path

import pytest

from pos.services.backups import backup_to
from pos.services.verifying import Known, verify
from pos.store.database import Database
from pos.store.driver import dbapi
from pos.store.faults import StoreFault
from tests.support.a_day import a_day
from tests.support.ledger_builder import PUBLIC_KEY


def test_a_backup_beside_a_till_that_writes_holds_what_was_committed(tmp_path: Path) -> None:
    ledger = a_day(tmp_path / "register.db")
    with ledger.database.write() as tx:
        ledger.append(tx, "clock", {})
        made = backup_to(ledger.path, tmp_path / "copy.db", overwrite=False)
    ledger.database.close()
    assert made.documents == 20
    copy = Database(made.file, writable=False)
    verdict = verify(copy, Known(PUBLIC_KEY, made.head), lambda _done, _whole: None)
    copy.close()
    assert (verdict.documents, verdict.head, verdict.differences) == (20, made.head, ())
    assert made.size == made.file.stat().st_size


def test_a_backup_is_one_file_for_its_owner_alone(tmp_path: Path) -> None:
    a_day(tmp_path / "register.db").database.close()
    folder = tmp_path / "stick"
    folder.mkdir()
    backup_to(tmp_path / "register.db", folder / "copy.db", overwrite=False)
    assert [file.name for file in folder.iterdir()] == ["copy.db"]
    assert (folder / "copy.db").stat().st_mode & 0o777 == 0o600


def test_a_file_that_is_there_is_replaced_only_when_asked(tmp_path: Path) -> None:
    a_day(tmp_path / "register.db").database.close()
    target = tmp_path / "copy.db"
    target.write_text("last month's")
    with pytest.raises(FileExistsError, match=r"copy\.db"):
        backup_to(tmp_path / "register.db", target, overwrite=False)
    assert target.read_text() == "last month's"
    assert backup_to(tmp_path / "register.db", target, overwrite=True).documents == 20


def test_a_name_taken_meanwhile_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    a_day(tmp_path / "register.db").database.close()
    target = tmp_path / "copy.db"
    target.write_text("another backup")
    monkeypatch.setattr(Path, "exists", lambda _path: False)
    with pytest.raises(FileExistsError):
        backup_to(tmp_path / "register.db", target, overwrite=False)
    assert target.read_text() == "another backup"
    assert sorted(file.name for file in tmp_path.glob("*copy*")) == ["copy.db"]


def test_a_stick_that_knows_no_links_gets_its_backup_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(_self: Path, _other: Path) -> None:
        raise PermissionError(1, "Operation not permitted")

    a_day(tmp_path / "register.db").database.close()
    monkeypatch.setattr(Path, "hardlink_to", no_links)
    assert backup_to(tmp_path / "register.db", tmp_path / "copy.db", overwrite=False).documents == 20


def test_a_register_without_a_document_has_no_head(tmp_path: Path) -> None:
    ledger = a_day(tmp_path / "register.db")
    ledger.database.close()
    connection: sqlite3.Connection = dbapi().connect(str(tmp_path / "register.db"))
    connection.executescript("DROP TRIGGER document_no_delete; DELETE FROM document;")
    connection.close()
    made = backup_to(tmp_path / "register.db", tmp_path / "copy.db", overwrite=False)
    assert (made.documents, made.head) == (0, "")


def test_a_damaged_register_leaves_no_backup_behind(tmp_path: Path) -> None:
    a_day(tmp_path / "register.db").database.close()
    content = bytearray((tmp_path / "register.db").read_bytes())
    content[8192:12288] = bytes(4096)
    (tmp_path / "register.db").write_bytes(bytes(content))
    with pytest.raises(StoreFault) as fault:
        backup_to(tmp_path / "register.db", tmp_path / "copy.db", overwrite=False)
    assert fault.value.reason == "corrupt"
    assert list(tmp_path.glob("*copy*")) == []


def test_what_is_no_register_cannot_be_copied(tmp_path: Path) -> None:
    (tmp_path / "register.db").write_bytes(b"no database at all" * 500)
    with pytest.raises(StoreFault):
        backup_to(tmp_path / "register.db", tmp_path / "copy.db", overwrite=False)
    assert list(tmp_path.glob("*copy*")) == []


def test_a_folder_that_is_not_there_is_the_callers_mistake(tmp_path: Path) -> None:
    a_day(tmp_path / "register.db").database.close()
    with pytest.raises(FileNotFoundError):
        backup_to(tmp_path / "register.db", tmp_path / "nowhere" / "copy.db", overwrite=False)
