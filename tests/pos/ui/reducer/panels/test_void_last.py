"""Voiding the last completed sale."""

from pos.domain.errors import NothingToVoid
from tests.pos.ui.shop import NOODLES_CODE
from tests.pos.ui.till import Till, selling


def asked_for_pin() -> Till:
    return selling().press("f10").type("15⏎⏎")


def test_a_supervisor_voids_the_last_sale_with_a_reason() -> None:
    till = asked_for_pin()
    assert till.panel.splitlines()[:2] == ["BATALKAN NOTA TERAKHIR", "Alasan: Pembeli batal | "]
    till.type("9876⏎")
    assert till.shop.asked[-1] == ("void_last", "9876", "Pembeli batal")
    assert till.message == "Nota 0412 dibatalkan. Kembalikan uang 83.700."
    assert till.panel == ""


def test_a_wrong_pin_can_be_typed_again() -> None:
    till = asked_for_pin().type("1234⏎")
    assert till.message == "PIN salah. Coba lagi."
    assert till.panel.startswith("BATALKAN")
    assert till.view().command[0] == ""


def test_nothing_to_void_goes_back_to_the_sale() -> None:
    till = asked_for_pin()
    till.shop.next_answer = NothingToVoid()
    till.type("9876⏎")
    assert till.message == "Shift ini tidak punya nota yang bisa dibatalkan."
    assert till.panel == ""


def test_a_scan_is_no_pin() -> None:
    till = asked_for_pin().wedge(NOODLES_CODE)
    assert till.beeps == ["refused"]
    assert till.shop.asked[-1][0] == "login"


def test_esc_goes_back_to_the_sale() -> None:
    assert asked_for_pin().type("⎋").panel == ""
    assert selling().press("f10").type("15⏎⎋").panel == ""
