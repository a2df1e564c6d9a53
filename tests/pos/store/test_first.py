"""What is read before anything else is there: the version and the users, also of a register that was cut short."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from pos.domain.errors import RegisterRefused
from pos.store.driver import dbapi
from pos.store.faults import StoreFault
from pos.store.first import founded, users, version_of
from pos.store.upgrade import migrate
from schema.version import HEAD


def _register(folder: Path) -> Path:
    path = folder / "register.db"
    migrate(path)
    return path


def _cut_in_a_commit(path: Path, folder: Path) -> Path:
    """A copy of a register with a rollback journal, as a power cut leaves it while pages are being written."""
    folder.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=TRUNCATE")
        connection.execute("PRAGMA cache_size=1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE alembic_version SET version_num = 'half'")
        connection.execute("INSERT INTO person(name, folded) VALUES (hex(zeroblob(300000)), '')")
        for file in path.parent.glob("register.db*"):
            shutil.copy(file, folder)
        connection.execute("ROLLBACK")
    assert (folder / "register.db-journal").stat().st_size
    return folder / "register.db"


def test_a_register_cut_in_the_middle_of_a_commit_is_what_it_was_before(tmp_path: Path) -> None:
    path = _cut_in_a_commit(_register(tmp_path), tmp_path / "cut")
    assert version_of(path) == HEAD
    with closing(dbapi().connect(str(path))) as connection:
        assert connection.execute("SELECT COUNT(*) FROM person").fetchone() == (0,)


def test_a_register_without_anybody_has_no_users(tmp_path: Path) -> None:
    assert users(_register(tmp_path)) == ()


def test_a_register_without_a_document_was_never_founded(tmp_path: Path) -> None:
    with pytest.raises(RegisterRefused) as refusal:
        founded(_register(tmp_path))
    assert refusal.value.reason == "foreign"


def test_no_file_is_no_register(tmp_path: Path) -> None:
    with pytest.raises(RegisterRefused) as refusal:
        version_of(tmp_path / "register.db")
    assert refusal.value.reason == "missing"


@pytest.mark.parametrize("content", [b"", b"a letter to the cooperative" * 50])
def test_another_file_is_no_register(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "register.db").write_bytes(content)
    with pytest.raises(RegisterRefused) as refusal:
        version_of(tmp_path / "register.db")
    assert refusal.value.reason == "foreign"


def test_a_register_that_says_no_version_is_none(tmp_path: Path) -> None:
    path = _register(tmp_path)
    with closing(dbapi().connect(str(path))) as connection:
        connection.execute("DELETE FROM alembic_version")
        connection.commit()
    with pytest.raises(RegisterRefused) as refusal:
        version_of(path)
    assert refusal.value.reason == "foreign"


def test_what_cannot_be_opened_is_a_fault_of_the_disk(tmp_path: Path) -> None:
    (tmp_path / "register.db").mkdir()
    with pytest.raises(StoreFault) as fault:
        version_of(tmp_path / "register.db")
    assert fault.value.reason == "disk"


def test_a_damaged_register_is_said_to_be_damaged(tmp_path: Path) -> None:
    path = _register(tmp_path)
    with path.open("r+b") as file:
        file.seek(100)
        file.write(b"\xff" * 4000)
    with pytest.raises(StoreFault) as fault:
        users(path)
    assert fault.value.reason == "corrupt"
