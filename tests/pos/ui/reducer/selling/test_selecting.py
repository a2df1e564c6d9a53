"""Selecting a line."""

from pos.domain.quantity import milli_text
from tests.pos.ui.shop import CARTON_CODE, NOODLES_CODE, SUGAR_CODE
from tests.pos.ui.till import Till, selling


def three_lines() -> Till:
    return selling().scan(NOODLES_CODE).scan(SUGAR_CODE).scan(CARTON_CODE)


def test_up_goes_from_the_last_line_to_the_first() -> None:
    till = three_lines()
    assert till.view().selected == -1
    assert [till.type("↑").view().selected for _ in range(4)] == [2, 1, 0, 0]


def test_down_goes_back_and_past_the_last_to_none() -> None:
    till = three_lines().type("↑↑↑")
    assert [till.type("↓").view().selected for _ in range(4)] == [1, 2, -1, -1]


def test_voided_lines_are_passed_over() -> None:
    till = three_lines().type("↑↑").press("delete").type("↑↑")
    assert till.view().selected == 0


def test_pages_go_further() -> None:
    till = selling()
    for _ in range(10):
        till.scan(NOODLES_CODE).scan(SUGAR_CODE)
    assert till.press("pageup").view().selected == 12
    assert till.press("pageup", "pageup").view().selected == 0
    assert till.press("pagedown").view().selected == 8
    assert till.press("pagedown", "pagedown").view().selected == -1


def test_a_new_line_takes_the_selection_away() -> None:
    assert three_lines().type("↑↑").scan(NOODLES_CODE).view().selected == -1


def test_the_last_item_strip_shows_the_selected_line() -> None:
    till = three_lines().type("↑↑")
    assert till.view().last == ("Gul-Kg", "1 x 16.800 = 16.800")
    assert milli_text(1_000) in till.view().last[1]


def test_an_empty_sale_has_nothing_to_select() -> None:
    assert selling().type("↑").view().selected == -1
