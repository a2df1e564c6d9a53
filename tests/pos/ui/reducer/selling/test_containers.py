"""Containers on the scale: 250 F11 takes off 250 grams, 0 F11 what lies there; off one weight, and never by halves."""

import pytest

from pos.domain.cart import LineAdded, WeightTaken
from pos.domain.cart_codec import decode, encode
from pos.domain.quantity import Milli
from pos.ui.port import NotWeighed, Weighed
from tests.pos.ui.shop import NOODLES_CODE, SUGAR_CODE, Shop
from tests.pos.ui.till import Till, selling

GROSS = Weighed(1_370, "01", is_same=False)
BOWL = Weighed(250, "02", is_same=False)


def _weighing(*answers: Weighed | NotWeighed) -> Till:
    shop = Shop()
    shop.on_scale = list(answers)
    return selling(shop)


def _tare(till: Till) -> int:
    return till.runner.state.tare_gram


def test_typed_grams_come_off_the_weight_of_the_newest_item() -> None:
    till = _weighing(GROSS).scan(SUGAR_CODE).type("250").press("f11")
    assert [row[1] for row in till.rows] == ["1,12"]
    event = till.shop.stored[-1].event
    assert event == WeightTaken(1, Milli(1_120), "01", 250)
    assert decode(encode(event)) == event
    assert "1,12" in till.message
    assert "0,25" in till.message
    assert _tare(till) == 0


def test_the_line_says_what_came_off_it() -> None:
    till = _weighing(GROSS, GROSS).scan(SUGAR_CODE).type("250").press("f11")
    assert till.rows[0][0] == "Gul-Kg - wadah 0,25"
    till.press("up", "f11")
    assert till.rows[0][:2] == ("Gul-Kg", "1,37")


def test_an_empty_container_on_the_scale_comes_off_the_next_weight() -> None:
    till = _weighing(BOWL, GROSS).type("0").press("f11")
    assert "0,25" in till.message
    assert till.view().command[0].startswith("[wadah 0,25 kg]")
    till.scan(SUGAR_CODE).press("f11")
    assert [row[1] for row in till.rows] == ["1,12"]
    assert till.view().command[0] == ""


def test_the_net_weight_waits_for_the_next_item() -> None:
    till = _weighing(BOWL, GROSS).type("0").press("f11", "f11")
    assert "1,12" in till.message
    assert till.view().command[0] == "[wadah 0,25 kg] 1,12* "
    till.scan(SUGAR_CODE)
    added, taken = (stored.event for stored in till.shop.stored)
    assert isinstance(added, LineAdded)
    assert taken == WeightTaken(1, Milli(1_120), "01", 250)
    assert _tare(till) == 0


def test_a_container_comes_off_one_weight_only() -> None:
    till = _weighing(GROSS, GROSS._replace(gram=500)).scan(SUGAR_CODE).type("250").press("f11")
    till.scan(SUGAR_CODE).press("f11")
    assert [row[1] for row in till.rows] == ["1,12", "0,5"]


@pytest.mark.parametrize("gram", [250, 240])
def test_what_weighs_no_more_than_its_container_is_not_sold(gram: int) -> None:
    till = _weighing(BOWL._replace(gram=gram), GROSS).scan(SUGAR_CODE).type("250").press("f11")
    assert [row[1] for row in till.rows] == ["1"]
    assert till.beeps[-1] == "refused"
    till.press("f11")
    assert [row[1] for row in till.rows] == ["1,12"]


def test_a_pan_that_is_not_still_keeps_the_container_for_the_next_try() -> None:
    till = _weighing(NotWeighed("moving"), GROSS).scan(SUGAR_CODE).type("250").press("f11", "f11")
    assert [row[1] for row in till.rows] == ["1,12"]


