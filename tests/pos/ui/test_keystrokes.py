"""Keystrokes after the last scan, counted: the figures of screens.md, section 3, for what is built."""

from pos.domain.tender import DENOMINATIONS
from tests.pos.ui.shop import CARD, LPG_CODE, NOODLES_CODE, SUGAR_CODE, WATER_CODE, Shop
from tests.pos.ui.till import Till, selling


def rung_up() -> Till:
    till = selling().scan(NOODLES_CODE).scan(SUGAR_CODE).scan(WATER_CODE)
    till.keys = 0
    return till


def test_three_items_and_exact_cash_take_one_key() -> None:
    till = rung_up().press("f5")
    assert (till.total[0], till.keys) == ("KEMBALI", 1)


def test_a_50_000_note_takes_one_key_where_it_is_shown_and_four_where_it_is_typed() -> None:
    till = rung_up()
    assert "F8 50.000" in till.view().side[3]
    assert (till.press("f8").total, till.keys) == (("KEMBALI", "24.900"), 1)
    till = rung_up().type("50.+")
    assert (till.total, till.keys) == (("KEMBALI", "24.900"), 4)


def test_a_cylinder_swapped_by_a_member_takes_four_keys_with_a_card_and_nine_typed() -> None:
    till = selling().scan(CARD).type("3⏎⏎").press("f5")
    assert (till.total[0], till.keys) == ("KEMBALI", 4)
    till = selling().type("0123/3⏎⏎").press("f5")
    assert (till.total[0], till.keys) == ("KEMBALI", 9)
    till = selling().scan(CARD).scan(LPG_CODE).type("⏎").press("f5")
    assert (till.total[0], till.keys) == ("KEMBALI", 2)


def test_two_refills_of_water_take_four_keys_and_the_payment() -> None:
    till = selling().type("2*7⏎")
    assert (till.rows, till.keys) == ([("Air-Isi-19", "2", "10.000")], 4)


def test_voiding_the_last_line_takes_one_key_and_a_given_line_one_key_and_its_scan() -> None:
    till = rung_up().press("delete")
    assert ([row[2] for row in till.rows], till.keys) == (["3.300", "16.800", "BATAL"], 1)
    till = rung_up().type("-").scan(NOODLES_CODE)
    assert ([row[2] for row in till.rows], till.keys) == (["BATAL", "16.800", "5.000"], 1)


def test_hold_and_recall_take_one_key_each() -> None:
    till = rung_up().press("f4")
    assert (till.rows, till.keys) == ([], 1)
    till.press("f4")
    assert (len(till.rows), till.keys) == (3, 2)


def test_a_reprint_takes_one_key() -> None:
    till = rung_up().press("f5")
    till.keys = 0
    assert (till.press("f12").shop.asked[-1], till.keys) == (("reprint",), 1)


def test_closing_the_shift_takes_at_most_eight_keys_and_the_counts() -> None:
    till = selling().press("f10").type("16⏎")
    counted = 0
    for pieces in ("3", "1", "12", "4", "", "7", "20", "", "5", ""):
        till.type(f"{pieces}⏎")
        counted += len(pieces) + 1
    till.type("⏎")
    assert till.shop.asked[-1][0] == "close_shift"
    assert counted >= len(DENOMINATIONS)
    assert till.keys - counted <= 8


def test_the_next_customer_takes_no_key() -> None:
    till = rung_up().press("f5")
    till.keys = 0
    assert (till.scan(NOODLES_CODE).total, till.keys) == (("TOTAL", "3.300"), 0)


def test_coming_in_takes_the_pin_and_two_keys() -> None:
    till = Till(Shop()).type("11234⏎")
    assert (till.panel, till.keys) == ("", 6)
