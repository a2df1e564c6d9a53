"""Coming in: user, PIN, doubtful clock."""

import pytest

from pos.domain.cart import Cart, LineAdded, apply
from pos.domain.errors import ClockRefused
from pos.domain.money import Rupiah
from pos.domain.quantity import ONE
from tests.pos.ui.shop import AMINAH, NOODLES_CODE, Shop
from tests.pos.ui.till import Till, selling
from tests.support.goods import NOODLES, SUGAR


def test_the_users_are_listed_with_the_demos_hint() -> None:
    till = Till()
    assert till.panel.splitlines() == [
        "SIAPA DI KASIR?",
        " 1 siti  (kasir) | PIN 1234",
        " 2 budi  (manajer) | ",
        "nomor, atau ↑↓ dan Enter",
    ]
    assert till.view().panel is not None


@pytest.mark.parametrize("script", ["1", "⏎", "↓↑⏎", "1⏎"])
def test_a_user_is_chosen_by_number_or_arrow(script: str) -> None:
    till = Till().type(script)
    assert till.panel.splitlines() == ["PIN SITI", "Demo: PIN-nya 1234 | ", "Enter lanjut, Esc kembali"]


def test_a_number_nobody_has_chooses_nobody() -> None:
    assert Till().type("9x").panel.startswith("SIAPA")


def test_the_pin_is_never_shown() -> None:
    till = Till().type("112")
    assert till.view().command == ("**", "")
    assert till.type("⌫").view().command == ("*", "")


def test_the_right_pin_opens_the_sale() -> None:
    till = Till().type("11234⏎")
    assert till.shop.asked == [("login", 1, "1234")]
    assert till.panel == ""
    assert till.message == "Selamat datang, siti. Siap melayani."
    assert till.view().bar.split() == ["KDMP", "SUKAMAJU", "Kasir", "SITI", "Shift", "2", "Nota", "0413"]


def test_a_wrong_pin_says_so_and_can_be_typed_again() -> None:
    till = Till().type("14321⏎")
    assert till.message == "PIN salah. Coba lagi."
    assert till.beeps == ["refused"]
    assert till.view().command[0] == ""
    assert till.type("1234⏎").panel == ""


def test_esc_clears_the_pin_and_then_goes_back() -> None:
    till = Till().type("2123⎋")
    assert till.panel.startswith("PIN BUDI")
    assert till.view().command[0] == ""
    assert till.type("⎋").panel.startswith("SIAPA")


def test_an_empty_pin_is_not_sent() -> None:
    assert Till().type("1⏎⏎⏎").shop.asked == []


def test_a_scan_into_the_pin_is_refused_with_a_beep() -> None:
    till = Till().type("1").wedge(NOODLES_CODE)
    assert till.shop.asked == []
    assert till.beeps == ["refused"]
    assert till.message == "Pindai tidak dipakai. Selesaikan ketikan dulu, atau Esc."
    assert till.view().command[0] == ""
    assert till.scan(NOODLES_CODE).beeps == ["refused", "refused"]


def test_a_long_pin_that_looks_like_a_barcode_is_a_pin() -> None:
    till = Till().type("150500000⏎")
    assert till.shop.asked == [("login", 1, "50500000")]


@pytest.mark.parametrize("code", [NOODLES_CODE, "8998998998993", "KDMP000456"])
def test_a_scan_at_the_list_of_users_is_refused_with_a_beep(code: str) -> None:
    till = Till().wedge(code)
    assert till.shop.asked == []
    assert till.beeps == ["refused"]
    assert "Pindai tidak dipakai" in till.message


def test_garbage_at_the_list_of_users_chooses_nobody() -> None:
    assert Till().type("x1⏎").panel.startswith("SIAPA")
    assert Till().type("x⌫1").panel.startswith("PIN")


def test_an_outlet_without_users_lets_nobody_in() -> None:
    class Empty(Shop):
        def users(self) -> tuple[()]:
            return ()

    assert Till(Empty()).type("1⏎").panel.startswith("SIAPA")


def test_the_cart_comes_back_with_its_lines_after_an_unclean_stop() -> None:
    shop = Shop()
    cart = apply(Cart("cart-7"), LineAdded(1, NOODLES, ONE, Rupiah(0), "scan"))
    shop.cart = shop.carts["cart-7"] = apply(cart, LineAdded(2, SUGAR, ONE, Rupiah(0), "scan"))
    shop.recovered, shop.member_of_cart = True, AMINAH
    till = selling(shop)
    assert [row[0] for row in till.rows] == ["Mie-Grg", "Gul-Kg"]
    assert till.message == "Nota terselamatkan: 2 baris kembali. Mohon diperiksa."
    assert till.view().message[1] == "warn"
    till.scan(NOODLES_CODE)
    assert shop.stored[-1].position == 3
    assert shop.stored[-1].cart_uuid == "cart-7"


def test_a_doubtful_clock_asks_a_supervisor_and_the_login_goes_on() -> None:
    shop = Shop()
    shop.next_answer = ClockRefused(now_ms=0, last_ms=1_700_000_000_000)
    till = Till(shop).type("11234⏎")
    assert till.panel.splitlines()[0] == "APAKAH JAM INI BENAR?"
    assert till.message.startswith("Jam menunjuk 01/01/1970")
    till.type("9876⏎")
    assert shop.asked == [("login", 1, "1234"), ("accept_clock", "9876"), ("login", 1, "1234")]
    assert till.panel == ""


def test_a_doubtful_clock_can_be_left() -> None:
    shop = Shop()
    shop.next_answer = ClockRefused(now_ms=0, last_ms=1)
    till = Till(shop).type("11234⏎").type("9⎋⎋")
    assert till.panel.startswith("SIAPA")


def test_f10_leaves_the_program_from_the_login() -> None:
    assert Till().press("f10").left == 1
    assert Till().type("1").press("f10").left == 1


def test_f1_helps_at_the_login() -> None:
    till = Till().press("f1")
    assert "memilih pengguna dengan nomor" in till.panel
    assert till.press("f1").panel.startswith("SIAPA")
