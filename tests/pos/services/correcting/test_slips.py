"""What is said of slips goes into the spool of every printer of the counter."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pos.domain.answers import Choice
from pos.domain.slipwork import SettleOldSlips, SlipCameOut
from pos.services.acting.acting import perform
from pos.services.acting.job import Job
from pos.services.correcting import SOURCES
from pos.services.desk import Desk
from pos.services.printing import Printing, give_up_waiting
from pos.services.session import Session
from pos.store import spool
from pos.store.spool import Finished, NewJob
from pos.store.spool_listing import listed
from pos.store.transaction import Transaction
from tests.support.house import a_house
from tests.support.new_desk import new_desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = new_desk(tmp_path / "register.db")
    yield desk._replace(outlet=desk.outlet._replace(second_printer="label"))
    desk.database.close()


def _wrote(desk: Desk, work: Callable[[Transaction], object]) -> None:
    with desk.database.write() as tx:
        work(tx)


def _queued(tx: Transaction, desk: Desk) -> None:
    for device in desk.outlet.printers:
        spool.enqueue(tx, NewJob(device, "report", 0, "slip", 0, 1))


def _perform(desk: Desk, command: tuple[object, ...]) -> int:
    session = Session(1, "siti", ("kasir",))
    job = Job(desk, session, Printing(a_house("id"), "printer"), None)
    with desk.database.write() as tx:
        return perform(tx, job, command).number


def _states(desk: Desk) -> list[tuple[str, str]]:
    with desk.database.read() as tx:
        return [(row.device, row.state) for row in reversed(listed(tx, pending=False, limit=9))]


def _offered(desk: Desk) -> tuple[Choice, ...]:
    with desk.database.read() as tx:
        return SOURCES["old_slips"](tx, desk, ())


@pytest.mark.parametrize(("is_printed", "state"), [(True, "queued"), (False, "cancelled")])
def test_old_slips_of_every_printer_are_printed_or_given_up(desk: Desk, is_printed: bool, state: str) -> None:
    _wrote(desk, lambda tx: _queued(tx, desk))
    assert _offered(desk) == (Choice("give_up", "No slip is left over", "0"),)
    _wrote(desk, lambda tx: [spool.hold_stale(tx, device, before_ms=2, now_ms=3) for device in desk.outlet.printers])
    assert [(choice.key, choice.right) for choice in _offered(desk)] == [("print", "2"), ("give_up", "2")]
    assert _perform(desk, SettleOldSlips(are_printed=is_printed)) == 2
    assert _states(desk) == [("printer", state), ("label", state)]


def test_a_slip_in_doubt_is_taken_as_printed_and_no_other(desk: Desk) -> None:
    def doubted(tx: Transaction) -> None:
        _queued(tx, desk)
        job = spool.claim(tx, "printer", 2)
        assert job is not None
        spool.finish(tx, Finished(job.key, "doubt", 40, "broken", 3))

    _wrote(desk, doubted)
    assert _perform(desk, SlipCameOut()) == 1
    assert _perform(desk, SlipCameOut()) == 0
    assert _states(desk) == [("printer", "confirmed"), ("label", "queued")]


def test_everything_that_waits_is_given_up_on_every_printer(desk: Desk) -> None:
    _wrote(desk, lambda tx: _queued(tx, desk))
    assert give_up_waiting(desk) == 2
    assert _states(desk) == [("printer", "cancelled"), ("label", "cancelled")]


def test_every_printer_of_the_counter_may_be_tried(desk: Desk) -> None:
    alone = desk._replace(outlet=desk.outlet._replace(second_printer=""))
    with desk.database.read() as tx:
        one, two = (SOURCES["printers"](tx, each, ()) for each in (alone, desk))
    assert [each.key for each in one] == ["printer"]
    assert [each.key for each in two] == ["printer", "label"]
    assert two[0].label != two[1].label
