"""Settings, each from a day on."""

from datetime import date

from pos import data
from pos.domain.catalogue_csv.faults import Problem
from pos.domain.catalogue_csv.reading import read
from pos.domain.catalogue_csv.settings import SETTINGS, SettingRow
from pos.domain.catalogue_csv.splitting import split
from pos.domain.catalogue_csv.writing import write
from tests.support.csv_rows import problems, read_rows

STEP = {"name": "cash_rounding_step", "valid_from": "2026-01-01", "value": "100"}


def test_a_setting_is_said_once_for_a_day() -> None:
    found = read_rows(SETTINGS, STEP, STEP | {"valid_from": "2026-02-01"}, STEP)
    assert found.rows[0] == SettingRow("cash_rounding_step", date(2026, 1, 1), "100")
    assert len(found.rows) == 2
    assert problems(found) == [("valid_from", Problem.DUPLICATE, "2")]


def test_the_shipped_settings_are_read_and_written_back_the_same() -> None:
    lines = data.lines("settings.csv")
    header, rows = split(lines)
    found = read(SETTINGS, header, rows)
    assert not found.faults
    assert list(write(SETTINGS, found.rows)) == lines


def test_a_setting_without_a_day_or_with_none_is_told() -> None:
    found = read_rows(SETTINGS, STEP | {"valid_from": ""}, STEP | {"valid_from": "01/02/2026"})
    assert problems(found) == [("valid_from", Problem.MISSING, ""), ("valid_from", Problem.BAD_DATE, "")]
    assert found.rows == ()
