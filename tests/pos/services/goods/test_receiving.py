"""Taking a delivery in, on a real database: stock, debts, claims and dates, and nothing of what was refused."""

import pytest

from pos.domain.documents import Body
from pos.domain.errors import BadFigure, NeedsApproval, NoOpenShift, NotAllowed
from pos.domain.goods.receipt import ReceiveGoods
from pos.domain.goods.refusals import CostNeeded, UnknownProduct, UnknownSupplier
from pos.services import selling
from pos.store import lots
from tests.pos.services.goods.shop import KEEPER, Shop, delivery, line, short
from tests.support.selling import NOODLES, scanned


def test_cartons_become_pieces_and_their_freight_comes_from_the_drawer(shop: Shop) -> None:
    shop.counter.open()
    before = shop.pool("MIE-GRG")
    done = shop.act(delivery(line("MIE-GRG", "dus", 5, 114_000), freight=15_000))
    after = shop.pool("MIE-GRG")
    assert (after.quantity - before.quantity, after.value_rupiah - before.value_rupiah) == (200_000, 585_000)
    assert (after.last.value_rupiah, after.last.quantity) == (585_000, 200_000)
    assert (shop.balance("2101", "S1"), shop.balance("1101", "1")) == (-570_000, 300_000 - 15_000)
    assert (done.action, done.number, done.amount_rupiah) == ("goods_receipt", 1, 585_000)
    assert shop.counter.paper.queued[-1] == ("goods_receipt", "supervisor")
    assert shop.differences() == ()


def test_a_short_delivery_leaves_a_claim_under_the_receipt(shop: Shop) -> None:
    done = shop.act(delivery(short(line("GUL-1KG", "bungkus", 20, 16_300), 3, 1)))
    assert done.facts == (("claim", "65.200"),)
    assert shop.balance("1124", "GR-G01-1-1") == 65_200
    assert shop.balance("2101", "S1") == -326_000
    assert shop.differences() == ()


def test_goods_sold_before_they_came_are_settled_with_a_correction(shop: Shop) -> None:
    shop.counter.open()
    with shop.counter.desk.database.write() as tx:
        cart = scanned(shop.counter.desk, (NOODLES, 900_000))
        selling.complete(tx, shop.counter.desk, shop.counter.cashier, shop.counter.paper, (cart, None))
    assert shop.pool("MIE-GRG").quantity < 0
    shop.act(delivery(line("MIE-GRG", "dus", 50, 120_000)))
    assert shop.balance("5303") != 0
    assert shop.differences() == ()


def test_dates_are_kept_per_receipt(shop: Shop) -> None:
    dated = line("GUL-1KG", "bungkus", 20, 16_300)._replace(expires_on="2027-03-01")
    shop.act(delivery(dated, line("MIE-GRG", "dus", 1, 1)))
    with shop.counter.desk.database.read() as tx:
        assert [row[1:] for row in lots.everything(tx)] == [(1, "GUL-1KG", 20_000, "2027-03-01")]


@pytest.mark.parametrize(
    ("command", "refusal"),
    [
        (delivery(line("GUL-1KG", "bungkus", 1, 9), supplier="NOBODY"), UnknownSupplier),
        (delivery(line("NONE", "bungkus", 1, 9)), UnknownProduct),
        (delivery(line("GUL-1KG", "bungkus", 1, 0)), CostNeeded),
        (delivery(line("GUL-1KG", "bungkus", 1, 9), paid="pocket"), BadFigure),
        (delivery(line("GUL-1KG", "bungkus", 1, 9), paid="drawer"), NoOpenShift),
        (delivery(line("GUL-1KG", "bungkus", -1, 9)), BadFigure),
    ],
)
def test_what_is_refused_writes_nothing(shop: Shop, command: ReceiveGoods, refusal: type[Exception]) -> None:
    before = shop.pool("GUL-1KG")
    with pytest.raises(refusal):
        shop.act(command)
    assert shop.pool("GUL-1KG") == before
    assert shop.differences() == ()


def test_who_keeps_the_goods_takes_them_in_but_does_not_touch_the_money(shop: Shop) -> None:
    shop.counter.open()
    shop.act(delivery(line("GUL-1KG", "bungkus", 1, 9)), KEEPER)
    paid = delivery(line("GUL-1KG", "bungkus", 1, 9), paid="drawer")
    with pytest.raises(NeedsApproval):
        shop.act(paid, KEEPER)
    assert shop.act(paid, KEEPER, shop.counter.supervisor).approver == shop.counter.supervisor.user_id
    assert _approver(shop.body("goods_receipt")) == shop.counter.supervisor.user_id


def _approver(body: Body) -> object:
    return body["approved_by"]


def test_a_cashier_asks_before_taking_goods_in(shop: Shop) -> None:
    command = delivery(line("GUL-1KG", "bungkus", 1, 9))
    with pytest.raises(NeedsApproval):
        shop.act(command, shop.counter.cashier)
    with pytest.raises(NotAllowed):
        shop.act(command, shop.counter.cashier, KEEPER)
    shop.act(command, shop.counter.cashier, shop.counter.supervisor)
