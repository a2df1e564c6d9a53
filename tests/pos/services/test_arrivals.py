"""Coming in: the clock is judged, and the counter is as it was left."""

import pytest

from pos.domain.answers import LoggedIn, User
from pos.domain.cart import CartEvent, Held, LineAdded, LineVoided, MemberSet
from pos.domain.errors import ClockRefused
from pos.services import selling, shiftwork
from pos.services.acting.job import Job
from pos.services.arrivals import arrive
from pos.services.clocks import accept_clock
from pos.services.holding import held_sales
from pos.services.shiftwork import Settling
from tests.pos.services.conftest import Counter
from tests.support.selling import NOODLES, scanned

_KASIR = User(1, "kasir", ("kasir",), "1234")
_HOUR_MS = 3_600_000


def _arrive(counter: Counter) -> LoggedIn:
    with counter.desk.database.write() as tx:
        return arrive(tx, counter.desk, _KASIR)


def _store(counter: Counter, uuid: str, *events: CartEvent) -> None:
    with counter.desk.database.write() as tx:
        for position, event in enumerate(events, 1):
            selling.recorded(uuid, position, event, user=1, at_ms=position)(tx)


def _added(counter: Counter) -> LineAdded:
    line = scanned(counter.desk, NOODLES).lines[0]
    assert line.item is not None
    return LineAdded(1, line.item, line.count_milli, line.amount_rupiah, "scan")


def test_a_first_morning_has_no_shift_and_an_empty_cart(counter: Counter) -> None:
    arrived = _arrive(counter)
    assert arrived.shift is None
    assert arrived.cart.lines == ()
    assert (arrived.recovered, arrived.next_sale_no, arrived.rounding.step_rupiah) == (False, 1, 100)


def test_cash_is_rounded_as_on_the_date_a_shift_opened_now_would_have(counter: Counter) -> None:
    """The clock fell back since the last shift, whose business date the next one keeps."""
    counter.open()
    with counter.desk.database.write() as tx:
        job = Job(counter.desk, counter.cashier, counter.paper, None)
        shiftwork.count_drawer(tx, job, (), 0)
        shiftwork.settle(tx, job, Settling("Tidak diketahui", is_charged=False))
        tx.hot.execute(
            "INSERT INTO setting(name, valid_from, value) VALUES ('cash_rounding_step', ?, '500')",
            (counter.desk.today(),),
        )
        counter.clock.at_ms -= 24 * _HOUR_MS
        accept_clock(tx, counter.desk, counter.supervisor)
    assert _arrive(counter).rounding.step_rupiah == 500


def test_the_cart_that_was_at_the_counter_comes_back_with_its_member(counter: Counter) -> None:
    counter.open()
    uuid = counter.desk.new_id()
    _store(counter, uuid, _added(counter), MemberSet(2, "0002"))
    arrived = _arrive(counter)
    assert (arrived.cart.uuid, arrived.cart.events, arrived.recovered) == (uuid, 2, True)
    assert arrived.shift is not None
    assert arrived.member is not None
    assert arrived.member.number == "0002"


def test_a_cart_with_nothing_standing_is_not_called_recovered(counter: Counter) -> None:
    uuid = counter.desk.new_id()
    _store(counter, uuid, _added(counter), LineVoided(1, "x"))
    assert not _arrive(counter).recovered


def test_held_sales_are_listed_with_their_totals(counter: Counter) -> None:
    uuid = counter.desk.new_id()
    _store(counter, uuid, _added(counter), Held("kasir"))
    with counter.desk.database.read() as tx:
        (held,) = held_sales(tx)
    assert (held.cart.uuid, held.label, held.total_rupiah) == (uuid, "kasir", 3_300)
    assert _arrive(counter).cart.uuid != uuid


@pytest.mark.parametrize("moved_ms", [-60_000 - 121_000, 49 * _HOUR_MS])
def test_a_clock_that_fell_back_or_ran_ahead_asks_a_supervisor_once(counter: Counter, moved_ms: int) -> None:
    counter.clock.at_ms += moved_ms
    with pytest.raises(ClockRefused) as refusal:
        _arrive(counter)
    assert refusal.value.now_ms == counter.clock.at_ms
    with counter.desk.database.write() as tx:
        accept_clock(tx, counter.desk, counter.supervisor)
        row = tx.hot.execute("SELECT user, at_ms FROM document WHERE kind = 'clock'").fetchone()
    assert row == (2, counter.clock.at_ms)
    assert _arrive(counter).user == _KASIR


@pytest.mark.parametrize("moved_ms", [-60_000 - 119_000, 47 * _HOUR_MS])
def test_a_step_of_the_network_clock_and_a_closed_sunday_are_let_pass(counter: Counter, moved_ms: int) -> None:
    counter.clock.at_ms += moved_ms
    assert _arrive(counter).user == _KASIR
