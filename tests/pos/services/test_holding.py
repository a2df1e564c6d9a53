"""Sales on hold are seen before their events are on the disk."""

from pos.domain.answers import User
from pos.domain.cart import Cart, CartEvent, Held, LineAdded, MemberSet, Recalled
from pos.domain.money import Rupiah
from pos.domain.quantity import ONE
from pos.services import selling
from pos.services.arrivals import arrive
from pos.services.holding import Holding
from tests.pos.services.conftest import Counter
from tests.support.selling import NOODLES, scanned


def _line(counter: Counter) -> LineAdded:
    item = scanned(counter.desk, NOODLES).lines[0].item
    assert item is not None
    return LineAdded(1, item, ONE, Rupiah(0), "scan")


def _follow(holding: Holding, cart_uuid: str, *events: CartEvent) -> None:
    for event in events:
        holding.follow(cart_uuid, event)


def test_a_sale_is_on_hold_before_it_is_written(counter: Counter) -> None:
    holding = Holding(counter.desk.database.peek, counter.clock)
    first, second = counter.desk.new_id(), counter.desk.new_id()
    _follow(holding, first, _line(counter), Held("kasir"))
    counter.clock.at_ms += 1_000
    _follow(holding, second, _line(counter), MemberSet(2, "0002"), Held("kasir"))
    assert [(sale.cart.uuid, sale.label, sale.total_rupiah) for sale in holding.held()] == [
        (first, "kasir", 3_300),
        (second, "0002", 3_250),
    ]
    holding.follow(first, Recalled("kasir"))
    assert [sale.cart.uuid for sale in holding.held()] == [second]
    counter.clock.at_ms += 1_000
    holding.follow(first, Held("kasir"))
    assert [sale.cart.events for sale in holding.held()] == [3, 4]


def test_a_sale_that_was_on_hold_before_the_login_is_taken_back(counter: Counter) -> None:
    uuid, desk = counter.desk.new_id(), counter.desk
    with desk.database.write() as tx:
        selling.recorded(uuid, 1, _line(counter), user=1, at_ms=counter.clock.at_ms)(tx)
        selling.recorded(uuid, 2, Held("kasir"), user=1, at_ms=counter.clock.at_ms)(tx)
        came_in = arrive(tx, desk, User(1, "kasir", ("kasir",), ""))
    holding = Holding(desk.database.peek, counter.clock)
    holding.begin(came_in.cart)
    assert [sale.cart.uuid for sale in holding.held()] == [uuid]
    holding.follow(uuid, Recalled("kasir"))
    assert holding.held() == ()
    holding.begin(Cart(desk.new_id()))
    assert [sale.cart.uuid for sale in holding.held()] == [uuid]
