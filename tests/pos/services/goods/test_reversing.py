"""A posted paper corrected by a reversing one: its exact negative, once, with an approval."""

import pytest

from pos.domain.errors import NeedsApproval, NoOpenShift, NotAllowed, ReasonNeeded
from pos.domain.goods.claims import SettleClaim
from pos.domain.goods.refusals import AlreadyReversed, NotReversible, UnknownDocument
from pos.domain.goods.reversal import Reverse
from pos.domain.money import Rupiah
from pos.services.session import Session
from pos.store import lots
from tests.pos.services.goods.shop import KEEPER, Shop, delivery, line, short
from tests.support.selling import NOODLES

WRONG = Reverse("goods_receipt", 1, "Salah ketik")


def _reverse(shop: Shop, command: Reverse = WRONG) -> None:
    shop.act(command, KEEPER, shop.counter.supervisor)


def test_a_receipt_that_was_mistyped_leaves_everything_as_it_was(shop: Shop) -> None:
    before = shop.pool("GUL-1KG")
    shop.act(delivery(line("GUL-1KG", "bungkus", 200, 16_300)._replace(expires_on="2027-01-01")))
    _reverse(shop)
    after = shop.pool("GUL-1KG")
    assert (after.quantity, after.value_rupiah) == (before.quantity, before.value_rupiah)
    assert (shop.balance("2101", "S1"), shop.balance("5303")) == (0, 0)
    with shop.counter.desk.database.read() as tx:
        assert lots.everything(tx) == frozenset()
    assert shop.counter.paper.queued[-1] == ("reversal", "gudang")
    assert shop.differences() == ()


def test_goods_sold_in_between_leave_no_value_without_goods(shop: Shop) -> None:
    shop.counter.open()
    shop.act(delivery(line("MIE-GRG", "dus", 1, 400_000)))
    shop.sell((NOODLES, 50_000))
    before = shop.pool("MIE-GRG")
    _reverse(shop)
    after = shop.pool("MIE-GRG")
    assert (before.quantity, after.quantity) == (50_000, 10_000)
    assert after.value_rupiah * 5 == before.value_rupiah == 285_500
    assert shop.balance("5303") == -171_600
    assert shop.differences() == ()


def test_a_paper_is_reversed_once(shop: Shop) -> None:
    shop.act(delivery(line("GUL-1KG", "bungkus", 1, 16_300)))
    _reverse(shop)
    with pytest.raises(AlreadyReversed):
        _reverse(shop)
    assert shop.offered("reversible", "goods_receipt") == []


def test_a_receipt_whose_claim_was_settled_stands_until_the_settlement_is_reversed(shop: Shop) -> None:
    shop.act(delivery(short(line("GUL-1KG", "bungkus", 10, 16_000), 1, 0)))
    shop.act(SettleClaim("GR-G01-1-1", "payable", Rupiah(16_000), ()))
    with pytest.raises(NotReversible):
        _reverse(shop)
    _reverse(shop, Reverse("claim_settled", 1, "Salah"))
    _reverse(shop)
    assert (shop.balance("1124", "GR-G01-1-1"), shop.balance("2101", "S1")) == (0, 0)
    assert shop.differences() == ()


def test_cash_goes_back_only_into_an_open_drawer(shop: Shop) -> None:
    shop.counter.open()
    shop.act(delivery(line("GUL-1KG", "bungkus", 1, 16_300), paid="drawer"))
    with shop.counter.desk.database.write() as tx:
        tx.hot.execute("UPDATE shift SET closed_ms = 1")
    with pytest.raises(NoOpenShift):
        _reverse(shop)
    with shop.counter.desk.database.write() as tx:
        tx.hot.execute("UPDATE shift SET closed_ms = 0")
    _reverse(shop)
    assert shop.balance("1101", "1") == 300_000


@pytest.mark.parametrize(
    ("command", "refusal"),
    [
        (WRONG._replace(number=2), UnknownDocument),
        (WRONG._replace(kind="opening"), UnknownDocument),
        (WRONG._replace(kind="nothing"), UnknownDocument),
        (WRONG._replace(reason=""), ReasonNeeded),
    ],
)
def test_what_cannot_be_reversed_is_refused(shop: Shop, command: Reverse, refusal: type[Exception]) -> None:
    shop.act(delivery(line("GUL-1KG", "bungkus", 1, 16_300)))
    with pytest.raises(refusal):
        _reverse(shop, command)
    assert shop.offered("reversible", "goods_receipt") == [("1", "0001", "S1")]


def test_nobody_reverses_alone(shop: Shop) -> None:
    shop.act(delivery(line("GUL-1KG", "bungkus", 1, 16_300)))
    with pytest.raises(NeedsApproval):
        shop.act(WRONG, shop.counter.supervisor)
    with pytest.raises(NotAllowed):
        shop.act(WRONG, shop.counter.supervisor, shop.counter.supervisor)
    with pytest.raises(NotAllowed):
        shop.act(WRONG, Session(9, "siapa", ("kasir",)), shop.counter.supervisor)
    assert ("goods_receipt", "Goods receipt", "") in shop.offered("reversible_kinds")
