"""Paying and cancelling: one transaction each, and the same sale however often it is asked for."""

import pytest

from pos.domain.cart import Cart, CartEvent, Held, LineAdded, MemberSet, Recalled, apply
from pos.domain.documents import parts
from pos.domain.errors import EmptyCart, NoOpenShift, PaidTooLittle, RegisterRefused
from pos.domain.money import Rupiah
from pos.domain.quantity import ONE
from pos.services import selling
from pos.services.selling import Completion
from pos.store import carts, facts, sales, shifts
from tests.pos.services.conftest import Counter
from tests.support.selling import LPG, NOODLES, SUGAR, WATER, scanned


def _pay(counter: Counter, cart: Cart, paid: int | None = None) -> Completion:
    amount = None if paid is None else Rupiah(paid)
    with counter.desk.database.write() as tx:
        return selling.complete(tx, counter.desk, counter.cashier, counter.paper, (cart, amount))


def _drawer(counter: Counter) -> int:
    with counter.desk.database.read() as tx:
        return shifts.cash_balance(tx, "1101", "1")


def _on_hand(counter: Counter, sku: str) -> int:
    with counter.desk.database.read() as tx:
        return sales.valued(tx, [sku])[sku].pool.quantity


def test_a_sale_moves_cash_goods_and_shells_and_queues_its_receipt(counter: Counter) -> None:
    counter.open()
    full, noodles = _on_hand(counter, "LPG3-ISI"), _on_hand(counter, "MIE-GRG")
    paid = _pay(counter, scanned(counter.desk, NOODLES, LPG), 50_000)
    assert (paid.sale.due_rupiah, paid.sale.change_rupiah) == (21_300, 28_700)
    assert _drawer(counter) == 300_000 + 21_300
    assert _on_hand(counter, "LPG3-ISI") == full - 1
    assert _on_hand(counter, "MIE-GRG") == noodles - 1000
    assert ("sale", "kasir") in counter.paper.queued


def test_paying_twice_is_one_sale(counter: Counter) -> None:
    counter.open()
    cart = scanned(counter.desk, NOODLES)
    first, again = _pay(counter, cart, 5_000), _pay(counter, cart)
    assert (first.is_new, again.is_new) == (True, False)
    assert again.sale._replace(next_cart_uuid="") == first.sale._replace(next_cart_uuid="")
    assert _drawer(counter) == 303_300
    assert counter.paper.queued.count(("sale", "kasir")) == 1


def test_a_refused_payment_writes_nothing(counter: Counter) -> None:
    counter.open()
    cart = scanned(counter.desk, NOODLES)
    with pytest.raises(PaidTooLittle):
        _pay(counter, cart, 1_000)
    with counter.desk.database.read() as tx:
        assert facts.by_uuid(tx, cart.uuid) is None
    assert _drawer(counter) == 300_000


def test_no_sale_without_an_open_shift(counter: Counter) -> None:
    with pytest.raises(NoOpenShift):
        _pay(counter, scanned(counter.desk, NOODLES))


def test_what_is_sold_below_zero_is_named(counter: Counter) -> None:
    counter.open()
    paid = _pay(counter, scanned(counter.desk, (NOODLES, 900_000), (WATER, 1000), LPG))
    assert paid.sale.below_zero == ("Mi Instan Goreng 85 g",)
    assert _on_hand(counter, "MIE-GRG") == 60_000 - 900_000


def test_a_cart_with_a_product_from_elsewhere_is_refused(counter: Counter) -> None:
    counter.open()
    cart = scanned(counter.desk, NOODLES)
    item = cart.lines[0].item
    assert item is not None
    foreign = LineAdded(2, item._replace(sku="ELSEWHERE"), ONE, Rupiah(0), "scan")
    with pytest.raises(RegisterRefused) as refusal:
        _pay(counter, apply(cart, foreign))
    assert refusal.value.detail == "ELSEWHERE"


