"""The shift of a drawer: its date never goes back, its cash is on record, a difference never stops its close."""

import pytest

from pos.domain.answers import CountDiffers, ShiftClosed
from pos.domain.cart import Held, LineAdded
from pos.domain.documents import integer
from pos.domain.errors import (
    CountAgain,
    HeldSales,
    NeedsApproval,
    NoOpenShift,
    NotAllowed,
    ReasonNeeded,
    ShiftAlreadyOpen,
    WitnessNeeded,
)
from pos.domain.money import Rupiah
from pos.domain.quantity import ONE
from pos.services import selling, shiftwork
from pos.services.acting.job import Job
from pos.services.session import Session
from pos.services.shiftwork import Settling
from pos.store import facts, search, shifts
from tests.pos.services.conftest import Counter
from tests.support.selling import NOODLES, scanned

_DAY_MS = 86_400_000
OUTLET_BEARS = Settling("Tidak diketahui", is_charged=False)
CASHIER_OWES = Settling("Salah kembalian", is_charged=True)


def _job(counter: Counter, approver: Session | None = None) -> Job:
    return Job(counter.desk, counter.cashier, counter.paper, approver)


def _count(counter: Counter, *counted: tuple[int, int], witness: int = 0) -> ShiftClosed | CountDiffers:
    with counter.desk.database.write() as tx:
        return shiftwork.count_drawer(tx, _job(counter), counted, witness)


def _settle(counter: Counter, settling: Settling = OUTLET_BEARS, approver: Session | None = None) -> ShiftClosed:
    with counter.desk.database.write() as tx:
        return shiftwork.settle(tx, _job(counter, approver), settling)


def _close(counter: Counter, *counted: tuple[int, int]) -> ShiftClosed:
    answer = _count(counter, *counted)
    return answer if isinstance(answer, ShiftClosed) else _settle(counter)


def _cash(counter: Counter, account: str, subledger: str = "") -> int:
    with counter.desk.database.read() as tx:
        return shifts.cash_balance(tx, account, subledger)


def test_the_float_comes_from_the_safe(counter: Counter) -> None:
    safe = _cash(counter, "1102")
    counter.open(300_000)
    assert _cash(counter, "1101", "1") == 300_000
    assert _cash(counter, "1102") == safe - 300_000


def test_one_shift_at_a_time(counter: Counter) -> None:
    counter.open()
    with pytest.raises(ShiftAlreadyOpen):
        counter.open()


def test_shifts_are_numbered_without_gaps(counter: Counter) -> None:
    for number in (1, 2, 3):
        counter.open(0)
        assert _close(counter).number == number


def test_the_business_date_never_goes_back(counter: Counter) -> None:
    counter.open(0)
    _close(counter)
    first = counter.desk.today()
    counter.clock.at_ms -= 3 * _DAY_MS
    counter.open(0)
    with counter.desk.database.read() as tx:
        again = shifts.open_shift(tx, "1")
    assert again is not None
    assert counter.desk.today() < first
    assert again.business_date == first


def test_a_sale_after_midnight_belongs_to_its_shift(counter: Counter) -> None:
    counter.open()
    date = counter.desk.today()
    counter.clock.at_ms += _DAY_MS
    cart = scanned(counter.desk, NOODLES)
    with counter.desk.database.write() as tx:
        selling.complete(tx, counter.desk, counter.cashier, counter.paper, (cart, None))
        row = tx.hot.execute("SELECT business_date FROM document WHERE kind = 'sale'").fetchone()
    assert row == (date,)


@pytest.mark.parametrize(
    ("counted", "difference", "account", "posted"),
    [
        (((100_000, 3),), 0, "8201", 0),
        (((100_000, 2),), -100_000, "8201", 100_000),
        (((100_000, 4),), 100_000, "8102", -100_000),
    ],
)
def test_a_difference_is_posted_and_the_count_goes_to_the_safe(
    counter: Counter, counted: tuple[tuple[int, int], ...], difference: int, account: str, posted: int
) -> None:
    safe = _cash(counter, "1102")
    counter.open(300_000)
    closed = _close(counter, *counted)
    assert (closed.expected_rupiah, closed.difference_rupiah) == (300_000, difference)
    assert _cash(counter, account) == posted
    assert _cash(counter, "1101", "1") == 0
    assert _cash(counter, "1102") == safe + difference
    assert counter.paper.queued[-1] == ("shift_close", "kasir")


def test_a_shift_with_sales_waiting_is_not_closed(counter: Counter) -> None:
    counter.open()
    cart = scanned(counter.desk, NOODLES)
    item = cart.lines[0].item
    assert item is not None
    with counter.desk.database.write() as tx:
        event = LineAdded(1, item, ONE, Rupiah(0), "scan")
        selling.recorded(cart.uuid, 1, event, user=1, at_ms=1)(tx)
        selling.recorded(cart.uuid, 2, Held("kasir"), user=1, at_ms=1)(tx)
    with pytest.raises(HeldSales) as refusal:
        _close(counter)
    assert refusal.value.count == 1


def test_nothing_is_closed_twice(counter: Counter) -> None:
    counter.open(0)
    _close(counter)
    with pytest.raises(NoOpenShift):
        _close(counter)


