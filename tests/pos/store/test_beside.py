"""Whoever reads for long never keeps a till from committing, with a WAL or without."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from pos.store import documents
from pos.store.beside import unhurried
from pos.store.database import Database
from pos.store.driver import dbapi
from pos.store.faults import StoreFault
from tests.support.a_day import a_day


@pytest.fixture(params=["WAL", "TRUNCATE"])
def register(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / "register.db"
    a_day(path).database.close()
    with closing(_connect(path)) as connection:
        connection.execute(f"PRAGMA journal_mode = {request.param}")
    return path


def _connect(path: Path) -> sqlite3.Connection:
    connection: sqlite3.Connection = dbapi().connect(str(path), isolation_level=None, timeout=0)
    return connection


def test_a_till_commits_while_a_list_is_read(register: Path) -> None:
    database = Database(register, writable=False)
    with unhurried(database, register) as reading, reading.read() as tx, closing(_connect(register)) as till:
        read = documents.stream(tx, documents.EVERYTHING)
        next(read)
        till.execute("UPDATE setting SET value = value")
        till.execute("INSERT INTO setting(name, valid_from, value) VALUES ('x', '2026-01-01', 'y')")
        assert len(list(read)) == 19
    database.close()


def test_what_is_read_is_one_moment(register: Path) -> None:
    database = Database(register, writable=False)
    with unhurried(database, register) as reading, reading.read() as tx, closing(_connect(register)) as till:
        before = documents.count(tx)
        till.executescript("DROP TRIGGER document_no_delete; DELETE FROM document WHERE id = 20;")
        assert documents.count(tx) == before
    database.close()


def test_a_file_that_cannot_be_copied_is_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "register.db"
    a_day(path).database.close()
    with closing(_connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = TRUNCATE")
    database = Database(path, writable=False)
    with pytest.raises(StoreFault), unhurried(database, tmp_path / "nowhere.db"):
        pytest.fail("there is nothing to read")
    database.close()