@pytest.mark.parametrize(
    ("sql", "sku"),
    [
        ("UPDATE product SET uses = 'GONE:1000' WHERE sku = 'AIR-ISI-19'", "GONE"),
        ("UPDATE product SET uses = 'AIR-ISI-5:1000' WHERE sku = 'AIR-ISI-19'", "AIR-ISI-5"),
    ],
)
def test_a_service_that_uses_up_what_has_no_stock_is_refused(counter: Counter, sql: str, sku: str) -> None:
    counter.open()
    with counter.desk.database.write() as tx:
        tx.hot.execute(sql)
    with pytest.raises(RegisterRefused) as refusal:
        _pay(counter, scanned(counter.desk, WATER))
    assert refusal.value.detail == sku


def test_a_recovered_cart_whose_product_became_something_else_is_refused(counter: Counter) -> None:
    counter.open()
    cart = scanned(counter.desk, LPG)
    with counter.desk.database.write() as tx:
        tx.hot.execute("UPDATE product SET kind = 'goods' WHERE sku = 'LPG3-ISI'")
    with pytest.raises(RegisterRefused) as refusal:
        _pay(counter, cart)
    assert refusal.value.detail == "LPG3-ISI"


def test_a_member_pays_member_prices_on_member_accounts(counter: Counter) -> None:
    counter.open()
    cart = apply(scanned(counter.desk, NOODLES), MemberSet(3, "0003"))
    _pay(counter, cart)
    with counter.desk.database.read() as tx:
        fact = facts.by_uuid(tx, cart.uuid)
    assert fact is not None
    assert fact.person == 3
    assert parts(fact.body, "lines")[0]["revenue"] == "4101"
    assert fact.body["total"] == 3_250


def test_a_paid_cart_is_not_at_the_counter_any_more(counter: Counter) -> None:
    counter.open()
    cart = scanned(counter.desk, NOODLES)
    item = cart.lines[0].item
    assert item is not None
    with counter.desk.database.write() as tx:
        selling.recorded(cart.uuid, 1, LineAdded(1, item, ONE, Rupiah(0), "scan"), user=1, at_ms=1)(tx)
        assert [each.cart.uuid for each in carts.unfinished(tx, "open")] == [cart.uuid]
    _pay(counter, cart)
    with counter.desk.database.read() as tx:
        assert carts.unfinished(tx, "open") == ()


def test_a_hold_and_a_recall_change_where_a_cart_is(counter: Counter) -> None:
    cart = scanned(counter.desk, NOODLES)
    item = cart.lines[0].item
    assert item is not None
    events: list[CartEvent] = [LineAdded(1, item, ONE, Rupiah(0), "scan"), Held("kasir"), Recalled("kasir")]
    states = []
    for position, event in enumerate(events, 1):
        with counter.desk.database.write() as tx:
            selling.recorded(cart.uuid, position, event, user=1, at_ms=position)(tx)
            states.append([state for state in ("open", "held") if carts.unfinished(tx, state)])
    assert states == [["open"], ["held"], ["open"]]


def test_a_cancelled_sale_is_on_record_with_all_it_held(counter: Counter) -> None:
    counter.open()
    cart = scanned(counter.desk, NOODLES, SUGAR)
    with counter.desk.database.write() as tx:
        done = selling.cancel(tx, counter.desk, counter.cashier, cart, "Pembeli batal")
        fact = facts.by_uuid(tx, cart.uuid)
    assert done.amount_rupiah == 20_100
    assert fact is not None
    assert (fact.kind, len(parts(fact.body, "lines"))) == ("cancel", 2)


def test_an_empty_cart_is_not_cancelled(counter: Counter) -> None:
    counter.open()
    with counter.desk.database.write() as tx, pytest.raises(EmptyCart):
        selling.cancel(tx, counter.desk, counter.cashier, Cart(counter.desk.new_id()), "x")


def test_a_cart_in_which_only_a_member_was_named_can_be_given_up(counter: Counter) -> None:
    counter.open()
    named = MemberSet(2, "0002")
    cart = apply(Cart(counter.desk.new_id()), named)
    with counter.desk.database.write() as tx:
        selling.recorded(cart.uuid, 1, named, user=1, at_ms=1)(tx)
        done = selling.cancel(tx, counter.desk, counter.cashier, cart, "Pembeli batal")
        assert carts.unfinished(tx, "open") == ()
        fact = facts.by_uuid(tx, cart.uuid)
    assert fact is not None
    assert (fact.kind, fact.body["lines"], done.amount_rupiah) == ("cancel", [], 0)
