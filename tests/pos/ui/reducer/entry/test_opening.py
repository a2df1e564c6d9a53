"""The opening float."""

import pytest

from pos.domain.errors import ShiftAlreadyOpen
from tests.pos.ui.shop import NOODLES_CODE, Shop
from tests.pos.ui.till import Till


def opening() -> Till:
    shop = Shop()
    shop.shift = None
    return Till(shop).type("11234⏎")


@pytest.mark.parametrize(
    ("typed", "rupiah"), [("150.", 150_000), ("150000", 150_000), ("0", 0), ("50500000", 50_500_000)]
)
def test_the_float_opens_the_shift(typed: str, rupiah: int) -> None:
    till = opening()
    assert till.message == "Selamat datang, siti. Hitung kas awal, ketik, Enter buka shift."
    till.type(f"{typed}⏎")
    assert till.shop.asked[-1] == ("open_shift", rupiah)
    assert till.message == "Shift 3 dibuka."
    assert till.panel == ""
    assert "Shift 3" in till.view().bar


def test_the_float_is_previewed() -> None:
    till = opening()
    assert till.view().command == ("", "ketik jumlah uang, Enter")
    assert till.type("150.").view().command == ("150.", "= 150.000")
    assert till.type("x").view().command == ("150.x", "bukan jumlah uang")


def test_nothing_typed_opens_nothing() -> None:
    assert opening().type("⏎⏎").shop.asked[-1][0] == "login"


def test_what_is_no_amount_is_refused() -> None:
    till = opening().type("15x⏎")
    assert till.message == "15x bukan jumlah uang."
    assert till.shop.asked[-1][0] == "login"


def test_a_float_typed_in_one_rush_is_a_float() -> None:
    till = opening()
    for char in "1500000":
        till.strike(char, char)
    assert till.type("⏎").shop.asked[-1] == ("open_shift", 1_500_000)


def test_a_scan_is_no_float() -> None:
    till = opening().wedge(NOODLES_CODE)
    assert till.shop.asked[-1][0] == "login"
    assert till.beeps == ["refused"]


def test_a_refusal_says_why() -> None:
    till = opening()
    till.shop.next_answer = ShiftAlreadyOpen()
    assert till.type("1.⏎").message == "Shift sudah terbuka. Tutup dulu."


def test_f10_opens_the_menu_from_which_the_till_is_locked() -> None:
    till = opening().press("f10")
    assert till.panel.startswith("MENU")
    assert till.press("escape").panel.startswith("BUKA SHIFT")
    assert till.press("f10").type("17⏎").shop.loggedout == 1


@pytest.mark.parametrize("number", [2, 3, 4, 5, 6, 7, 8, 15, 16])
def test_without_a_shift_nothing_is_sold_or_counted(number: int) -> None:
    till = opening().press("f10").type(f"{number}⏎")
    assert till.message == "Belum ada shift. Buka shift dengan kas awal."
    assert till.panel.startswith("BUKA SHIFT")


def test_the_papers_of_the_back_office_need_no_shift() -> None:
    till = opening().press("f10").type("23⏎")
    assert till.panel.startswith("TUTUP HARI")
    assert till.press("escape").panel.startswith("BUKA SHIFT")