def test_a_scale_that_takes_a_container_off_itself_is_believed_and_not_helped() -> None:
    net = GROSS._replace(is_net=True)
    till = _weighing(net, net, net).scan(SUGAR_CODE).type("250").press("f11")
    assert [row[1] for row in till.rows] == ["1"]
    assert till.beeps[-1] == "refused"
    till.type("⎋").press("f11")
    assert till.shop.stored[-1].event == WeightTaken(1, Milli(1_370), "01", 0)
    till.type("0").press("f11")
    assert till.beeps[-1] == "refused"
    assert _tare(till) == 0


def test_the_container_may_be_the_same_as_the_last_one() -> None:
    till = _weighing(BOWL._replace(is_same=True)).type("0").press("f11")
    assert _tare(till) == 250


def test_the_same_goods_in_their_container_are_asked_about_all_the_same() -> None:
    again = GROSS._replace(is_same=True)
    till = _weighing(again, again).scan(SUGAR_CODE).type("250").press("f11")
    assert [row[1] for row in till.rows] == ["1"]
    till.press("f11")
    assert [row[1] for row in till.rows] == ["1,12"]


@pytest.mark.parametrize("typed", ["0,25", "123456", "8991234567891", "5.000"])
def test_what_is_no_container_is_refused_and_the_scale_is_not_asked(typed: str) -> None:
    till = _weighing(GROSS).scan(SUGAR_CODE).type(typed).press("f11")
    assert till.beeps[-1] == "refused"
    assert ("weigh",) not in till.shop.asked
    assert (_tare(till), till.view().command[0]) == (0, "")


def test_a_typing_error_does_not_lose_the_container_and_esc_alone_forgets_it() -> None:
    till = _weighing(BOWL).type("0").press("f11").type("77⎋")
    assert _tare(till) == 250
    till.type("5*⎋")
    assert _tare(till) == 250
    till.type("⎋")
    assert _tare(till) == 0


def test_finding_the_item_by_name_and_other_items_between_do_not_lose_the_container() -> None:
    till = _weighing(BOWL, GROSS).type("0").press("f11").scan(NOODLES_CODE).press("f2").type("gul⏎")
    assert till.rows[-1][1] == "1"
    till.press("f11")
    assert [row[1] for row in till.rows] == ["1", "1,12"]


def test_a_weight_that_fits_no_item_leaves_the_container() -> None:
    till = _weighing(GROSS, GROSS).type("250").press("f11").scan(NOODLES_CODE)
    assert till.rows == []
    till.press("f11").scan(SUGAR_CODE)
    assert [row[1] for row in till.rows] == ["1,12"]


@pytest.mark.parametrize("end", ["paid", "cancelled", "held", "locked"])
def test_the_next_buyer_does_not_get_the_container_of_the_last(end: str) -> None:
    till = _weighing(BOWL).scan(NOODLES_CODE).type("0").press("f11")
    match end:
        case "locked":
            till.press("f10").type("17⏎")
        case "cancelled":
            till.press("delete").tick().press("delete")
        case _:
            till.press("f5" if end == "paid" else "f4")
    assert _tare(till) == 0


def test_the_menus_number_is_no_container() -> None:
    till = _weighing(GROSS).scan(SUGAR_CODE).press("f10").type("11⏎")
    assert [row[1] for row in till.rows] == ["1,37"]


def test_a_second_container_takes_the_place_of_the_first() -> None:
    till = _weighing(BOWL, GROSS).type("0").press("f11").scan(SUGAR_CODE).type("100").press("f11")
    assert [row[1] for row in till.rows] == ["1,27"]


def test_a_container_that_was_forgotten_is_taken_off_the_marked_line() -> None:
    """The scale says the same again, so the key asks once more; the container waits for the answer."""
    again = GROSS._replace(is_same=True)
    till = _weighing(GROSS, again, again).scan(SUGAR_CODE).press("f11").scan(NOODLES_CODE)
    till.press("up", "up").type("250").press("f11")
    assert "F11" in till.message
    till.press("f11")
    assert [row[1] for row in till.rows] == ["1,12", "1"]
    assert till.rows[0][0] == "Gul-Kg - wadah 0,25"
