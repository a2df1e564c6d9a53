from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

from pos.services.spool_clerk import SpoolClerk
from pos.store import spool
from pos.store.faults import StoreFault
from pos.store.spool import Finished, Kick, NewJob
from pos.store.spool_listing import listed
from pos.store.transaction import Transaction
from tests.support.ledger_builder import START_MS, LedgerBuilder
from tests.support.print_shop import HandClock

T = TypeVar("T")


class FullDisk:
    """A writer on this thread, over a real database; ``faults`` jobs are run and then rolled back."""

    def __init__(self, ledger: LedgerBuilder) -> None:
        self.ledger = ledger
        self.faults = 0

    def call(self, run: Callable[[Transaction], T]) -> T:
        with self.ledger.database.write() as tx:
            answer = run(tx)
            if self.faults:
                self.faults -= 1
                raise StoreFault("disk_full", "no room")
        return answer

    def submit(self, run: Callable[[Transaction], object], done: Callable[[object], None]) -> None:
        try:
            done(self.call(run))
        except StoreFault as fault:
            done(fault)


@pytest.fixture
def jobs(tmp_path: Path) -> FullDisk:
    return FullDisk(LedgerBuilder(tmp_path / "register.db"))


@pytest.fixture
def clerk(jobs: FullDisk) -> SpoolClerk:
    return SpoolClerk("printer", jobs, HandClock(), stale_ms=60_000)


def put(jobs: FullDisk, at_ms: int) -> None:
    jobs.call(lambda tx: spool.enqueue(tx, NewJob("printer", "receipt", 1, "{}", 0, at_ms)))


def states(jobs: FullDisk) -> list[tuple[str, int]]:
    return [(row.state, row.attempt) for row in reversed(jobs.call(lambda tx: listed(tx, pending=False, limit=9)))]


def kicks(jobs: FullDisk) -> int:
    return int(jobs.call(lambda tx: tx.hot.execute("SELECT count(*) FROM drawer_kick").fetchall())[0][0])


def test_how_a_slip_ended_outlives_a_full_disk(jobs: FullDisk, clerk: SpoolClerk) -> None:
    put(jobs, START_MS)
    job = clerk.claim()
    assert job is not None
    clerk.ended(Finished(job.key, "sent", 7, "", START_MS))
    clerk.kicked(Kick(0, 1, START_MS, "sent"))
    jobs.faults = 2
    for _ in range(2):
        with pytest.raises(StoreFault):
            clerk.claim()
    assert states(jobs) == [("sending", 1)]
    clerk.write()
    clerk.write()
    assert states(jobs) == [("sent", 1)]
    assert kicks(jobs) == 1


def test_a_slip_that_could_not_be_claimed_is_claimed_later_with_one_attempt(jobs: FullDisk, clerk: SpoolClerk) -> None:
    put(jobs, START_MS)
    jobs.faults = 1
    with pytest.raises(StoreFault):
        clerk.claim()
    job = clerk.claim()
    assert job is not None
    assert job.before == 0
    assert states(jobs) == [("sending", 1)]


def test_doubt_is_found_once_and_not_made_of_a_slip_that_is_being_sent(jobs: FullDisk, clerk: SpoolClerk) -> None:
    put(jobs, START_MS)
    clerk.claim()
    clerk.write()
    assert states(jobs) == [("sending", 1)]


def test_the_slip_in_hand_is_not_counted_as_waiting(jobs: FullDisk, clerk: SpoolClerk) -> None:
    for _ in range(3):
        put(jobs, START_MS)
    clerk.claim()
    assert clerk.waiting.slips == 2
    clerk.recount()
    assert clerk.waiting.slips == 3


def test_a_count_the_disk_refuses_leaves_the_last_one(jobs: FullDisk, clerk: SpoolClerk) -> None:
    put(jobs, START_MS)
    clerk.write()
    jobs.faults = 1
    clerk.recount()
    assert clerk.waiting.slips == 1


def test_old_slips_are_held_by_whatever_is_written(jobs: FullDisk, clerk: SpoolClerk) -> None:
    put(jobs, START_MS - 60_001)
    put(jobs, START_MS - 60_000)
    clerk.write()
    assert states(jobs) == [("held", 0), ("queued", 0)]
