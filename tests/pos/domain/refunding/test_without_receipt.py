"""A refund without a receipt: today's price, what its like is worth, and never beyond the limit of the day."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.catalog import SoldUnit
from pos.domain.consignment import Consigned
from pos.domain.documents import Body, integer, parts
from pos.domain.errors import BadFigure, NothingToRefund, NotToDamaged, RefundAboveLimit
from pos.domain.money import Rupiah
from pos.domain.postings import derive
from pos.domain.quantity import Milli
from pos.domain.refunding.commands import Returned
from pos.domain.refunding.view import GoodsView
from pos.domain.refunding.without_receipt import decide
from pos.domain.sale import Accounts
from pos.domain.valuation import Pool
from tests.pos.domain.refunding.shop import AFTERWARDS, WHY, refund_view
from tests.support.goods import ACCOUNTS, LPG, NOODLES, SUGAR, WATER, pool

Legs = set[tuple[str, str, str, int]]
GOODS = GoodsView(
    accounts={item.sku: ACCOUNTS[item.kind] for item in (NOODLES, SUGAR, LPG, WATER)},
    consigned={},
    cash_account="1101",
    person_id=0,
    member_number="",
    year="2026",
    limit_rupiah=Rupiah(50_000),
    given_rupiah=Rupiah(0),
)


def returned(item: SoldUnit, count: int, to: str = "store") -> Returned:
    """Goods of a count."""
    return Returned(item, Milli(count), to)


def _decided(*back: Returned, pools: dict[str, Pool] = AFTERWARDS, goods: GoodsView = GOODS) -> Body:
    return decide(back, refund_view(pools), goods, WHY)


def _legs(body: Body) -> Legs:
    return set[tuple[str, str, str, int]](derive("refund", 1, body))


def test_goods_come_back_at_todays_price_and_average_cost() -> None:
    body = _decided(returned(NOODLES, 2000))
    assert _legs(body) == {
        ("4291", "", "IDR", 6_600),
        ("5201", "", "IDR", -5_700),
        ("1141", "MIE-GRG", "IDR", 5_700),
        ("store", "", "MIE-GRG", 2_000),
        ("customer", "", "MIE-GRG", -2_000),
        ("1101", "1", "IDR", -6_600),
    }
    assert (body["receipt"], body["member"]) == (0, 0)


def test_a_member_gets_the_members_price_and_loses_the_purchase() -> None:
    goods = GOODS._replace(accounts={"MIE-GRG": Accounts("1141", "4101", "5101")}, person_id=7, member_number="0007")
    legs = _legs(_decided(returned(NOODLES, 1000, "damaged"), goods=goods))
    assert ("1101", "1", "IDR", -3_200) in legs
    assert ("8103", "", "IDR", -50) in legs
    assert ("belanja", "A7", "BELANJA-2026", -3_250) in legs
    assert ("5302", "", "IDR", 2_850) in legs


def test_a_full_cylinder_comes_back_for_an_empty_one() -> None:
    legs = _legs(_decided(returned(LPG, 1000)))
    assert {("full", "", "TABUNG-3", 1), ("empty", "", "TABUNG-3", -1), ("1142", "LPG3-ISI", "IDR", 16_000)} <= legs


def test_a_service_gives_back_money_alone() -> None:
    assert _legs(_decided(returned(WATER, 1000))) == {("4291", "", "IDR", 5_000), ("1101", "1", "IDR", -5_000)}


def test_goods_of_somebody_else_are_no_longer_owed_to_him() -> None:
    goods = GOODS._replace(consigned={"MIE-GRG": Consigned("UMKM-1", Rupiah(2_400), "2102", "4302")})
    legs = _legs(_decided(returned(NOODLES, 1000), pools={"MIE-GRG": pool(0, 0)}, goods=goods))
    assert {("2102", "UMKM-1", "IDR", 2_400), ("4302", "", "IDR", 900)} <= legs


def test_what_is_missing_on_the_shelf_is_settled_by_what_comes_back() -> None:
    body = _decided(returned(NOODLES, 1000), pools={"MIE-GRG": pool(-3_000, -9_000, (4_000, 1_000))})
    assert parts(body, "lines")[0]["correction"] == 1_000
    assert ("5303", "", "IDR", 1_000) in _legs(body)


@pytest.mark.parametrize("count", [0, -1000, 500])
def test_a_quantity_that_is_none_is_refused(count: int) -> None:
    with pytest.raises(BadFigure):
        _decided(returned(NOODLES, count))


def test_a_shell_comes_back_as_it_left() -> None:
    with pytest.raises(NotToDamaged):
        _decided(returned(LPG, 1000, "damaged"))


def test_nothing_gives_back_nothing() -> None:
    with pytest.raises(NothingToRefund):
        _decided()


def test_the_limit_of_the_day_holds_for_all_of_them_together() -> None:
    goods = GOODS._replace(given_rupiah=Rupiah(45_000))
    assert _decided(returned(WATER, 1000), goods=goods)["total"] == 5_000
    with pytest.raises(RefundAboveLimit) as caught:
        _decided(returned(NOODLES, 2000), goods=goods)
    assert (caught.value.limit_rupiah, caught.value.left_rupiah) == (50_000, 5_000)


@given(st.integers(-5_000, 5_000), st.integers(0, 10**6), st.integers(1, 3_000), st.integers(0, 10**6))
def test_after_it_value_and_quantity_have_one_sign(quantity: int, magnitude: int, grams: int, last: int) -> None:
    value = magnitude if quantity > 0 else -magnitude if quantity < 0 else 0
    body = _decided(returned(SUGAR, grams), pools={"GUL-KG": pool(quantity, value, (last, 1_000))}, goods=_RICH)
    moved = sum(leg.amount for leg in derive("refund", 1, body) if leg[:2] == ("1141", "GUL-KG"))
    assert quantity + grams or not value + moved
    assert (quantity + grams) * (value + moved) >= 0
    assert integer(body, "rounding") <= 0


_RICH = GOODS._replace(limit_rupiah=Rupiah(10**9))