def test_what_sold_comes_first_in_the_search_after_the_close(counter: Counter) -> None:
    counter.open()
    cart = scanned(counter.desk, ("8990000000181", 5_000))
    with counter.desk.database.write() as tx:
        selling.complete(tx, counter.desk, counter.cashier, counter.paper, (cart, None))
    _close(counter, (100_000, 3), (1_000, 16))
    with counter.desk.database.read() as tx:
        first = search.find(tx, "mi ", 1)[0]
        assert tx.hot.execute("SELECT sku FROM product WHERE id = ?", (first,)).fetchone() == ("MIE-SOTO",)


def test_the_close_says_what_was_counted(counter: Counter) -> None:
    counter.open(0)
    _close(counter, (50_000, 0), (500, 3))
    with counter.desk.database.read() as tx:
        closing = facts.last_of_shift(tx, 1, "shift_close")
    assert closing is not None
    assert integer(closing.body, "counted") == 1_500
    assert closing.body["count"] == [{"denomination": 500, "pieces": 3}]


def test_a_count_that_differs_is_on_record_before_anybody_is_told(counter: Counter) -> None:
    counter.open(300_000)
    differs = _count(counter, (100_000, 2), witness=2)
    assert isinstance(differs, CountDiffers)
    assert (differs.expected_rupiah, differs.counted_rupiah, differs.difference_rupiah) == (300_000, 200_000, -100_000)
    assert "Salah kembalian" in differs.reasons
    assert _cash(counter, "1101", "1") == 300_000
    with counter.desk.database.read() as tx:
        counted = facts.last_of_shift(tx, 1, "cash_count")
        assert shifts.open_shift(tx, "1") is not None
    assert counted is not None
    assert (integer(counted.body, "counted"), integer(counted.body, "witness")) == (200_000, 2)


def test_every_count_that_differs_is_kept_and_the_last_one_closes(counter: Counter) -> None:
    counter.open(300_000)
    _count(counter, (100_000, 2))
    _count(counter, (100_000, 1))
    assert _settle(counter).counted_rupiah == 100_000
    with counter.desk.database.read() as tx:
        closing = facts.last_of_shift(tx, 1, "shift_close")
    assert closing is not None
    assert integer(closing.body, "counts") == 2


def test_a_drawer_that_fits_at_the_second_count_closes_at_once(counter: Counter) -> None:
    counter.open(300_000)
    _count(counter, (100_000, 2))
    closed = _count(counter, (100_000, 3))
    assert isinstance(closed, ShiftClosed)
    assert closed.difference_rupiah == 0


def test_a_shortage_is_charged_with_a_second_persons_approval(counter: Counter) -> None:
    counter.open(300_000)
    _count(counter, (100_000, 2))
    with pytest.raises(NeedsApproval):
        _settle(counter, CASHIER_OWES)
    _settle(counter, CASHIER_OWES, counter.supervisor)
    assert _cash(counter, "1123", str(counter.cashier.user_id)) == 100_000
    assert _cash(counter, "8201") == 0


def test_a_witness_who_may_approve_a_charge_is_enough(counter: Counter) -> None:
    counter.open(300_000)
    _count(counter, (100_000, 2), witness=counter.supervisor.user_id)
    _settle(counter, CASHIER_OWES)
    with counter.desk.database.read() as tx:
        closing = facts.last_of_shift(tx, 1, "shift_close")
    assert closing is not None
    assert integer(closing.body, "approved_by") == counter.supervisor.user_id


def test_nobody_approves_his_own_charge(counter: Counter) -> None:
    counter.open(300_000)
    _count(counter, (100_000, 2), witness=counter.cashier.user_id)
    with pytest.raises(NotAllowed):
        _settle(counter, CASHIER_OWES, counter.cashier)


def test_a_difference_needs_one_of_the_outlets_reasons(counter: Counter) -> None:
    counter.open(300_000)
    _count(counter, (100_000, 2))
    with pytest.raises(ReasonNeeded):
        _settle(counter, Settling("entah", is_charged=False))


def test_a_drawer_that_changed_after_its_count_is_counted_again(counter: Counter) -> None:
    counter.open(300_000)
    with pytest.raises(CountAgain):
        _settle(counter)
    _count(counter, (100_000, 2))
    cart = scanned(counter.desk, NOODLES)
    with counter.desk.database.write() as tx:
        selling.complete(tx, counter.desk, counter.cashier, counter.paper, (cart, None))
    with pytest.raises(CountAgain):
        _settle(counter)


def test_an_outlet_may_want_a_witness_at_every_count(counter: Counter) -> None:
    counter.open(0)
    with counter.desk.database.write() as tx:
        tx.hot.execute("UPDATE setting SET value = 'required' WHERE name = 'count_witness'")
    with pytest.raises(WitnessNeeded):
        _count(counter)
    assert isinstance(_count(counter, witness=2), ShiftClosed)


def test_who_keeps_the_goods_closes_no_shift(counter: Counter) -> None:
    counter.open(0)
    with pytest.raises(NotAllowed), counter.desk.database.write() as tx:
        shiftwork.count_drawer(tx, _job(counter)._replace(session=Session(3, "admin", ("admin",))), (), 0)
