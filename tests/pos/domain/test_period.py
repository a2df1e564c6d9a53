"""What a report covers: days that are counted, moved and lengthened without losing one."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from pos.domain.period import Period

DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))


@given(DAYS, st.integers(0, 400), st.integers(-400, 400))
def test_a_period_moved_there_and_back_is_the_same(first: date, more: int, by: int) -> None:
    period = Period(first.isoformat(), (first + timedelta(days=more)).isoformat(), "SKU", 0)
    assert period.days == more + 1
    assert period.moved(by).moved(-by) == period
    assert period.moved(by).days == period.days


@given(DAYS, st.integers(1, 400))
def test_so_many_days_end_where_the_period_ended(last: date, days: int) -> None:
    period = Period("2000-01-01", last.isoformat(), "SKU", 4).lasting(days)
    assert (period.until, period.days, period.of, period.shift) == (last.isoformat(), days, "SKU", 0)


def test_a_period_is_named_by_its_days() -> None:
    assert Period("2026-11-23", "2026-11-23", "", 2).text == "2026-11-23"
    assert Period("2026-11-01", "2026-11-30", "", 0).text == "2026-11-01..2026-11-30"


def test_a_shift_that_is_left_becomes_its_day() -> None:
    assert Period("2026-12-31", "2026-12-31", "", 7).moved(1) == Period("2027-01-01", "2027-01-01", "", 0)
