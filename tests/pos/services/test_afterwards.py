"""What follows a command: the drawer opens where cash goes in or out, and the figures beside the sale go along."""

import pytest

from pos.domain.answers import Performed
from pos.domain.correcting import LAST, OpenDrawer, VoidSale
from pos.domain.errors import NothingToVoid
from pos.domain.money import Rupiah
from pos.domain.refunding.commands import RefundSale
from pos.services.afterwards import follow
from pos.services.counter import Parts, Presence
from pos.services.tally import Tally
from pos.services.writer import Writer
from tests.pos.services.conftest import Counter, Unplugged
from tests.pos.services.correcting.at_the_counter import back, done, newest_of, sold
from tests.support.selling import NOODLES, scanned


class Beside:
    """A counter, its devices and its figures, with somebody at it."""

    def __init__(self, counter: Counter) -> None:
        self.devices = Unplugged()
        self.tally = Tally()
        self.presence = Presence("2026-01-01")
        self.presence.session = counter.cashier
        self._writer = Writer(counter.desk.database, crashed=lambda: None)
        self._parts = Parts(counter.desk, self._writer, counter.paper, self.devices, (), 42)

    def follows(self, answer: object) -> None:
        """Take notice of an answer."""
        follow(self._parts, self.presence, self.tally, answer)

    def closes_a_day(self, kept_days: int) -> None:
        """Take notice of a closed day, at an outlet that keeps slips so long, and let the writer work."""
        outlet = self._parts.desk.outlet._replace(kept_days=kept_days)
        parts = self._parts._replace(desk=self._parts.desk._replace(outlet=outlet))
        self._writer.start()
        follow(parts, self.presence, self.tally, Performed("day_close", 1, Rupiah(0), (("date", "2026-01-01"),), 0))
        self._writer.stop()

    def sales(self, counter: Counter) -> tuple[int, Rupiah | None]:
        """How many sales the figures count, and what they came to."""
        with counter.desk.database.read() as tx:
            figures = self.tally.figures(tx, counter.desk.moment("2026-01-01"))
        return figures.sales, figures.sales_rupiah


@pytest.fixture
def beside(counter: Counter) -> Beside:
    counter.open()
    return Beside(counter)


def test_money_given_back_opens_the_drawer_for_its_document(counter: Counter, beside: Beside) -> None:
    sold(counter, scanned(counter.desk, NOODLES))
    beside.follows(done(counter, RefundSale("1", (back(1, 1000),), "Salah barang")))
    assert beside.devices.kicked == [(1, newest_of(counter, "refund").key)]


def test_a_drawer_opened_without_a_sale_opens_when_it_is_on_record(counter: Counter, beside: Beside) -> None:
    beside.follows(done(counter, OpenDrawer("Tukar uang")))
    assert beside.devices.kicked == [(1, newest_of(counter, "no_sale").key)]


def test_a_voided_sale_is_taken_out_of_the_figures(counter: Counter, beside: Beside) -> None:
    sold(counter, scanned(counter.desk, NOODLES))
    with counter.desk.database.read() as tx:
        beside.tally.begin(tx, 1)
    assert beside.sales(counter) == (1, 3_300)
    beside.follows(done(counter, VoidSale(LAST, "Pembeli batal")))
    assert beside.sales(counter) == (0, 0)
    assert beside.devices.kicked == [(1, newest_of(counter, "void").key)]


def test_a_refusal_and_a_paper_without_cash_change_nothing(beside: Beside) -> None:
    beside.follows(NothingToVoid())
    beside.follows(Performed("price_override", 0, Rupiah(3_000), (), 2))
    assert beside.devices.kicked == []


def test_a_document_that_is_not_there_opens_the_drawer_for_none(beside: Beside) -> None:
    beside.follows(Performed("refund", 99, Rupiah(1), (), 2))
    assert beside.devices.kicked == [(1, 0)]


def test_a_closed_day_is_told_to_who_keeps_its_papers(beside: Beside) -> None:
    beside.follows(Performed("day_close", 1, Rupiah(0), (("date", "2026-01-01"),), 0))
    assert beside.devices.days == ["2026-01-01"]


def test_a_closed_day_is_the_time_to_let_go_of_old_slips(counter: Counter, beside: Beside) -> None:
    with counter.desk.database.write() as tx:
        tx.hot.execute(
            "INSERT INTO print_job(device, kind, slip, copy_no, state, attempt, bytes_sent, reason, created_ms,"
            " updated_ms) VALUES ('receipt', 'receipt', 'old', 0, 'sent', 1, 1, '', 1, 1)"
        )
    beside.closes_a_day(kept_days=90)
    with counter.desk.database.read() as tx:
        assert tx.hot.execute("SELECT slip FROM print_job").fetchall() == [("",)]
