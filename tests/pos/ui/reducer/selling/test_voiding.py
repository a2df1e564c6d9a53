"""Voiding before payment, all of it on record."""

import pytest

from pos.domain.cart import LineVoided
from tests.pos.ui.shop import CARTON_CODE, LPG_CODE, NOODLES_CODE, SUGAR_CODE, UNKNOWN_CODE
from tests.pos.ui.till import Till, selling


def three_lines() -> Till:
    return selling().scan(NOODLES_CODE).scan(SUGAR_CODE).scan(CARTON_CODE)


def amounts(till: Till) -> list[str]:
    return [row[2] for row in till.rows]


def test_del_voids_the_last_line_and_it_stays_on_the_screen() -> None:
    till = three_lines().press("delete")
    assert amounts(till) == ["3.300", "16.800", "BATAL"]
    assert till.view().rows[2].tone == "muted"
    assert till.total == ("TOTAL", "20.100")
    assert till.message == "Baris 3 dibatalkan: Mie-Grg. Del lagi = batalkan seluruh nota."
    assert isinstance(till.shop.stored[-1].event, LineVoided)


def test_del_right_after_cancels_the_whole_sale_on_record() -> None:
    till = three_lines().press("delete").tick().press("delete")
    (cart, reason) = till.shop.cancelled[0]
    assert (len(cart.lines), len(cart.standing), reason) == (3, 2, "Pembeli batal")
    assert till.rows == []
    assert till.message == "Nota dibatalkan dan tercatat."
    assert till.scan(NOODLES_CODE).runner.state.basket.cart.uuid == "cart-2"


def test_anything_between_two_dels_keeps_the_sale() -> None:
    till = three_lines().press("delete").type("5⌫").press("delete")
    assert till.shop.cancelled == []
    assert amounts(till) == ["3.300", "BATAL", "BATAL"]
    assert three_lines().press("delete").scan(NOODLES_CODE).press("delete").shop.cancelled == []


@pytest.mark.parametrize("first_ms", [250, 400, 660])
def test_a_held_del_voids_one_line_however_long_the_keyboard_waits_to_repeat(first_ms: int) -> None:
    till = three_lines()
    for gap_ms in (1_000, first_ms, *[30] * 40):
        till.now_ms += gap_ms
        till.strike("delete", "")
    assert amounts(till) == ["3.300", "16.800", "BATAL"]
    assert till.shop.cancelled == []


def test_del_on_selected_lines_never_cancels_the_sale() -> None:
    till = three_lines().type("↑").press("delete").type("↑").press("delete")
    assert till.shop.cancelled == []
    assert amounts(till) == ["3.300", "BATAL", "BATAL"]


def test_minus_and_enter_void_the_last_or_the_selected_line() -> None:
    assert amounts(three_lines().type("-⏎")) == ["3.300", "16.800", "BATAL"]
    assert amounts(three_lines().type("↑↑-⏎")) == ["3.300", "BATAL", "125.000"]
    assert amounts(three_lines().type("↑↑-").press("delete")) == ["3.300", "BATAL", "125.000"]


def test_minus_and_a_scan_void_the_line_of_that_item() -> None:
    till = three_lines().type("-").wedge(SUGAR_CODE)
    assert amounts(till) == ["3.300", "BATAL", "125.000"]
    assert till.view().command[0] == ""
    assert amounts(three_lines().type("-").scan(NOODLES_CODE)) == ["BATAL", "16.800", "125.000"]


def test_minus_and_a_typed_code_or_a_name_void_too() -> None:
    till = selling().type("7⏎").scan(NOODLES_CODE).type("-7⏎")
    assert amounts(till) == ["BATAL", "3.300"]
    assert amounts(three_lines().type("-gul⏎")) == ["3.300", "BATAL", "125.000"]


def test_the_latest_of_equal_lines_is_voided() -> None:
    till = three_lines().scan(NOODLES_CODE).type("-").scan(NOODLES_CODE)
    assert amounts(till) == ["3.300", "16.800", "125.000", "BATAL"]


def test_what_is_not_in_the_sale_cannot_be_voided() -> None:
    till = selling().scan(NOODLES_CODE).type("-").scan(SUGAR_CODE)
    assert till.message == "Gul-Kg tidak ada di nota ini. Tidak ada yang dibatalkan."
    assert amounts(till) == ["3.300"]
    assert till.beeps[-1] == "refused"


def test_an_unknown_line_is_voided_by_scanning_it_again() -> None:
    till = selling().scan(UNKNOWN_CODE).type("-").scan(UNKNOWN_CODE)
    assert amounts(till) == ["BATAL"]
    assert selling().scan(NOODLES_CODE).type("-").scan(UNKNOWN_CODE).message.startswith(UNKNOWN_CODE)


def test_esc_takes_the_void_back() -> None:
    till = three_lines().type("-⎋").scan(SUGAR_CODE)
    assert amounts(till) == ["3.300", "16.800", "125.000", "16.800"]


def test_there_is_nothing_to_void_in_an_empty_sale() -> None:
    for key in ("delete", "minus"):
        till = selling()
        till.strike(key, "-" if key == "minus" else "")
        assert till.message == "Tidak ada yang bisa dibatalkan."
        assert till.shop.cancelled == []


def test_del_clears_what_is_typed_before_it_voids() -> None:
    till = three_lines().type("50").press("delete")
    assert amounts(till) == ["3.300", "16.800", "125.000"]
    assert till.view().command[0] == ""


def test_voiding_a_bought_shell_asks_for_the_empty_again() -> None:
    till = selling().scan(LPG_CODE).type("2⏎").press("delete")
    assert amounts(till) == ["18.000", "BATAL"]
    assert "MANA YANG KOSONG" in till.panel


def test_voiding_a_refill_voids_its_shell() -> None:
    till = selling().scan(LPG_CODE).type("2⏎↑↑").press("delete")
    assert amounts(till) == ["BATAL", "BATAL"]
    assert till.total == ("TOTAL", "0")
