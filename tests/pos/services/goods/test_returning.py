"""Sending goods back: at what the books say, for what is given, and never more than there is."""

import pytest

from pos.domain.errors import BadFigure, ReasonNeeded
from pos.domain.goods.refusals import NotOnHand, OtherOwner, UnknownSupplier
from pos.domain.goods.returning import ReturnedLine, ReturnGoods
from pos.domain.money import Rupiah
from pos.domain.quantity import Milli
from tests.pos.services.goods.shop import Shop, delivery, line


def _back(sku: str, count: int, price: int = 0, *, supplier: str = "S1", paid: str = "payable") -> ReturnGoods:
    lines = (ReturnedLine(sku, "bungkus", Milli(count * 1000), Rupiah(price)),)
    return ReturnGoods(supplier, lines, paid, "Rusak")


def test_goods_go_back_at_the_average_and_are_credited_at_their_price(shop: Shop) -> None:
    before = shop.pool("GUL-1KG")
    done = shop.act(_back("GUL-1KG", 3, 16_000))
    assert before.quantity - shop.pool("GUL-1KG").quantity == 3_000
    assert (done.number, done.amount_rupiah) == (1, 48_000)
    assert (shop.balance("2101", "S1"), shop.balance("5303")) == (48_000, 900)
    assert shop.counter.paper.queued[-1] == ("purchase_return", "supervisor")
    assert shop.differences() == ()


def test_without_a_price_the_credit_is_what_the_books_say(shop: Shop) -> None:
    done = shop.act(_back("GUL-1KG", 3))
    assert (done.amount_rupiah, shop.balance("5303")) == (48_900, 0)


def test_what_is_not_given_back_yet_is_a_claim(shop: Shop) -> None:
    shop.act(_back("GUL-1KG", 3, paid="claim"))
    assert shop.balance("1124", "PR-G01-1-1") == 48_900
    assert shop.offered("claims") == [("PR-G01-1-1", "PR-G01-1-1 Grosir Makmur", "48.900")]
    assert shop.offered("claimed", "PR-G01-1-1") == []
    assert shop.differences() == ()


def test_an_owner_takes_his_goods_back_without_money(shop: Shop) -> None:
    shop.consign("KRP-SNG", "UMKM-TMP", 12_000)
    shop.act(delivery(line("KRP-SNG", "bungkus", 10, 0), supplier="UMKM-TMP"))
    shop.act(_back("KRP-SNG", 4, supplier="UMKM-TMP"))
    assert (shop.pool("KRP-SNG").quantity, shop.pool("KRP-SNG").value_rupiah) == (6_000, 0)
    assert shop.balance("2102", "UMKM-TMP") == 0
    assert shop.differences() == ()


@pytest.mark.parametrize(
    ("command", "refusal"),
    [
        (_back("GUL-1KG", 13), NotOnHand),
        (_back("GUL-1KG", 0), BadFigure),
        (_back("GUL-1KG", -1), BadFigure),
        (_back("GUL-1KG", 1, -5), BadFigure),
        (_back("GUL-1KG", 1, supplier="UMKM-TMP"), OtherOwner),
        (_back("GUL-1KG", 1, supplier="NOBODY"), UnknownSupplier),
        (_back("GUL-1KG", 1)._replace(reason=" "), ReasonNeeded),
    ],
)
def test_what_is_refused_writes_nothing(shop: Shop, command: ReturnGoods, refusal: type[Exception]) -> None:
    before = shop.pool("GUL-1KG")
    with pytest.raises(refusal):
        shop.act(command)
    assert shop.pool("GUL-1KG") == before
