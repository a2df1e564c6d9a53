"""Rows that the shop offers: chosen, scanned, corrected, and ended by the line behind them."""

from pos.ui.port import Choice
from tests.pos.ui.reducer.forms.conftest import Refund
from tests.pos.ui.shop import LPG_CODE, NOODLES_CODE, SUGAR_CODE, Shop
from tests.pos.ui.till import Till


def at_rows(till: Till) -> Till:
    return till.press("f10").type("98⏎413⏎")


def test_rows_are_offered_by_what_was_answered_before(till: Till, shop: Shop) -> None:
    at_rows(till)
    assert shop.asked[-1] == ("choices", "sold", ("413",))
    assert till.panel.splitlines()[1:3] == [" 1 Mi goreng | 3", " 2 Gula | 1,37"]


def test_a_chosen_row_is_filled_in_and_the_last_line_ends(till: Till, shop: Shop) -> None:
    at_rows(till).type("2⏎1,37⏎⏎⏎")
    assert shop.asked[-1] == ("perform", Refund("413", (("GUL-KG", 1_370),)), "")


def test_a_scan_chooses_its_row(till: Till, shop: Shop) -> None:
    at_rows(till).scan(SUGAR_CODE).type("1⏎3⏎⏎")
    assert shop.asked[-1] == ("perform", Refund("413", (("GUL-KG", 1_000),)), "")


def test_a_row_is_corrected_by_choosing_it_again(till: Till, shop: Shop) -> None:
    at_rows(till).scan(NOODLES_CODE).type("3⏎1⏎2⏎3⏎⏎")
    assert shop.asked[-1] == ("perform", Refund("413", (("MIE-GRG", 2_000),)), "")


def test_an_item_that_is_not_on_the_list_is_refused(till: Till) -> None:
    at_rows(till).scan(LPG_CODE)
    assert till.beeps[-1] == "refused"
    assert till.message


def test_a_scanned_receipt_is_an_answer(till: Till, shop: Shop) -> None:
    till.press("f10").type("98⏎").scan("G01-1-413")
    assert shop.asked[-1] == ("choices", "sold", ("G01-1-413",))


def test_a_row_that_is_no_product_itself_is_chosen_by_the_scan_of_its_product(till: Till, shop: Shop) -> None:
    shop.offered["sold"] = (Choice("1", "Gula", "1", "GUL-KG"), Choice("2", "Gula lagi", "2", "GUL-KG"))
    at_rows(till).scan(SUGAR_CODE).type("⏎").scan(SUGAR_CODE).type("⏎⏎⏎")
    assert shop.asked[-1] == ("perform", Refund("413", (("1", 1_000), ("2", 1_000))), "")
