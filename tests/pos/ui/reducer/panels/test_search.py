"""The product search."""

from pos.domain.catalog import Found
from pos.domain.money import Rupiah
from pos.domain.quantity import ONE, Milli
from pos.ui.port import CodeRefused
from pos.ui.reducer.reduce import reduce
from pos.ui.reducer.results import HitsFound
from tests.pos.ui.shop import NOODLES_CODE, SUGAR_CODE, UNKNOWN_CODE
from tests.pos.ui.till import selling
from tests.support.goods import SUGAR


def test_letters_search_as_they_are_typed_and_enter_adds() -> None:
    till = selling().type("mie")
    assert till.shop.searched == ["m", "mi", "mie"]
    assert till.panel.splitlines() == [
        "CARI BARANG: mie",
        "8990000000501 Mie-Grg | 3.300 /pcs  stok 50",
        "8990000000600 Mie-Grg | 125.000 /pcs  stok 1,25",
        "Enter = masuk, ↑↓ pilih, Esc tutup; pindai = cek harga",
    ]
    till.type("⏎")
    assert till.rows == [("Mie-Grg", "1", "3.300")]
    assert till.panel == ""
    assert till.runner.state.basket.cart.lines[0].entry == "search"


def test_the_arrows_choose() -> None:
    assert selling().type("mie↓⏎").rows == [("Mie-Grg (pcs)", "1", "125.000")]
    assert selling().type("mie↓↓↑⏎").rows == [("Mie-Grg", "1", "3.300")]


def test_digits_go_on_in_a_search() -> None:
    assert selling().type("isi-19").shop.searched[-1] == "isi-19"


def test_taking_the_last_letter_back_closes_it() -> None:
    till = selling().type("m⌫")
    assert till.panel == ""
    assert till.type("7⏎").rows == [("Air-Isi-19", "1", "5.000")]


def test_esc_closes_it_and_clears_the_text() -> None:
    till = selling().type("mie⎋")
    assert till.panel == ""
    assert till.view().command[0] == ""


def test_f2_opens_it_with_what_is_typed() -> None:
    till = selling().press("f2")
    assert till.panel.splitlines()[:2] == ["CARI BARANG: ", "ketik sebagian namanya | "]
    assert till.type("gul").panel.splitlines()[1].startswith("2100010000003 Gul-Kg")
    assert till.type("⌫⌫⌫").panel.splitlines()[1] == "ketik sebagian namanya | "
    assert till.type("⎋").panel == ""
    assert selling().type("mi").press("f2").panel.splitlines()[0] == "CARI BARANG: mi"


def test_nothing_found_says_so_and_enter_adds_nothing() -> None:
    till = selling().type("zzz")
    assert "tidak ketemu" in till.panel
    assert till.type("⏎").rows == []


def test_the_quantity_typed_before_goes_to_the_product_found() -> None:
    assert selling().type("2*mie⏎").rows == [("Mie-Grg", "2", "6.600")]


def test_a_scan_in_the_search_tells_the_price_and_adds_nothing() -> None:
    for how in ("scan", "wedge"):
        till = selling().press("f2")
        till.scan(NOODLES_CODE) if how == "scan" else till.wedge(NOODLES_CODE)
        assert till.message == "Mie-Grg: 3.300, anggota 3.250, per pcs. Stok 50."
        assert till.rows == []
        assert till.panel.startswith("CARI BARANG")
        assert till.beeps == ["ok"]


def test_a_price_check_of_an_unknown_code_says_so() -> None:
    till = selling().press("f2").scan(UNKNOWN_CODE)
    assert till.message == f"{UNKNOWN_CODE} tidak dikenal. Tidak ada yang ditambah."
    assert till.rows == []
    assert till.beeps == ["unknown"]


def test_a_card_in_the_search_is_named_and_not_used() -> None:
    till = selling().press("f2").scan("KDMP000123")
    assert till.message == "AMINAH anggota. Tutup panel (Esc) untuk memakai kartunya."
    assert till.view().side[1] == ""


def test_a_code_typed_into_the_search_tells_the_price() -> None:
    till = selling().press("f2").type("7⏎")
    assert till.message == "Air-Isi-19: 5.000, anggota 4.500, per pcs."


