"""Closing the shift by counting blind."""

from pos.domain.errors import HeldSales
from pos.domain.tender import DENOMINATIONS
from tests.pos.ui.shop import NOODLES_CODE
from tests.pos.ui.till import Till, selling


def counting(till: Till | None = None) -> Till:
    return (till or selling()).press("f10").type("16⏎")


def test_the_drawer_is_counted_by_denomination_and_the_difference_comes_afterwards() -> None:
    till = counting(selling().scan(NOODLES_CODE).press("f5"))
    assert till.message == ""
    assert till.total == ("TOTAL", "0")
    assert "150.000" not in till.panel
    till.type("1⏎⏎2⏎").type("⏎" * 7)
    assert till.panel.splitlines()[-2] == "Enter menutup shift dengan hitungan ini | 140.000"
    assert till.shop.asked[-1][0] == "login"
    till.type("⏎")
    pieces = (1, 0, 2, 0, 0, 0, 0, 0, 0, 0)
    assert till.shop.asked[-1] == ("close_shift", tuple(zip(DENOMINATIONS, pieces, strict=True)))
    assert till.panel.splitlines() == [
        "SHIFT 2 DITUTUP",
        "Dihitung | 140.000",
        "Seharusnya | 150.000",
        "KURANG | -10.000",
        "Enter mengunci kasir",
    ]


def test_over_and_exact_are_words_too() -> None:
    assert "LEBIH | +50.000" in counting().type("2⏎").type("⏎" * 10).panel
    assert "PAS | 0" in counting().type("1⏎1⏎").type("⏎" * 9).panel


def test_the_arrows_correct_and_an_empty_line_keeps_what_was_counted() -> None:
    till = counting().type("5⏎7⏎↑↑")
    assert till.view().panel is not None
    till.type("3⏎⏎⏎").type("⏎" * 8)
    assert till.shop.asked[-1][1] == tuple(zip(DENOMINATIONS, (3, 7, *(0,) * 8), strict=True))


def test_what_is_typed_is_kept_when_an_arrow_leaves_the_line() -> None:
    till = counting().type("4↓5↑")
    assert "  100.000 x 4 | 400.000" in till.panel
    assert "   50.000 x 5 | 250.000" in till.panel
    till.type("↑↑↑")
    assert till.type("↓" * 20).panel.splitlines()[-2].endswith("650.000")


def test_only_digits_are_pieces() -> None:
    till = counting().type("1x⏎")
    assert till.message == "1x bukan jumlah."
    assert till.type("123456⏎").message == "123456 bukan jumlah."
    assert till.view().command[0] == ""
    assert till.type("7⎋").view().command[0] == ""
    assert till.type("7x↓").panel.splitlines()[1] == "  100.000 x 0 | 0"
    till = counting().type("⏎" * 10).type("7⏎")
    assert till.shop.asked[-1][0] == "login"
    assert till.type("⏎").shop.asked[-1][0] == "close_shift"


def test_esc_stops_the_count() -> None:
    till = counting().type("⎋")
    assert till.panel == ""
    assert till.scan(NOODLES_CODE).rows == [("Mie-Grg", "1", "3.300")]


def test_a_scan_is_not_counted() -> None:
    till = counting().wedge(NOODLES_CODE)
    assert till.beeps == ["refused"]
    assert "x 0" in till.panel
    assert till.scan(NOODLES_CODE).rows == []


def test_a_shift_with_an_open_or_held_sale_is_not_closed() -> None:
    till = counting(selling().scan(NOODLES_CODE))
    assert till.message == "Nota masih terbuka: bayar atau batalkan dulu, baru tutup shift."
    assert till.panel == ""
    till = counting(selling().scan(NOODLES_CODE).press("f4"))
    assert till.message == "1 nota ditahan: selesaikan dulu, baru tutup shift."


def test_a_refusal_goes_back_to_the_sale() -> None:
    till = counting().type("⏎" * 10)
    till.shop.next_answer = HeldSales(2)
    till.type("⏎")
    assert till.message == "2 nota terbuka atau ditahan. Selesaikan dulu, baru tutup shift."
    assert till.panel == ""


def test_a_sale_of_voided_lines_is_cancelled_on_record_first() -> None:
    till = counting(selling().scan(NOODLES_CODE).press("delete"))
    assert len(till.shop.cancelled) == 1
    assert till.panel.startswith("HITUNG LACI")


def test_after_the_close_the_till_is_locked() -> None:
    till = counting().type("⏎" * 11).scan(NOODLES_CODE)
    assert till.message.startswith("Mie-Grg: 3.300")
    till.type("7⏎")
    assert till.panel.startswith("SHIFT 2 DITUTUP")
    till.type("⏎")
    assert till.panel.startswith("SIAPA")
    assert till.shop.loggedout == 1
