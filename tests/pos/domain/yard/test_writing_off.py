"""Goods and shells that are no more: out of their place, at their cost, for a reason."""

import pytest

from pos.domain.errors import BadFigure, EmptyPaper, MoreThanThere, NotThatKind, ReasonNeeded
from pos.domain.ledger import Posting
from pos.domain.quantity import Milli
from pos.domain.yard.writing_off import (
    GAS,
    SHELL_EMPTY,
    SHELL_FAULTY,
    LostGoods,
    LostShells,
    WriteOff,
    WriteOffView,
    decide,
)
from tests.pos.domain.yard.yards import goods, money, pool, said, shells, tube

VIEW = WriteOffView(
    {"GUL-1KG": goods("GUL-1KG"), "LPG": goods("LPG", is_stored=False)},
    {"TABUNG-3": tube(full=5, empty=5, faulty=1)},
    "5302",
    "8104",
)


def _off(*lost: LostGoods | LostShells, reason: str = "Rusak", place: str = "") -> WriteOff:
    products = tuple(each for each in lost if isinstance(each, LostGoods))
    return WriteOff(reason, place, products, tuple(each for each in lost if isinstance(each, LostShells)), "")


def test_spoiled_goods_leave_at_their_cost() -> None:
    body = decide(_off(LostGoods("GUL-1KG", Milli(2_000))), VIEW, {"GUL-1KG": pool(10_000, 164_950)})
    assert said("write_off", body) == {
        money("1141", "GUL-1KG", -32_990),
        money("5302", "", 32_990),
        Posting("shrinkage", "", "GUL-1KG", 2_000),
        Posting("store", "", "GUL-1KG", -2_000),
    }


def test_goods_behind_the_shop_floor_leave_their_own_pool() -> None:
    command = _off(LostGoods("GUL-1KG", Milli(2_000)), place="GUDANG")
    body = decide(command, VIEW, {"GUL-1KG@GUDANG": pool(2_000, 30_000)})
    assert said("write_off", body) == {
        money("1141", "GUL-1KG@GUDANG", -30_000),
        money("5302", "", 30_000),
        Posting("shrinkage", "", "GUL-1KG", 2_000),
        Posting("store@GUDANG", "", "GUL-1KG", -2_000),
    }
    with pytest.raises(MoreThanThere):
        decide(command, VIEW, {"GUL-1KG@GUDANG": pool(1_999, 30_000)})


def test_the_gas_of_a_full_one_is_gone_and_the_shell_is_empty() -> None:
    body = decide(_off(LostShells("TABUNG-3", GAS, 1)), VIEW, {"LPG3-ISI": pool(5, 80_000)})
    assert said("write_off", body) == {
        money("1142", "LPG3-ISI", -16_000),
        money("5302", "", 16_000),
        shells("full", -1),
        shells("empty", 1),
    }


@pytest.mark.parametrize(("what", "place"), [(SHELL_EMPTY, "empty"), (SHELL_FAULTY, "faulty")])
def test_a_shell_leaves_the_yard_and_its_owner(what: str, place: str) -> None:
    body = decide(_off(LostShells("TABUNG-3", what, 1)), VIEW, {"TABUNG-3": pool(40, 6_600_000)})
    assert said("write_off", body) == {
        money("1302", "TABUNG-3", -165_000),
        money("8104", "", 165_000),
        shells(place, -1),
        shells("owned", 1),
    }


@pytest.mark.parametrize(
    ("command", "refusal"),
    [
        (_off(), EmptyPaper),
        (_off(LostGoods("GUL-1KG", Milli(1)), reason=""), ReasonNeeded),
        (_off(LostGoods("GUL-1KG", Milli(0))), BadFigure),
        (_off(LostGoods("GUL-1KG", Milli(1)), LostGoods("GUL-1KG", Milli(1))), EmptyPaper),
        (_off(LostGoods("LPG", Milli(1_000))), NotThatKind),
        (_off(LostShells("TABUNG-3", GAS, 6)), MoreThanThere),
        (_off(LostShells("TABUNG-3", SHELL_FAULTY, 2)), MoreThanThere),
        (_off(LostShells("TABUNG-3", SHELL_EMPTY, 2), LostShells("TABUNG-3", SHELL_FAULTY, 1)), MoreThanThere),
    ],
)
def test_what_cannot_be_lost_is_refused(command: WriteOff, refusal: type[Exception]) -> None:
    pools = {"GUL-1KG": pool(9, 9), "LPG3-ISI": pool(5, 80_000), "TABUNG-3": pool(2, 330_000)}
    with pytest.raises(refusal):
        decide(command, VIEW, pools)
