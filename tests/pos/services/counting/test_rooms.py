"""Counting behind the shop floor: a room has a stock of its own, and sales do not touch it."""

from pos.domain.counting.sheet import place_of
from pos.domain.quantity import Milli
from pos.domain.yard.transfers import CarriedGoods, TransferGoods
from tests.pos.services.counting.sheets import Counting
from tests.support.selling import NOODLES

MIE, ROOM = "MIE-GRG", "room:GUDANG"


def _carry(counting: Counting, pieces: int) -> None:
    carried = CarriedGoods(MIE, Milli(pieces * 1000))
    counting.shop.act(TransferGoods("", "GUDANG", "SJ-1", (carried,)))


def test_goods_behind_the_floor_are_counted_for_themselves(counting: Counting) -> None:
    _carry(counting, 10)
    floor = counting.shop.pool(MIE).quantity
    assert (ROOM, "Gudang belakang", "GUDANG") in counting.shop.offered("count_scopes")
    sheet = counting.open(ROOM)
    counting.lay_in_a_cart(NOODLES, 2, is_held=False)
    counting.put(sheet, MIE, 9, place=place_of(ROOM))
    assert counting.hand_in(sheet) == (1, 0)
    assert [each.place for each in counting.again(sheet).missing] == ["store@GUDANG"]
    counting.put(sheet, MIE, 9, place=place_of(ROOM))
    assert counting.hand_in(sheet) == (0, 0)
    value = counting.shop.balance("1141", f"{MIE}@GUDANG")
    performed = counting.approve(sheet)
    assert performed.amount_rupiah == -(value // 10)
    assert counting.shop.balance("store@GUDANG", "", MIE) == 9000
    assert counting.shop.pool(MIE).quantity == floor
    assert counting.shop.differences() == ()


def test_a_room_in_which_something_was_forgotten_asks_for_it(counting: Counting) -> None:
    _carry(counting, 10)
    sheet = counting.open(ROOM)
    counting.put(sheet, "GUL-1KG", 0, place=place_of(ROOM))
    assert counting.hand_in(sheet) == (1, 0)
    assert [each.code for each in counting.again(sheet).missing] == [MIE]
