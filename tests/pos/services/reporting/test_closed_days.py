"""A closed day is read from its sums, and they say what its documents say."""

import pytest

from pos.domain.cash.commands import CloseDay
from pos.domain.period import Period
from pos.services.acting.acting import perform
from pos.services.acting.job import Job
from pos.store.figures import accounts, sold
from pos.store.figures.scope import documents_of, scope_of
from tests.pos.services.conftest import Counter
from tests.pos.services.correcting.at_the_counter import close_shift
from tests.pos.services.correcting.at_the_counter import sold as sell
from tests.pos.services.reporting.a_busy_day import later, report, today
from tests.support.selling import NOODLES, scanned


@pytest.fixture
def closed(busy: Counter) -> Counter:
    """The busy day closed, and another one begun."""
    close_shift(busy)
    with busy.desk.database.write() as tx:
        perform(tx, Job(busy.desk, busy.supervisor, busy.paper, None), CloseDay(""))
    later(busy, 24)
    busy.open()
    sell(busy, scanned(busy.desk, NOODLES))
    return busy


def _both(counter: Counter) -> Period:
    tomorrow = today(counter)
    return Period(tomorrow.moved(-1).since, tomorrow.until, "", 0)


def test_a_closed_day_is_not_read_from_its_documents(closed: Counter) -> None:
    with closed.desk.database.read() as tx:
        scope = scope_of(tx, _both(closed))
        assert (scope.every, scope.shifts) == ("[1, 2, 3]", "[3]")
        assert scope.closed == f'["{_both(closed).since}"]'


def test_products_of_a_closed_day_are_what_their_documents_say(closed: Counter) -> None:
    with closed.desk.database.read() as tx:
        for period in (_both(closed), _both(closed)._replace(until=_both(closed).since)):
            kept, read = (sold.by_sku(tx, of(tx, period)) for of in (scope_of, documents_of))
            assert {sku: each for sku, each in kept.items() if any(each)} == read
            assert len(read) > 3


def test_accounts_of_a_closed_day_are_what_their_documents_say(closed: Counter) -> None:
    with closed.desk.database.read() as tx:
        for period in (_both(closed), _both(closed)._replace(until=_both(closed).since)):
            kept, read = (accounts.moved(tx, of(tx, period)) for of in (scope_of, documents_of))
            assert kept == read
            assert "4201" in {each.account for each in read}


@pytest.mark.parametrize("name", ["daily-sales", "sales-by-category", "margin", "best-sellers", "day-result"])
def test_reports_of_a_day_are_the_same_before_and_after_its_close(busy: Counter, name: str) -> None:
    close_shift(busy)
    before = report(busy, name, today(busy))
    with busy.desk.database.write() as tx:
        perform(tx, Job(busy.desk, busy.supervisor, busy.paper, None), CloseDay(""))
    assert report(busy, name, today(busy)).sections == before.sections


def test_a_shift_of_a_closed_day_is_still_read_from_its_documents(closed: Counter) -> None:
    with closed.desk.database.read() as tx:
        period = _both(closed)._replace(shift=2)
        assert scope_of(tx, period) == documents_of(tx, period)
        assert scope_of(tx, period).closed == "[]"