def test_a_typing_scanner_with_letters_opens_no_search() -> None:
    till = selling().wedge("KDMP000123")
    assert till.panel == ""
    assert till.view().side[1] == "Anggota 0123 AMINAH"


def test_a_device_scan_during_a_search_by_letters_tells_the_price_and_keeps_the_text() -> None:
    till = selling().type("mie").scan(SUGAR_CODE)
    assert till.message.startswith("Gul-Kg: 16.800")
    assert till.view().command[0] == "mie"
    assert till.rows == []


def test_a_name_is_searched_however_fast_it_is_typed() -> None:
    till = selling()
    for char in "mie-grg":
        till.strike(char, char)
    assert till.type("⏎").rows == [("Mie-Grg", "1", "3.300")]


def test_a_text_that_came_like_a_scan_and_stayed_is_searched_at_the_next_tick() -> None:
    till = selling()
    for char in "isi-19":
        till.strike(char, char)
    assert till.shop.searched[-1] == "isi-1"
    assert till.tick().shop.searched[-1] == "isi-19"
    assert till.panel.splitlines()[0] == "CARI BARANG: isi-19"
    searched = len(till.shop.searched)
    assert len(till.tick().shop.searched) == searched


def test_an_answer_to_an_older_text_is_not_shown() -> None:
    state = selling().type("mie").runner.state
    after, effects = reduce(state, HitsFound("mi", ()))
    assert after == state
    assert effects == ()
    sale = selling().runner.state
    assert reduce(sale, HitsFound("", ())) == (sale, ())


def test_a_product_out_of_stock_is_marked_and_a_service_has_no_stock() -> None:
    till = selling()
    till.shop.codes[SUGAR_CODE] = Found(SUGAR, ONE, Rupiah(0), Milli(0))
    panel = till.type("gul").view().panel
    assert panel is not None
    assert (panel.lines[0].right, panel.lines[0].tone) == ("16.800 /kg  stok 0", "warn")
    service = selling().type("air-isi").view().panel
    assert service is not None
    assert (service.lines[0].right, service.lines[0].tone) == ("5.000 /pcs", "plain")


def test_a_member_sees_the_members_price() -> None:
    assert "3.250 /pcs" in selling().type("123/mie").panel


def test_a_product_found_by_f2_takes_the_place_of_an_unknown_line() -> None:
    till = selling().scan(NOODLES_CODE).scan(UNKNOWN_CODE).press("f2").type("gul")
    assert till.panel.splitlines()[0] == f"CARI BARANG: gul   (ganti {UNKNOWN_CODE})"
    till.type("⏎")
    assert [row[2] for row in till.rows] == ["3.300", "BATAL", "16.800"]
    assert [stored.position for stored in till.shop.stored] == [1, 2, 3, 4]
    assert till.press("f5").total[0] == "KEMBALI"


def test_a_marked_unknown_line_is_replaced_too_and_a_known_one_never() -> None:
    till = selling().scan(UNKNOWN_CODE).scan(NOODLES_CODE).type("↑↑").press("f2").type("gul⏎")
    assert [row[2] for row in till.rows] == ["BATAL", "3.300", "16.800"]
    till = selling().scan(UNKNOWN_CODE).scan(NOODLES_CODE).press("f2").type("gul⏎")
    assert [row[2] for row in till.rows] == ["BELUM", "3.300", "16.800"]
    assert [row[2] for row in selling().scan(UNKNOWN_CODE).type("gul⏎").rows] == ["BELUM", "16.800"]


def test_a_half_that_is_refused_does_not_replace() -> None:
    till = selling().scan(UNKNOWN_CODE).type("0,5*").press("f2").type("mie⏎")
    assert "tanpa koma" in till.message
    assert [row[2] for row in till.rows] == ["BELUM"]


def test_a_price_check_of_goods_that_may_not_be_sold_says_why() -> None:
    till = selling()
    till.shop.refusals[SUGAR_CODE] = CodeRefused(SUGAR_CODE, "inactive", SUGAR)
    till.press("f2").scan(SUGAR_CODE)
    assert till.message == "Gul-Kg tidak dijual lagi. Batalkan barisnya (Del)."
    assert till.beeps == ["unknown"]
