"""The minute prices are judged by: that of the wall clock, on the business date and never beyond it."""

from pathlib import Path

import pytest

from tests.support.new_desk import START_MS, FixedClock, new_desk


@pytest.mark.parametrize(
    ("minutes", "moment"),
    [
        (0, "2026-01-01T08:00"),
        (391, "2026-01-01T14:31"),
        (16 * 60 - 1, "2026-01-01T23:59"),
        (16 * 60, "2026-01-01T24:00"),
        (-9 * 60, "2026-01-01"),
    ],
)
def test_a_shift_stays_on_its_day(minutes: int, moment: str, tmp_path: Path) -> None:
    desk = new_desk(tmp_path / "register.db")
    try:
        clock = FixedClock(START_MS + minutes * 60_000 + 59_999)
        assert desk._replace(clock=clock).moment("2026-01-01") == moment
    finally:
        desk.database.close()
