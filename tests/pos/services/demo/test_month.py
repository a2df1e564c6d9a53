"""The demo's past: made by the services, lawful to the last document, and something to see in every report."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from pos import bootstrap
from pos.bootstrap.demo import create_demo
from pos.domain.report import Bars, Facts, Section, Table
from pos.services.demo.calendar import midnight_ms
from pos.services.reporting import REPORTS
from pos.services.reporting.period import Period
from pos.services.verifying import Known, verify
from pos.store import balances, documents
from pos.store.database import Database
from tests.support.registers import NOON_MS

DAYS_BEHIND = 13


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("demo") / "outlet"
    told: list[tuple[int, int]] = []
    create_demo(home, DAYS_BEHIND, lambda done, days: told.append((done, days)))
    assert told == [(day, DAYS_BEHIND) for day in range(1, DAYS_BEHIND + 1)]
    return home


@pytest.fixture(scope="module")
def register(home: Path) -> Iterator[Database]:
    database = Database(home / "register.db", writable=False)
    yield database
    database.close()


def test_every_document_of_the_past_is_lawful(home: Path, register: Database) -> None:
    assert verify(register, Known(bootstrap.public_key(home), ""), lambda _d, _w: None).differences == ()


def test_it_ends_yesterday_with_every_day_closed(home: Path, register: Database) -> None:
    with register.read() as tx, bootstrap.writing(home) as desk:
        closed = [s.header.business_date for s in documents.stream(tx, documents.Selection("day_close", 0))]
        assert len(set(closed)) == DAYS_BEHIND
        assert max(closed) < desk.today()
        newest = [s.header.at_ms for s in documents.stream(tx, documents.EVERYTHING)]
        assert newest == sorted(newest)
        assert newest[-1] < desk.clock.now_ms()


def test_a_past_of_no_days_is_the_plain_demo(tmp_path: Path) -> None:
    create_demo(tmp_path / "outlet", 0, lambda _done, _days: None)
    with bootstrap.writing(tmp_path / "outlet") as desk, desk.database.read() as tx:
        assert not list(documents.stream(tx, documents.Selection("sale", 0)))
        assert {each.account for each in balances.stream(tx, "1102")} == {"1102"}


@pytest.mark.parametrize("zone", ["WIB", "WITA", "WIT"])
def test_a_day_begins_at_midnight_of_the_outlet(zone: str) -> None:
    hours = {"WIB": 12, "WITA": 13, "WIT": 14}[zone]
    assert midnight_ms(NOON_MS + 1, zone) == NOON_MS - hours * 3_600_000


MAY_BE_EMPTY: Final = frozenset({"cap-breaches"})
"""What an honest shop has none of."""

ABOUT: Final = {"stock-card": "MIE-GRG"}


def _shows_something(section: Section) -> bool:
    match section:
        case Table():
            return bool(section.rows)
        case Bars():
            return bool(section.bars)
        case _:
            return bool(section.facts)


@pytest.mark.parametrize("name", sorted(REPORTS.keys() - MAY_BE_EMPTY))
def test_every_report_has_something_to_show(home: Path, register: Database, name: str) -> None:
    desk = bootstrap.looking(home, register)
    with register.read() as tx:
        dates = [s.header.business_date for s in documents.stream(tx, documents.Selection("day_close", 0))]
        report = REPORTS[name].make(tx, desk, Period(min(dates), max(dates), ABOUT.get(name, ""), 0))
    tables = [section for section in report.sections if not isinstance(section, Facts)]
    assert any(map(_shows_something, tables or report.sections))
