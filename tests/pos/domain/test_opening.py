"""The opening: an outlet's first goods, shells and cash, against account 3901."""

import pytest

from pos.domain.errors import BadFigure
from pos.domain.money import Rupiah
from pos.domain.opening import OpeningGoods, OpeningShells, decide
from pos.domain.postings import derive
from pos.domain.quantity import Milli
from tests.support.goods import pool

SUGAR = OpeningGoods("GUL-KG", "1141", Milli(50_000), Rupiah(15_600))
CYLINDERS = OpeningShells(
    container="TABUNG-5.5",
    full=5,
    empty=1,
    faulty=0,
    for_sale=2,
    refill="LPG55-ISI",
    refill_stock="1143",
    refill_cost_rupiah=Rupiah(91_000),
    asset="1302",
    sold_as="LPG55-TBG",
    sold_stock="1144",
    value_rupiah=Rupiah(240_000),
)
POOLS = {sku: pool(0, 0) for sku in ("GUL-KG", "LPG55-ISI", "LPG55-TBG")}


def test_the_worked_example_of_an_opening() -> None:
    body = decide([SUGAR], [CYLINDERS], {("1102", ""): Rupiah(2_000_000)}, POOLS)
    assert set(derive("opening", 1, body)) == {
        ("1141", "GUL-KG", "IDR", 780_000),
        ("store", "", "GUL-KG", 50_000),
        ("supplier", "", "GUL-KG", -50_000),
        ("full", "", "TABUNG-5.5", 5),
        ("empty", "", "TABUNG-5.5", 1),
        ("for_sale", "", "TABUNG-5.5", -2),
        ("owned", "", "TABUNG-5.5", -4),
        ("1143", "LPG55-ISI", "IDR", 455_000),
        ("1144", "LPG55-TBG", "IDR", 480_000),
        ("1302", "TABUNG-5.5", "IDR", 960_000),
        ("1102", "", "IDR", 2_000_000),
        ("3901", "", "IDR", -4_675_000),
    }


def test_an_opening_settles_what_was_sold_before_it() -> None:
    body = decide([SUGAR], [], {}, {"GUL-KG": pool(-10_000, -150_000)})
    postings = derive("opening", 1, body)
    assert ("5303", "", "IDR", 6_000) in postings
    assert ("1141", "GUL-KG", "IDR", 774_000) in postings


def test_full_shells_settle_refills_sold_before_them() -> None:
    pools = POOLS | {"LPG55-ISI": pool(-1, -90_000)}
    assert ("5303", "", "IDR", 1_000) in derive("opening", 1, decide([], [CYLINDERS], {}, pools))


@pytest.mark.parametrize(
    "wrong",
    [
        CYLINDERS._replace(for_sale=7),
        CYLINDERS._replace(empty=-1),
        CYLINDERS._replace(refill="", refill_stock=""),
    ],
)
def test_shells_that_cannot_be_are_refused(wrong: OpeningShells) -> None:
    with pytest.raises(BadFigure):
        decide([], [wrong], {}, POOLS)


@pytest.mark.parametrize("wrong", [SUGAR._replace(quantity=Milli(0)), SUGAR._replace(unit_cost_rupiah=Rupiah(-1))])
def test_goods_that_cannot_be_are_refused(wrong: OpeningGoods) -> None:
    with pytest.raises(BadFigure):
        decide([wrong], [], {}, POOLS)
