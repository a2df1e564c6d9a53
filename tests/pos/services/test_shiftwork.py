"""The shift of a drawer: its date never goes back, its cash is on record, a difference never stops its close."""

import pytest

from pos.domain.answers import Done, ShiftClosed
from pos.domain.cart import Held, LineAdded
from pos.domain.documents import integer
from pos.domain.errors import BadFigure, HeldSales, NoOpenShift, ReasonNeeded, ShiftAlreadyOpen
from pos.domain.money import Rupiah
from pos.domain.quantity import ONE
from pos.services import selling, shiftwork
from pos.store import facts, search, shifts
from tests.pos.services.conftest import Counter
from tests.support.selling import NOODLES, scanned

_DAY_MS = 86_400_000


def _move(counter: Counter, kind: str, amount: int, reason: str) -> Done:
    with counter.desk.database.write() as tx:
        return shiftwork.move_cash(tx, counter.desk, counter.cashier, counter.paper, (kind, Rupiah(amount), reason))


def _close(counter: Counter, *counted: tuple[int, int]) -> ShiftClosed:
    with counter.desk.database.write() as tx:
        return shiftwork.close_shift(tx, counter.desk, counter.cashier, counter.paper, counted)


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
    ("kind", "reason", "drawer", "counter_account"),
    [("paid_in", "Tambah uang kembalian", 350_000, "1102"), ("paid_out", "Ongkos angkut", 250_000, "6105")],
)
def test_cash_moves_against_the_account_of_its_reason(
    counter: Counter, kind: str, reason: str, drawer: int, counter_account: str
) -> None:
    counter.open(300_000)
    before = _cash(counter, counter_account)
    assert _move(counter, kind, 50_000, reason).amount_rupiah == 50_000
    assert _cash(counter, "1101", "1") == drawer
    assert _cash(counter, counter_account) - before == 300_000 - drawer
    assert counter.paper.queued[-1] == (kind, "kasir")


def test_cash_needs_one_of_the_outlets_reasons_and_an_open_shift(counter: Counter) -> None:
    with pytest.raises(NoOpenShift):
        _move(counter, "paid_out", 1_000, "Ongkos angkut")
    counter.open()
    with pytest.raises(ReasonNeeded):
        _move(counter, "paid_out", 1_000, "karena saya mau")
    with pytest.raises(BadFigure):
        _move(counter, "paid_out", 0, "Ongkos angkut")


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
