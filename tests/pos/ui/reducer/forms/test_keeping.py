"""A form with lines outlasts the program: it is stored line by line, and comes back with whoever typed it."""

import pytest

from pos.domain.unfinished import FINISHED, Unfinished
from pos.ui.forms.kept import decode
from pos.ui.reducer.modes import Filling
from tests.pos.ui.reducer.forms.conftest import Receive
from tests.pos.ui.shop import NOODLES_CODE, SUGAR_CODE, Shop
from tests.pos.ui.till import Till, selling


def _one_line(till: Till) -> Till:
    return till.press("f10").type("99⏎1⏎SJ-17⏎").scan(NOODLES_CODE).type("40⏎114.⏎⏎")


def _lines(shop: Shop) -> list[str]:
    return [line.key for line in decode(shop.unfinished.payload).lines]


def test_a_line_is_stored_when_it_is_whole_and_what_follows_it_too(till: Till, shop: Shop) -> None:
    till.press("f10").type("99⏎1⏎SJ-17⏎").scan(NOODLES_CODE).type("40⏎114.⏎")
    assert shop.unfinished == FINISHED
    till.type("⏎")
    assert shop.unfinished.form == 99
    assert _lines(shop) == ["MIE-GRG"]
    till.scan(SUGAR_CODE).type("2⏎34.⏎⏎")
    assert _lines(shop) == ["MIE-GRG", "GUL-KG"]
    till.press("delete")
    assert _lines(shop) == ["MIE-GRG"]
    till.type("⏎15.⏎")
    assert decode(shop.unfinished.payload).figure("freight") == 15_000


def test_after_a_power_cut_the_form_goes_on_at_its_lines(till: Till, shop: Shop) -> None:
    _one_line(till)
    again = selling(shop)
    mode = again.runner.state.mode
    assert isinstance(mode, Filling)
    assert again.message == "Isian yang tadi kembali, 1 baris. Mohon periksa baris terakhir."
    again.scan(SUGAR_CODE).type("2⏎34.⏎⏎").type("⏎⏎⏎⏎")
    lines = (("MIE-GRG", 40_000, 114_000, ""), ("GUL-KG", 2_000, 34_000, ""))
    assert shop.asked[-1] == ("perform", Receive("S1", "SJ-17", lines, 0, 0, ""), "")
    assert shop.unfinished == FINISHED


def test_rows_that_the_shop_offers_are_asked_for_again(till: Till, shop: Shop) -> None:
    till.press("f10").type("98⏎413⏎1⏎2⏎")
    again = selling(shop)
    mode = again.runner.state.mode
    assert isinstance(mode, Filling)
    assert [choice.key for choice in mode.choices][:2] == ["MIE-GRG", "GUL-KG"]
    assert [line.key for line in mode.filled.lines] == ["MIE-GRG"]


def test_a_form_that_is_given_up_does_not_come_back(till: Till, shop: Shop) -> None:
    _one_line(till).press(*["escape"] * 6)
    assert till.panel == ""
    assert shop.unfinished == FINISHED


def test_a_look_at_the_help_does_not_touch_it(till: Till, shop: Shop) -> None:
    _one_line(till).press("f1")
    assert _lines(shop) == ["MIE-GRG"]


def test_somebody_elses_turn_does_not_touch_it(till: Till, shop: Shop) -> None:
    shop.lock_after_s = 30
    till = _one_line(selling(shop))
    for _ in range(30):
        till.tick()
    kept, shop.unfinished = shop.unfinished, FINISHED
    till.type("29876⏎")
    assert till.panel == ""
    assert shop.unfinished == FINISHED  # what is stored is each user's own; nothing was written for this one
    till.press("f10").type("17⏎")
    shop.unfinished = kept
    till.type("11234⏎")
    assert isinstance(till.runner.state.mode, Filling)
    assert _lines(shop) == ["MIE-GRG"]


def test_who_comes_back_behind_the_lock_is_where_he_was(till: Till, shop: Shop) -> None:
    shop.lock_after_s = 30
    till = _one_line(selling(shop)).type("⏎")
    where = till.runner.state.mode
    for _ in range(30):
        till.tick()
    till.type("11234⏎")
    assert till.runner.state.mode == where


@pytest.mark.parametrize(
    "unfinished", [Unfinished(99, "no form"), Unfinished(99, "[1,2,3]"), Unfinished(96, '[{},[["a","b",null,{}]],{}]')]
)
def test_a_form_this_program_does_not_know_is_left_where_it_is(till: Till, shop: Shop, unfinished: Unfinished) -> None:
    del till
    shop.unfinished = unfinished
    again = selling(shop)
    assert again.panel == ""
    assert again.message.startswith("Selamat")
    assert shop.unfinished == unfinished


def test_a_form_with_a_pin_in_it_is_not_stored(shop: Shop) -> None:
    users = selling(shop)
    users.press("f10").type("80⏎budi⏎1⏎4⏎⏎0471⏎")
    assert shop.unfinished == FINISHED
