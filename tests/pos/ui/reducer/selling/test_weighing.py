"""F11 and the scale: the weight goes where the cashier means it, never twice by itself, and never where it cannot."""

import pytest

from pos.domain.cart import LineAdded, WeightTaken, apply
from pos.domain.cart_codec import decode, encode
from pos.domain.quantity import Milli
from pos.ui.port import NotWeighed, Weighed
from pos.ui.refusals import WEIGHTS
from tests.pos.ui.shop import LABEL_CODE, NOODLES_CODE, SUGAR_CODE, Shop
from tests.pos.ui.till import Till, selling

HEAVY = Weighed(1_370, "30312e333730", is_same=False)


def _weighing(*answers: Weighed | NotWeighed) -> Till:
    shop = Shop()
    shop.on_scale = list(answers)
    return selling(shop)


def test_the_newest_weighed_item_gets_the_weight_and_keeps_the_frame() -> None:
    till = _weighing(HEAVY).scan(SUGAR_CODE).press("f11")
    assert [row[1] for row in till.rows] == ["1,37"]
    event = till.shop.stored[-1].event
    assert event == WeightTaken(1, Milli(1_370), "30312e333730")
    assert decode(encode(event)) == event
    assert till.runner.state.basket.cart.lines[0].frame == "30312e333730"
    assert till.beeps == ["ok", "ok"]


def test_a_weight_waits_for_the_next_item() -> None:
    till = _weighing(HEAVY).press("f11")
    assert "1,37" in till.message
    till.scan(SUGAR_CODE)
    assert [row[1] for row in till.rows] == ["1,37"]
    added, taken = (stored.event for stored in till.shop.stored)
    assert isinstance(added, LineAdded)
    assert taken == WeightTaken(1, Milli(1_370), "30312e333730")


def test_an_item_that_was_weighed_is_not_weighed_again_but_the_next_one_is() -> None:
    till = _weighing(HEAVY, HEAVY._replace(gram=500)).scan(SUGAR_CODE).press("f11", "f11").scan(SUGAR_CODE)
    assert [row[1] for row in till.rows] == ["1,37", "0,5"]


def test_a_marked_line_is_weighed_again() -> None:
    till = _weighing(HEAVY, HEAVY._replace(gram=500)).scan(SUGAR_CODE).press("f11", "up", "f11")
    assert [row[1] for row in till.rows] == ["0,5"]


def test_a_label_is_not_weighed_again() -> None:
    till = _weighing(HEAVY).scan(LABEL_CODE).press("f11")
    assert [row[1] for row in till.rows] == ["1,37"]
    assert till.runner.state.pending.frame


def test_the_pending_weight_goes_to_the_marked_line_by_enter() -> None:
    till = _weighing(HEAVY).scan(LABEL_CODE).press("f11").type("⏎")
    assert till.runner.state.basket.cart.lines[0].frame == "30312e333730"


@pytest.mark.parametrize("code", [NOODLES_CODE, LABEL_CODE])
def test_a_whole_thousand_of_grams_is_no_quantity_of_pieces_and_no_count_of_labels(code: str) -> None:
    till = _weighing(HEAVY._replace(gram=1_000)).press("f11").scan(code)
    assert till.rows == []
    assert till.beeps[-1] == "refused"
    assert not till.runner.state.pending.frame


def test_a_marked_line_of_pieces_keeps_its_quantity() -> None:
    till = _weighing(HEAVY).scan(NOODLES_CODE).press("up", "f11")
    assert [row[1] for row in till.rows] == ["1"]
    assert till.beeps[-1] == "refused"


def test_the_weight_that_was_sold_last_is_asked_about() -> None:
    again = HEAVY._replace(is_same=True)
    till = _weighing(again, again).scan(SUGAR_CODE).press("f11")
    assert [row[1] for row in till.rows] == ["1"]
    assert "F11" in till.message
    till.press("f11")
    assert [row[1] for row in till.rows] == ["1,37"]


def test_another_key_between_takes_the_offer_back() -> None:
    again = HEAVY._replace(is_same=True)
    till = _weighing(again, again).scan(SUGAR_CODE).press("f11").type("⎋").press("f11")
    assert [row[1] for row in till.rows] == ["1"]


@pytest.mark.parametrize("reason", list(WEIGHTS))
def test_why_there_is_no_weight_is_said_and_a_weight_can_be_typed(reason: str) -> None:
    till = _weighing(NotWeighed(reason)).scan(SUGAR_CODE).press("f11")
    assert till.beeps[-1] == "refused"
    assert len(till.message) > 10
    till.type("1,5*⏎")
    assert [row[1] for row in till.rows] == ["1,5"]


def test_what_is_typed_afterwards_is_not_the_scales_word() -> None:
    till = _weighing(HEAVY).scan(SUGAR_CODE).press("f11").type("2*⏎")
    line = till.runner.state.basket.cart.lines[0]
    assert (line.count_milli, line.frame) == (2_000, "")


def test_a_scan_made_while_the_scale_is_asked_comes_after_its_answer() -> None:
    till = _weighing(HEAVY).scan(SUGAR_CODE)
    till.shop.is_slow = True
    till.press("f11").scan(NOODLES_CODE)
    assert len(till.rows) == 1
    till.shop.let_go()
    assert [row[1] for row in till.rows] == ["1,37", "1"]


def test_a_cart_that_comes_back_has_its_weights() -> None:
    till = _weighing(HEAVY).scan(SUGAR_CODE).press("f11")
    cart = till.runner.state.basket.cart._replace(lines=(), events=0)
    for stored in till.shop.stored:
        cart = apply(cart, decode(encode(stored.event)))
    assert cart == till.runner.state.basket.cart
