"""The writer thread: everything in order, one commit for a burst, and nothing lost when the disk or a rule says no."""

import queue
import resource
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pos.domain.errors import EmptyCart
from pos.services.writer import Writer
from pos.store.database import Database
from pos.store.driver import dbapi, journal_mode
from pos.store.faults import StoreFault
from pos.store.transaction import Transaction
from tests.support.registers import bare_database

ONLY_WAL = pytest.mark.skipif(
    journal_mode(dbapi().sqlite_version_info) != "WAL", reason="a rollback journal has nothing to checkpoint"
)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = bare_database(tmp_path)
    with opened.write() as tx:
        tx.hot.execute("CREATE TABLE log(n INTEGER PRIMARY KEY, word TEXT, filler BLOB)")
    yield opened
    opened.close()


@pytest.fixture
def writer(database: Database) -> Iterator[Writer]:
    thread = Writer(database, crashed=lambda: None)
    thread.start()
    yield thread
    thread.stop()


def _note(word: str, filler: int = 0) -> Callable[[Transaction], None]:
    def job(tx: Transaction) -> None:
        tx.hot.execute("INSERT INTO log(word, filler) VALUES (?, zeroblob(?))", (word, filler))

    return job


def _words(database: Database) -> list[str]:
    with database.read() as tx:
        return [row[0] for row in tx.hot.execute("SELECT word FROM log ORDER BY n").fetchall()]


def _held(writer: Writer) -> Callable[[], None]:
    """Keep the writer busy until the returned function is called, so that jobs pile up behind it."""
    gate, begun = threading.Event(), threading.Event()

    def wait(_tx: Transaction) -> None:
        begun.set()
        gate.wait(10)

    writer.submit(wait, lambda _answer: None)
    begun.wait(10)
    return gate.set


def test_jobs_are_written_in_the_order_they_came(writer: Writer, database: Database) -> None:
    for n in range(50):
        (writer.record if n % 3 else writer.call)(_note(str(n)))
    writer.call(_note("end"))
    assert _words(database) == [*map(str, range(50)), "end"]


def test_a_burst_of_events_and_the_payment_behind_it_share_one_commit(writer: Writer, database: Database) -> None:
    release = _held(writer)
    for n in range(20):
        writer.record(_note(str(n)))
    done = threading.Event()
    writer.submit(_note("pay"), lambda _answer: done.set())
    moments: list[int] = []
    release()
    while not done.wait(0):
        moments.append(len(_words(database)))
    assert len(_words(database)) == 21
    assert set(moments) <= {0, 21}


def test_a_refusal_is_the_answer_and_the_events_before_it_stay(writer: Writer, database: Database) -> None:
    def refused(tx: Transaction) -> None:
        _note("never")(tx)
        raise EmptyCart

    release = _held(writer)
    writer.record(_note("event"))
    answered: queue.SimpleQueue[object] = queue.SimpleQueue()
    writer.submit(refused, answered.put)
    release()
    assert isinstance(answered.get(timeout=10), EmptyCart)
    assert _words(database) == ["event"]


def test_a_refusal_is_raised_to_the_one_who_waits(writer: Writer) -> None:
    def refused(_tx: Transaction) -> None:
        raise EmptyCart

    with pytest.raises(EmptyCart):
        writer.call(refused)


def _limit_pages(pages: int) -> Callable[[Transaction], None]:
    def job(tx: Transaction) -> None:
        tx.hot.execute(f"PRAGMA max_page_count = {pages}").fetchone()

    return job


def test_events_a_full_disk_refused_go_in_when_there_is_room(writer: Writer, database: Database) -> None:
    writer.call(_limit_pages(1))
    writer.record(_note("first", filler=500_000))
    with pytest.raises(StoreFault) as fault:
        writer.call(_note("pay"))
    assert fault.value.reason == "disk_full"
    assert writer.fault is not None
    assert _words(database) == []
    writer.record(_note("second"))
    with pytest.raises(StoreFault):
        writer.call(_limit_pages(1_000_000))
    _room(database)
    writer.call(_note("pay"))
    assert _words(database) == ["first", "second", "pay"]
    assert writer.fault is None


def test_events_alone_wait_for_room_too(writer: Writer, database: Database) -> None:
    def full(tx: Transaction) -> None:
        _limit_pages(1)(tx)

    writer.call(full)
    writer.record(_note("first", filler=500_000))
    waiting = threading.Event()
    for _ in range(1_000):
        if writer.fault is not None:
            break
        waiting.wait(0.01)
    assert writer.fault is not None
    _room(database)
    writer.call(_note("second"))
    assert _words(database) == ["first", "second"]


def _room(database: Database) -> None:
    """Give the disk its room back, from outside any transaction."""
    connection = database._writer  # noqa: SLF001 - the limit belongs to the writing connection
    assert connection is not None
    driver = connection.connection.dbapi_connection
    assert driver is not None
    driver.cursor().execute("PRAGMA max_page_count = 1000000")


def test_stopping_writes_what_is_queued(database: Database) -> None:
    thread = Writer(database, crashed=lambda: None)
    thread.start()
    for n in range(30):
        thread.record(_note(str(n)))
    thread.stop()
    assert len(_words(database)) == 30


@ONLY_WAL
def test_an_idle_writer_writes_what_is_left_and_checkpoints(database: Database, tmp_path: Path) -> None:
    thread = Writer(database, crashed=lambda: None)
    thread.start()
    thread.call(_note("x" * 100, filler=100_000))
    size = (tmp_path / "register.db").stat().st_size
    deadline = threading.Event()
    for _ in range(100):
        if (tmp_path / "register.db").stat().st_size > size:
            break
        deadline.wait(0.1)
    thread.stop()
    assert (tmp_path / "register.db").stat().st_size > size


@ONLY_WAL
def test_a_disk_that_is_full_while_the_writer_rests_ends_nothing(database: Database, tmp_path: Path) -> None:
    thread = Writer(database, crashed=lambda: None)
    thread.start()
    size, limits = (tmp_path / "register.db").stat().st_size, resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, limits[1]))
    try:
        thread.call(_note("first", filler=20_000))
        deadline = threading.Event()
        for _ in range(100):
            if thread.fault is not None:
                break
            deadline.wait(0.1)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert thread.fault is not None
    thread.call(_note("second"))
    thread.stop()
    assert _words(database) == ["first", "second"]


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_bug_in_a_job_ends_the_program(database: Database) -> None:
    crashed = threading.Event()
    thread = Writer(database, crashed=crashed.set)
    thread.start()

    def bug(_tx: Transaction) -> None:
        raise ZeroDivisionError

    thread.record(bug)
    assert crashed.wait(10)
    thread.stop()
