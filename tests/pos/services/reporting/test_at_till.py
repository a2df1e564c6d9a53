"""Reports at the till: made beside the writer, without margins for those who may not see them, and put on paper."""

import json
from collections.abc import Iterator
from functools import partial

import pytest

from drivers.printers.slip import Slip
from drivers.printers.slip_json import slip_from_json
from pos.domain.answers import Done
from pos.domain.errors import NotAllowed, NotCountedYet
from pos.domain.period import Period
from pos.domain.report import Bars, Facts, Report, Table
from pos.services.counter import Parts, Presence
from pos.services.reporting import REPORTS, at_till
from pos.services.reporting.margins import COST, MARGIN, MARGIN_SHARE, ONLY_MARGINS, share, without_margins
from pos.services.reporting.takings import TELLING
from pos.services.session import Session
from pos.services.writer import Writer
from pos.store.faults import StoreFault
from tests.pos.services.conftest import Counter, Unplugged
from tests.pos.services.correcting.at_the_counter import close_shift
from tests.pos.services.reporting.a_busy_day import facts, today
from tests.support.asking import Answering, answer_of

CASHIER, MANAGER, NOBODY = (Session(1, "x", roles) for roles in (("kasir",), ("manajer",), ()))


class Desktop:
    """A till's reports, with who sits at it."""

    def __init__(self, counter: Counter) -> None:
        self.counter = counter
        self.writer = Writer(counter.desk.database, crashed=lambda: None)
        self.writer.start()
        self.parts = Parts(counter.desk, self.writer, counter.paper, Unplugged(), (), 32)
        self.presence = Presence("2026-11-24")

    def answer(self, ask: Answering) -> object:
        return answer_of(ask)

    def report(self, session: Session, name: str) -> object:
        self.presence.session = session
        asked = (name, today(self.counter, of="MIE-GRG"))
        return self.answer(lambda done: at_till.make(self.parts, self.presence, asked, done))


@pytest.fixture
def desktop(busy: Counter) -> Iterator[Desktop]:
    made = Desktop(busy)
    yield made
    made.writer.stop()


def _heads(report: Report) -> set[str]:
    found: set[str] = set()
    for section in report.sections:
        match section:
            case Table():
                found |= {column.head for column in section.columns}
                assert all(len(row) == len(section.columns) for row in section.rows)
                assert len(section.total) in {0, len(section.columns)}
            case Facts():
                found |= {name for name, _, _ in section.facts}
            case Bars():
                found.add(section.title)
    return found


@pytest.mark.parametrize("name", sorted(set(REPORTS) - ONLY_MARGINS))
def test_no_report_shows_a_cashier_costs_or_margins(desktop: Desktop, name: str) -> None:
    close_shift(desktop.counter)
    report = desktop.report(CASHIER, name)
    assert isinstance(report, Report)
    assert not _heads(report) & {COST, MARGIN, MARGIN_SHARE}


def test_a_manager_sees_the_margin_of_the_day(desktop: Desktop) -> None:
    report = desktop.report(MANAGER, "daily-sales")
    assert isinstance(report, Report)
    assert facts(report)[MARGIN] == 20_100


@pytest.mark.parametrize("name", sorted(ONLY_MARGINS))
def test_what_is_nothing_without_margins_is_refused_to_a_cashier(desktop: Desktop, name: str) -> None:
    refused = desktop.report(CASHIER, name)
    assert isinstance(refused, NotAllowed)
    assert refused.action == "margins"
    assert isinstance(desktop.report(MANAGER, name), Report)


def test_nobody_sees_no_report(desktop: Desktop) -> None:
    assert isinstance(desktop.report(NOBODY, "daily-sales"), NotAllowed)


@pytest.mark.parametrize("name", sorted(TELLING))
def test_nobody_who_counts_a_drawer_is_told_before_what_it_took(desktop: Desktop, name: str) -> None:
    assert isinstance(desktop.report(CASHIER, name), NotCountedYet)
    assert isinstance(desktop.report(MANAGER, name), Report)
    close_shift(desktop.counter)
    assert isinstance(desktop.report(CASHIER, name), Report)


def test_days_that_were_counted_are_open_to_a_cashier_while_the_next_shift_sells(desktop: Desktop) -> None:
    asked = ("daily-sales", Period("2026-11-20", "2026-11-22", "", 0))
    desktop.presence.session = CASHIER
    answer = desktop.answer(lambda done: at_till.make(desktop.parts, desktop.presence, asked, done))
    assert isinstance(answer, Report)


def test_a_report_is_queued_for_the_printer_in_the_language_of_the_screen(desktop: Desktop) -> None:
    report = desktop.report(MANAGER, "daily-sales")
    assert isinstance(report, Report)
    for language, word in (("id", "Penjualan harian"), ("en", "Daily sales")):
        printed = partial(at_till.put_on_paper, desktop.parts, report, language)
        assert isinstance(desktop.answer(printed), Done)
        with desktop.counter.desk.database.read() as tx:
            row = tx.hot.execute("SELECT kind, document, slip FROM print_job ORDER BY id DESC LIMIT 1").fetchone()
        assert row is not None
        assert row[:2] == ("report", None)
        assert isinstance(slip_from_json(row[2]), Slip)
        assert word in json.dumps(json.loads(row[2]), ensure_ascii=False)


def test_a_register_that_cannot_be_read_is_a_fault(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> Report:
        raise StoreFault("disk", "gone")

    monkeypatch.setattr(at_till, "seen", broken)
    assert getattr(desktop.report(CASHIER, "daily-sales"), "reason", "") == "disk"


def test_shares_are_hundredths_of_a_percent_and_nothing_of_nothing() -> None:
    assert (share(1, 3), share(2, 3), share(-1, 4), share(5, 0), share(5, -5)) == (3_333, 6_667, -2_500, 0, 0)


def test_a_chart_of_margins_is_taken_out_whole() -> None:
    report = Report("x", "X", "", (Bars(MARGIN, "rupiah", (("a", 1),)), Bars("Net", "rupiah", ())), (), 0)
    assert [each.title for each in without_margins(report).sections] == ["Net"]
