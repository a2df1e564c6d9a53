"""What a report is asked for, completed."""

import pytest

from pos.domain.period import Period
from pos.services import session
from pos.services.reporting.asking import completed
from tests.pos.services.conftest import Counter


@pytest.fixture
def today(busy: Counter) -> str:
    with busy.desk.database.read() as tx:
        return session.business_date(tx, busy.desk)


def asked(counter: Counter, since: str, until: str, shift: int = 0) -> tuple[str, str] | None:
    with counter.desk.database.read() as tx:
        period = completed(tx, counter.desk, Period(since, until, "GUL", shift))
    assert period is None or period.of == "GUL"
    return period and (period.since, period.until)


def test_where_no_day_is_said_it_is_todays_business(busy: Counter, today: str) -> None:
    assert asked(busy, "", "") == (today, today)


def test_a_first_day_alone_goes_up_to_today(busy: Counter, today: str) -> None:
    assert asked(busy, "2026-01-01", "") == ("2026-01-01", today)
    assert asked(busy, "2030-01-01", "") == ("2030-01-01", "2030-01-01")


def test_a_last_day_alone_is_that_day(busy: Counter) -> None:
    assert asked(busy, "", "2026-01-31") == ("2026-01-31", "2026-01-31")
    assert asked(busy, "2026-01-01", "2026-01-31") == ("2026-01-01", "2026-01-31")


def test_a_shift_has_its_own_date(busy: Counter, today: str) -> None:
    assert asked(busy, "2020-01-01", "", 1) == (today, today)
    assert asked(busy, "", "", 99) is None
