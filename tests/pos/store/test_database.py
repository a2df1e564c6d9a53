"""One writer and many readers: what the disk does to us is a fault, what we do wrong is not."""

import resource
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import update
from sqlalchemy.exc import IntegrityError

from pos.store.database import Database
from pos.store.driver import dbapi, journal_mode
from pos.store.faults import StoreFault
from schema.people import person
from tests.support.registers import bare_database

ONLY_WAL = pytest.mark.skipif(
    journal_mode(dbapi().sqlite_version_info) != "WAL", reason="a rollback journal has nothing to checkpoint"
)
_ADD = "INSERT INTO person(name, folded) VALUES (?, '')"
_PAGE = "SELECT rootpage FROM sqlite_master WHERE name = 'person'"


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = bare_database(tmp_path)
    yield opened
    opened.close()


def _damage(path: Path) -> None:
    """Overwrite the page on which the table of persons begins."""
    with closing(dbapi().connect(str(path))) as connection:
        page = connection.execute(_PAGE).fetchone()[0]
        size = connection.execute("PRAGMA page_size").fetchone()[0]
    with path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xee" * 100)


def test_what_is_no_database_is_a_fault_for_who_writes_and_for_who_reads(tmp_path: Path) -> None:
    file = tmp_path / "register.db"
    file.write_bytes(b"this is no database" * 1000)
    with pytest.raises(StoreFault) as fault:
        Database(file, writable=True)
    assert fault.value.reason == "corrupt"
    with (
        closing(Database(file, writable=False)) as looking,
        pytest.raises(StoreFault, match="not a database"),
        looking.read(),
    ):
        pytest.fail("it was read")


def test_a_damaged_page_is_a_fault_through_the_driver_and_through_sqlalchemy(tmp_path: Path) -> None:
    bare_database(tmp_path).close()
    _damage(tmp_path / "register.db")
    with closing(Database(tmp_path / "register.db", writable=True)) as database:
        with pytest.raises(StoreFault) as fault, database.write() as tx:
            tx.hot.execute(_ADD, ("x",))
        assert fault.value.reason == "corrupt"
        with pytest.raises(StoreFault) as fault, database.write() as tx:
            tx.core.execute(update(person).values(name="x"))
        assert fault.value.reason == "corrupt"


def test_a_broken_constraint_is_a_bug_and_no_fault(database: Database) -> None:
    with pytest.raises(dbapi().IntegrityError), database.write() as tx:
        tx.hot.execute(_ADD, (None,))
    with pytest.raises(IntegrityError), database.write() as tx:
        tx.core.execute(person.insert().values(name=None, folded=""))


def test_another_program_that_writes_is_a_fault_and_nothing_is_stuck_after_it(
    database: Database, tmp_path: Path
) -> None:
    with database.write() as tx:
        tx.hot.execute("PRAGMA busy_timeout = 1")
    with closing(dbapi().connect(str(tmp_path / "register.db"), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreFault) as fault, database.write():
            pass
        assert fault.value.reason == "busy"
        other.execute("ROLLBACK")
    with database.write() as tx:
        tx.hot.execute(_ADD, ("x",))


@ONLY_WAL
def test_a_checkpoint_on_a_full_disk_is_a_fault_and_what_was_written_stays(database: Database, tmp_path: Path) -> None:
    size = (tmp_path / "register.db").stat().st_size
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, limits[1]))
    try:
        with database.write() as tx:
            tx.hot.execute(_ADD, ("x" * 20_000,))
        with pytest.raises(StoreFault) as fault:
            database.checkpoint()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert fault.value.reason == "disk"
    database.checkpoint()
    with database.read() as tx:
        assert tx.hot.execute("SELECT length(name) FROM person").fetchall() == [(20_000,)]


def test_a_reader_alone_has_nothing_to_checkpoint(database: Database, tmp_path: Path) -> None:
    with database.write() as tx:
        tx.hot.execute(_ADD, ("x",))
    with closing(Database(tmp_path / "register.db", writable=False)) as reader:
        reader.checkpoint()
        assert reader.peek.hot.execute("SELECT name FROM person").fetchall() == [("x",)]
