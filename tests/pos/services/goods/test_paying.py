"""Paying suppliers what is owed, and owners what their goods brought in when they were sold."""

import pytest

from pos.domain.errors import BadFigure, NeedsApproval, NoOpenShift, NotAllowed
from pos.domain.goods.paying import PayOwner, PaySupplier
from pos.domain.goods.refusals import MoreThanOwed, UnknownSupplier
from pos.domain.money import Rupiah
from pos.domain.quantity import Milli
from pos.domain.refunding.commands import TO_DAMAGED, TO_STORE, GivenBack, RefundSale
from tests.pos.services.goods.shop import CRISPS, KEEPER, TREASURER, Shop, delivery, line


@pytest.fixture
def owing(shop: Shop) -> Shop:
    """A shop that owes its supplier half a million."""
    shop.act(delivery(line("GUL-1KG", "bungkus", 50, 10_000)))
    return shop


def test_a_debt_is_paid_in_parts_from_the_safe(owing: Shop) -> None:
    safe = owing.balance("1102")
    done = owing.act(PaySupplier("S1", Rupiah(200_000), "safe", "INV-9"), TREASURER)
    assert (done.amount_rupiah, done.facts) == (200_000, (("left", "300.000"),))
    assert (owing.balance("2101", "S1"), owing.balance("1102")) == (-300_000, safe - 200_000)
    assert owing.offered("owed:supplier_payable") == [("S1", "Grosir Makmur", "300.000")]
    owing.act(PaySupplier("S1", Rupiah(0), "bank", ""), TREASURER)
    assert owing.offered("owed:supplier_payable") == []
    assert owing.counter.paper.queued[-1] == ("supplier_payment", "bendahara")
    assert owing.differences() == ()


@pytest.mark.parametrize(
    ("command", "refusal"),
    [
        (PaySupplier("S1", Rupiah(500_001), "safe", ""), MoreThanOwed),
        (PaySupplier("UMKM-TMP", Rupiah(0), "safe", ""), BadFigure),
        (PaySupplier("S1", Rupiah(-1), "safe", ""), BadFigure),
        (PaySupplier("S1", Rupiah(1), "payable", ""), BadFigure),
        (PaySupplier("S2", Rupiah(1), "safe", ""), UnknownSupplier),
        (PaySupplier("UMKM-TMP", Rupiah(1), "safe", ""), MoreThanOwed),
        (PaySupplier("S1", Rupiah(1), "drawer", ""), NoOpenShift),
    ],
)
def test_what_is_refused_writes_nothing(owing: Shop, command: PaySupplier, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        owing.act(command)
    assert owing.balance("2101", "S1") == -500_000


def test_who_keeps_the_goods_pays_nobody(owing: Shop) -> None:
    with pytest.raises(NotAllowed):
        owing.act(PaySupplier("S1", Rupiah(1), "safe", ""), KEEPER)


def test_an_owner_is_owed_when_his_goods_are_sold_and_paid_from_the_drawer(shop: Shop) -> None:
    shop.consign("KRP-SNG", "UMKM-TMP", 12_000)
    shop.act(delivery(line("KRP-SNG", "bungkus", 10, 0), supplier="UMKM-TMP"))
    shop.counter.open()
    shop.sell((CRISPS, 2_000))
    assert (shop.balance("2102", "UMKM-TMP"), shop.balance("4302")) == (-24_000, -6_000)
    with pytest.raises(NeedsApproval):
        shop.act(PayOwner("UMKM-TMP", Rupiah(24_000), "drawer", ""), shop.counter.cashier)
    paid = shop.act(PayOwner("UMKM-TMP", Rupiah(24_000), "drawer", ""), shop.counter.cashier, shop.counter.supervisor)
    assert (paid.action, paid.amount_rupiah, paid.facts) == ("owner_payout", 24_000, (("left", "0"),))
    assert (shop.balance("2102", "UMKM-TMP"), shop.balance("1101", "1")) == (0, 300_000 + 30_000 - 24_000)
    assert shop.differences() == ()


@pytest.mark.parametrize(("to", "owed"), [(TO_STORE, 24_000), (TO_DAMAGED, 36_000)])
def test_an_owner_is_not_owed_for_what_stands_on_the_shelf_again(shop: Shop, to: str, owed: int) -> None:
    shop.consign("KRP-SNG", "UMKM-TMP", 12_000)
    shop.act(delivery(line("KRP-SNG", "bungkus", 10, 0), supplier="UMKM-TMP"))
    shop.counter.open()
    shop.sell((CRISPS, 3_000))
    back = RefundSale("1", (GivenBack(1, Milli(1_000), to),), "Barang rusak")
    shop.act(back, shop.counter.cashier, shop.counter.supervisor)
    assert shop.balance("2102", "UMKM-TMP") == -owed
    assert shop.pool("KRP-SNG").value_rupiah == 0
    assert shop.differences() == ()
