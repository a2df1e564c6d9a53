"""Goods carried from place to place keep their value, and every place has its own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.errors import BadFigure, EmptyPaper, MoreThanThere, NotThatKind
from pos.domain.ledger import Posting
from pos.domain.quantity import Milli
from pos.domain.yard.transfers import CarriedGoods, TransferGoods, decide
from tests.pos.domain.yard.yards import goods, money, pool, said

PRODUCTS = {"GUL-1KG": goods("GUL-1KG"), "LPG": goods("LPG", is_stored=False)}


def _carry(source: str, target: str, *lines: tuple[str, int]) -> TransferGoods:
    return TransferGoods(source, target, "", tuple(CarriedGoods(sku, Milli(quantity)) for sku, quantity in lines))


def test_goods_go_behind_the_shop_floor_with_their_value() -> None:
    pools = {"GUL-1KG": pool(10_000, 163_000), "GUL-1KG@GUDANG": pool(0, 0)}
    body = decide(_carry("", "GUDANG", ("GUL-1KG", 4_000)), PRODUCTS, pools)
    assert said("transfer", body) == {
        money("1141", "GUL-1KG", -65_200),
        money("1141", "GUL-1KG@GUDANG", 65_200),
        Posting("store", "", "GUL-1KG", -4_000),
        Posting("store@GUDANG", "", "GUL-1KG", 4_000),
    }


@pytest.mark.parametrize(
    ("command", "refusal"),
    [
        (_carry("", "GUDANG"), EmptyPaper),
        (_carry("", "", ("GUL-1KG", 1)), EmptyPaper),
        (_carry("", "GUDANG", ("GUL-1KG", 1), ("GUL-1KG", 1)), EmptyPaper),
        (_carry("", "GUDANG", ("GUL-1KG", 0)), BadFigure),
        (_carry("GUDANG", "", ("GUL-1KG", 0)), BadFigure),
        (_carry("GUDANG", "", ("GUL-1KG", 3)), MoreThanThere),
        (_carry("", "GUDANG", ("LPG", 1)), NotThatKind),
    ],
)
def test_what_cannot_be_carried_is_refused(command: TransferGoods, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        decide(command, PRODUCTS, {"GUL-1KG": pool(10, 163), "GUL-1KG@GUDANG": pool(2, 33)})


@given(st.integers(-9_000, 9_000), st.integers(0, 9_000), st.integers(1, 9_000))
def test_there_and_back_is_worth_the_same(floor: int, behind: int, quantity: int) -> None:
    pools = {"GUL-1KG": pool(floor, floor * 16, (16_000, 1_000)), "GUL-1KG@GUDANG": pool(behind, behind * 15)}
    worth, corrected = sum(each.value_rupiah for each in pools.values()), 0
    for places in (("", "GUDANG"), ("GUDANG", "")):
        postings = said("transfer", decide(_carry(*places, ("GUL-1KG", quantity)), PRODUCTS, pools))
        corrected += sum(posting.amount for posting in postings if posting.account == "5303")
    assert (pools["GUL-1KG"].quantity, pools["GUL-1KG@GUDANG"].quantity) == (floor, behind)
    assert sum(each.value_rupiah for each in pools.values()) + corrected == worth
