"""Closing the shift by counting blind."""

import pytest

from pos.domain.errors import CountAgain, HeldSales, NotAllowed, WitnessNeeded
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
    assert till.panel.splitlines()[-2] == "PIN saksi, lalu Enter; atau Enter saja | 140.000"
    assert till.shop.asked[-1][0] == "login"
    till.type("⏎")
    pieces = (1, 0, 2, 0, 0, 0, 0, 0, 0, 0)
    counted: tuple[object, ...] = ("close_shift", tuple(zip(DENOMINATIONS, pieces, strict=True)), "")
    assert till.shop.asked[-1] == counted
    assert till.panel.splitlines() == [
        "HITUNGAN BERSELISIH",
        "Dihitung | 140.000",
        "Seharusnya | 150.000",
        "KURANG | -10.000",
        " 1 Salah kembalian | ",
        " 2 Tidak diketahui | ",
        "nomor atau ↑↓, lalu Enter; Esc hitung lagi",
    ]
    till.type("2⏎⏎")
    settled: tuple[object, ...] = ("settle_shift", "Tidak diketahui", False, "")
    assert till.shop.asked[-1] == settled
    assert till.panel.splitlines() == [
        "SHIFT 2 DITUTUP",
        "Dihitung | 140.000",
        "Seharusnya | 150.000",
        "KURANG | -10.000",
        "Enter mengunci kasir, F9 tutup hari, F10 menu",
    ]


def test_over_and_exact_are_words_too() -> None:
    assert "LEBIH | +50.000" in counting().type("2⏎").type("⏎" * 10).panel
    till = counting().type("2⏎").type("⏎" * 11)
    assert till.shop.asked[-1] == ("settle_shift", "Salah kembalian", False, "")
    assert till.panel.startswith("SHIFT 2 DITUTUP")
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
    till = counting().type("1⏎1⏎").type("⏎" * 9).scan(NOODLES_CODE)
    assert till.message.startswith("Mie-Grg: 3.300")
    till.type("7⏎")
    assert till.panel.startswith("SHIFT 2 DITUTUP")
    till.type("⏎")
    assert till.panel.startswith("SIAPA")
    assert till.shop.loggedout == 1


def test_a_witness_says_so_with_a_pin_that_nobody_reads() -> None:
    till = counting().type("1⏎1⏎").type("⏎" * 8)
    assert till.view().command == ("", "ketik PIN, Enter")
    assert till.type("1111").view().command == ("****", "")
    assert till.type("⏎").message == "PIN salah. Coba lagi."
    assert "150.000" in till.panel
    till.type("9876⏎")
    assert till.shop.asked[-1][2] == "9876"
    assert till.panel.startswith("SHIFT 2 DITUTUP")


def test_an_outlet_that_wants_a_witness_keeps_what_was_counted() -> None:
    till = counting().type("1⏎1⏎").type("⏎" * 8)
    till.shop.next_answer = WitnessNeeded()
    assert till.type("⏎").message == "Harus ada saksi saat menghitung. Ketik PIN saksi."
    assert "150.000" in till.panel


def short() -> Till:
    """A count that is 150.000 short, with its reason chosen."""
    return counting().type("⏎" * 11).type("1⏎")


def test_a_shortage_is_charged_with_a_second_persons_pin() -> None:
    till = short().type("2⏎")
    assert till.message.startswith("Perlu persetujuan orang kedua")
    assert "ORANG KEDUA" in till.panel
    assert till.type("⏎").view().command == ("", "ketik PIN, Enter")
    assert till.type("1234").view().command == ("****", "")
    assert till.type("⏎").message == "PIN salah. Coba lagi."
    till.type("9876⏎")
    assert till.shop.asked[-1] == ("settle_shift", "Salah kembalian", True, "9876")
    assert till.panel.startswith("SHIFT 2 DITUTUP")


def test_the_close_of_the_shift_takes_at_most_eight_keys_beside_the_counts() -> None:
    till = counting().type("⏎" * 10)
    keys = "9876⏎" + "⏎" + "⏎"
    assert till.type(keys).panel.startswith("SHIFT 2 DITUTUP")
    assert len(keys) <= 8


def test_each_question_can_be_left_and_the_first_one_for_a_new_count() -> None:
    till = short().type("2⏎⎋")
    assert "Ditanggung koperasi" in till.panel
    assert "Salah kembalian" in till.type("⎋").panel
    assert till.type("⎋").panel.startswith("HITUNG LACI")


def test_the_arrows_choose_and_what_is_no_line_is_forgotten() -> None:
    till = counting().type("⏎" * 11).type("↓⏎")
    assert till.type("7⏎").view().command[0] == ""
    assert "Ditanggung kasir" in till.panel
    till.type("x⎋↓⏎↑")
    assert till.shop.asked[-1] == ("settle_shift", "Tidak diketahui", True, "")
    assert till.press("f5").panel.startswith("HITUNGAN BERSELISIH")


def test_an_outlet_without_reasons_closes_its_shifts_too() -> None:
    till = selling()
    till.shop.variance_reasons = ()
    counting(till).type("⏎" * 11)
    assert "Ditanggung koperasi" in till.panel
    assert till.type("⎋").panel.startswith("HITUNG LACI")
    till.type("2⏎").type("⏎" * 10)
    assert till.shop.asked[-1] == ("settle_shift", "", False, "")


def test_what_cannot_be_settled_is_said() -> None:
    till = short()
    till.shop.next_answer = CountAgain()
    assert till.type("⏎").message == "Laci berubah sejak dihitung. Hitung lagi."
    assert till.panel == ""
    till = short()
    till.shop.next_answer = NotAllowed("close_shift")
    assert till.type("⏎").panel == ""


@pytest.mark.parametrize(("key", "panel"), [("f9", "TUTUP HARI"), ("f10", "MENU")])
def test_from_a_closed_shift_it_goes_on_to_the_close_of_the_day_or_the_menu(key: str, panel: str) -> None:
    till = counting().type("1⏎1⏎").type("⏎" * 9)
    assert "Shift" not in till.view().bar
    assert till.press(key).panel.startswith(panel)
    assert till.press("escape").panel.startswith("BUKA SHIFT")
