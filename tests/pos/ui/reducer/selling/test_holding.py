"""Hold and recall."""

from pos.domain.cart import Held, Recalled
from tests.pos.ui.shop import CARD, NOODLES_CODE, SUGAR_CODE
from tests.pos.ui.till import Till, selling


def two_held() -> Till:
    till = selling().scan(NOODLES_CODE).press("f4").scan(SUGAR_CODE).press("f4")
    till.keys = 0
    return till


def test_one_key_holds_and_one_key_recalls() -> None:
    till = selling().scan(CARD).scan(NOODLES_CODE).press("f4")
    assert till.rows == []
    assert till.message == "Nota ditahan. F4 memanggilnya kembali."
    assert till.view().side[0] == "0 baris  Ditahan 1"
    till.press("f4")
    assert till.rows == [("Mie-Grg", "1", "3.250")]
    assert till.view().side[:2] == ("1 baris", "Anggota 0123 AMINAH")
    assert [stored.position for stored in till.shop.stored] == [1, 2, 3, 4]
    assert [stored.event for stored in till.shop.stored[2:]] == [Held("siti"), Recalled("siti")]
    assert till.keys == 2


def test_another_sale_goes_on_meanwhile_under_its_own_id() -> None:
    till = selling().scan(NOODLES_CODE).press("f4").scan(SUGAR_CODE).press("f5")
    assert till.shop.paid[0][0].uuid == "cart-2"
    till.press("f4").press("f5")
    assert till.shop.paid[1][0].uuid == "cart-1"


def test_more_than_one_held_sale_is_listed() -> None:
    till = two_held().press("f4")
    assert till.panel.splitlines()[0] == "NOTA DITAHAN"
    assert " 1 " in till.panel
    assert till.type("2⏎").rows == [("Gul-Kg", "1", "16.800")]
    assert till.view().side[0] == "1 baris  Ditahan 1"
    assert two_held().press("f4").type("↓⏎").rows == [("Gul-Kg", "1", "16.800")]
    assert two_held().press("f4").type("⏎").rows == [("Mie-Grg", "1", "3.300")]


def test_the_list_is_closed_by_esc_or_f4() -> None:
    for key in ("escape", "f4"):
        till = two_held().press("f4", key)
        assert till.panel == ""
        assert till.rows == []


def test_a_number_that_is_not_there_recalls_nothing() -> None:
    till = two_held().press("f4").type("7⏎")
    assert till.panel.startswith("NOTA DITAHAN")
    assert till.rows == []


def test_a_scan_in_the_list_tells_a_price() -> None:
    till = two_held().press("f4").wedge(NOODLES_CODE)
    assert "3.300" in till.message
    assert till.panel.startswith("NOTA DITAHAN")


def test_nothing_is_held() -> None:
    till = selling().press("f4")
    assert till.message == "Tidak ada nota yang ditahan."
    assert till.beeps == ["refused"]


def test_a_sale_of_voided_lines_is_cancelled_on_record_before_another_is_recalled() -> None:
    till = selling().scan(NOODLES_CODE).press("f4").scan(SUGAR_CODE).press("delete").press("f4")
    assert [cart.uuid for cart, _ in till.shop.cancelled] == ["cart-2"]
    assert till.rows == [("Mie-Grg", "1", "3.300")]


def test_a_held_f4_does_not_flicker_between_hold_and_recall() -> None:
    till = selling().scan(NOODLES_CODE)
    for _ in range(20):
        till.now_ms += 30
        till.strike("f4", "")
    assert till.rows == []


def test_after_payment_f4_recalls_and_the_change_gives_way() -> None:
    till = selling().scan(NOODLES_CODE).press("f4").scan(SUGAR_CODE).press("f5").press("f4")
    assert till.total == ("TOTAL", "3.300")
