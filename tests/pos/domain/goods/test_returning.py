"""A purchase return: the worked example, and the laws of any return."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.books import Books
from pos.domain.documents import integer, parts
from pos.domain.errors import BadFigure
from pos.domain.goods import returning
from pos.domain.goods.good import Good
from pos.domain.goods.refusals import NoLines, NotOnHand, NotReceivable, OtherOwner, UnknownProduct
from pos.domain.goods.returning import ReturnedLine, ReturnGoods, ReturnView
from pos.domain.money import Rupiah
from pos.domain.postings import derive
from pos.domain.quantity import Milli
from pos.domain.replay import decided_wrong, unlawful
from pos.domain.valuation import Pool
from tests.pos.domain.goods.papers import CARTON, CRISPS, GAS, LOOSE, PAYABLE, SHELL, SUGAR, WATER, view
from tests.support.goods import pool


def _back(*lines: ReturnedLine) -> ReturnGoods:
    return ReturnGoods("S1", lines, "payable", "Rusak")


def _line(good: Good, count: int, price: int = 0) -> ReturnedLine:
    return ReturnedLine(good.sku, good.unit, Milli(count), Rupiah(price))


def _view(pools: dict[str, Pool]) -> ReturnView:
    seen = view(pools)
    return ReturnView(seen.goods, seen.pools, is_owner=False, paid=PAYABLE, approved_by=0)


def test_three_bags_credited_below_the_average_are_the_worked_example() -> None:
    body = returning.decide(_back(_line(SUGAR, 3_000, 16_300)), _view({"GUL-1KG": pool(28_000, 461_858)}))
    assert derive("purchase_return", 1, body) == (
        ("1141", "GUL-1KG", "IDR", -49_485),
        ("supplier", "", "GUL-1KG", 3_000),
        ("store", "", "GUL-1KG", -3_000),
        ("2101", "S1", "IDR", 48_900),
        ("5303", "", "IDR", 585),
    )


def test_shells_go_back_empty() -> None:
    body = returning.decide(_back(_line(SHELL, 1_000)), _view({"LPG55-TBG": pool(2, 480_000)}))
    assert derive("purchase_return", 1, body) == (
        ("1144", "LPG55-TBG", "IDR", -240_000),
        ("empty", "", "TABUNG-5.5", -1),
        ("for_sale", "", "TABUNG-5.5", 1),
        ("2101", "S1", "IDR", 240_000),
    )


@pytest.mark.parametrize(
    ("lines", "refusal"),
    [
        ((), NoLines),
        ((_line(GAS, 1_000),), NotReceivable),
        ((_line(WATER, 1_000),), NotReceivable),
        ((_line(CRISPS, 1_000),), OtherOwner),
        ((_line(SUGAR._replace(sku="NONE"), 1_000),), UnknownProduct),
        ((_line(SHELL, 3_000),), NotOnHand),
        ((_line(SUGAR, 500),), BadFigure),
        ((_line(SUGAR, 6_000), _line(SUGAR, 6_000)), NotOnHand),
    ],
)
def test_what_cannot_be_is_refused(lines: tuple[ReturnedLine, ...], refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        returning.decide(_back(*lines), _view({"GUL-1KG": pool(10_000, 99), "LPG55-TBG": pool(2, 480_000)}))


LINES = st.builds(
    _line, st.sampled_from([SUGAR, CARTON, LOOSE]), st.integers(1, 5).map(lambda n: n * 1_000), st.integers(0, 50_000)
)


@given(st.lists(LINES, min_size=1, max_size=5), st.integers(1, 30_000))
def test_any_return_obeys_the_laws_and_is_decided_alike_again(lines: list[ReturnedLine], unit: int) -> None:
    pools = {good.sku: pool(1_000_000, 1_000 * unit + 7) for good in (SUGAR, CARTON, LOOSE)}
    books = Books()
    for sku, each in pools.items():
        books.balances |= {("store", "", sku): each.quantity, ("1141", sku, "IDR"): each.value_rupiah}
    body = returning.decide(_back(*lines), _view(pools))
    postings = derive("purchase_return", 1, body)
    assert list(decided_wrong("purchase_return", body, books)) == []
    wrong = {**body, "lines": [{**line, "cost": integer(line, "cost") + 1} for line in parts(body, "lines")]}
    assert {each.law for each in decided_wrong("purchase_return", wrong, books)} == {"cost"}
    books.post(postings)
    assert list(unlawful("purchase_return", body, postings, books)) == []
    credit = sum(integer(line, "credit") for line in parts(body, "lines"))
    assert sum(each.amount for each in postings if each.account == "2101") == credit == integer(body, "credit")


@pytest.mark.parametrize("place", ["full", ""])
def test_a_damaged_place_is_no_return(place: str) -> None:
    body = returning.decide(_back(_line(SUGAR, 1_000)), _view({"GUL-1KG": pool(10_000, 99)}))
    with pytest.raises(TypeError):
        derive("purchase_return", 1, {**body, "lines": [{**parts(body, "lines")[0], "pool": place}]})
