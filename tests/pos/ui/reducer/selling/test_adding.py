"""Items come into the cart: scanned, typed, by carton, by weight; and what cannot be sold."""

import pytest

from pos.domain.catalog import Found
from pos.domain.money import Rupiah
from pos.domain.quantity import ONE, Milli
from pos.ui.port import CodeRefused
from tests.pos.ui.shop import CARTON_CODE, LABEL_CODE, NOODLES_CODE, SUGAR_CODE, UNKNOWN_CODE, WATER_CODE
from tests.pos.ui.till import selling
from tests.support.goods import NOODLES, SUGAR, WATER


def test_a_scan_makes_a_line_and_an_equal_one_raises_it() -> None:
    till = selling().scan(NOODLES_CODE).wedge(NOODLES_CODE)
    assert till.rows == [("Mie-Grg", "2", "6.600")]
    assert till.beeps == ["ok", "ok"]


def test_only_the_last_line_is_raised() -> None:
    till = selling().scan(NOODLES_CODE).scan(CARTON_CODE).scan(NOODLES_CODE)
    assert [row[:2] for row in till.rows] == [("Mie-Grg", "1"), ("Mie-Grg (pcs)", "1"), ("Mie-Grg", "1")]


def test_a_voided_line_is_not_raised() -> None:
    till = selling().scan(NOODLES_CODE).press("delete").scan(NOODLES_CODE)
    assert till.rows == [("Mie-Grg", "1", "BATAL"), ("Mie-Grg", "1", "3.300")]


def test_another_price_of_the_same_product_makes_a_new_line() -> None:
    till = selling().scan(NOODLES_CODE)
    tiers = (NOODLES.tiers[0]._replace(retail_rupiah=Rupiah(3_500)),)
    till.shop.codes[NOODLES_CODE] = Found(NOODLES._replace(tiers=tiers), ONE, Rupiah(0), Milli(9_000))
    assert till.scan(NOODLES_CODE).rows == [("Mie-Grg", "1", "3.300"), ("Mie-Grg", "1", "3.500")]


def test_weights_are_never_joined() -> None:
    till = selling().scan(LABEL_CODE).scan(LABEL_CODE).scan(SUGAR_CODE).scan(SUGAR_CODE)
    assert [row[1] for row in till.rows] == ["1,37", "1,37", "1", "1"]


def test_a_label_with_a_price_keeps_its_amount() -> None:
    till = selling()
    till.shop.codes["priced"] = Found(SUGAR, ONE, Rupiah(12_345), Milli(9_000))
    assert till.scan("priced").scan("priced").rows == [("Gul-Kg", "1", "12.345")] * 2
    assert till.view().last == ("Gul-Kg", "1 = 12.345")
    assert till.type("2*").scan("priced").rows[-1] == ("Gul-Kg", "2", "24.690")


def test_a_short_code_is_typed() -> None:
    till = selling().type("7⏎")
    assert till.rows == [("Air-Isi-19", "1", "5.000")]


def test_a_barcode_is_typed_slowly() -> None:
    assert selling().type(f"{NOODLES_CODE}⏎").rows == [("Mie-Grg", "1", "3.300")]


def test_a_quantity_goes_to_the_next_item_only() -> None:
    till = selling().type("5*").scan(NOODLES_CODE).scan(WATER_CODE)
    assert [row[1] for row in till.rows] == ["5", "1"]


def test_a_quantity_raises_an_equal_last_line_too() -> None:
    assert selling().scan(NOODLES_CODE).type("5*").scan(NOODLES_CODE).rows == [("Mie-Grg", "6", "19.800")]


def test_half_a_kilogram_is_sold_and_half_a_packet_is_not() -> None:
    till = selling().type("0,5*").scan(SUGAR_CODE).type("0,5*").scan(NOODLES_CODE)
    assert till.rows == [("Gul-Kg", "0,5", "8.400")]
    assert "tanpa koma" in till.message
    assert till.beeps == ["ok", "refused"]
    assert till.scan(NOODLES_CODE).rows[-1] == ("Mie-Grg", "1", "3.300")


def test_half_a_label_is_refused() -> None:
    assert selling().type("0,5*").scan(LABEL_CODE).rows == []


def test_an_unknown_code_is_a_red_line_that_locks_payment_until_it_is_voided() -> None:
    till = selling().scan(NOODLES_CODE).scan(UNKNOWN_CODE)
    assert till.rows[1] == (f"? {UNKNOWN_CODE}", "1", "BELUM")
    assert till.view().rows[1].tone == "bad"
    assert till.message == f"BARCODE TIDAK DIKENAL {UNKNOWN_CODE}. Lanjut pindai; F2 cari."
    assert till.beeps[-1] == "unknown"
    till.press("f5")
    assert till.shop.paid == []
    assert "Baris 2" in till.message
    till.scan(NOODLES_CODE).press("up", "up", "delete", "f5")
    assert len(till.shop.paid) == 1


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("check_digit", "SALAH BACA"),
        ("inactive", "tidak dijual lagi"),
        ("no_price", "belum ada harga"),
        ("above_cap", "HET"),
    ],
)
def test_a_code_that_may_not_be_sold_says_why(reason: str, said: str) -> None:
    till = selling()
    till.shop.refusals["8991"] = CodeRefused("8991", reason, None if reason == "check_digit" else NOODLES)
    till.scan("8991")
    assert said in till.message
    assert till.rows[0][2] == "BELUM"


def test_a_short_code_that_is_none_leaves_no_line() -> None:
    till = selling().type("55⏎")
    assert till.rows == []
    assert till.message == "Tidak ada kode 55. F2 mencari barang dengan nama."
    assert till.beeps == ["unknown"]


def test_a_short_code_of_a_product_that_is_not_sold_any_more_says_so() -> None:
    till = selling()
    till.shop.refusals["9"] = CodeRefused("9", "inactive", NOODLES)
    till.type("9⏎")
    assert till.rows == []
    assert "tidak dijual lagi" in till.message


def test_a_long_number_typed_wrong_is_a_line_like_a_scan() -> None:
    assert selling().type("123456⏎").rows == [("? 123456", "1", "BELUM")]


def test_digits_typed_before_a_scan_are_refused_aloud_and_the_code_is_taken() -> None:
    till = selling().type("5").wedge(NOODLES_CODE)
    assert till.rows == [("Mie-Grg", "1", "3.300")]
    assert till.message == "5 diketik sebelum pindai: tidak dipakai. Jumlah: 5* lalu pindai."
    assert till.beeps == ["refused"]
    assert till.type("5").scan(NOODLES_CODE).rows == [("Mie-Grg", "2", "6.600")]
    assert till.beeps == ["refused", "refused"]
    assert till.view().command[0] == ""


def test_digits_before_an_unknown_scan_do_not_join_it() -> None:
    till = selling().type("5").wedge(UNKNOWN_CODE)
    assert till.rows == [(f"? {UNKNOWN_CODE}", "1", "BELUM")]


def test_a_number_that_is_a_card_as_a_whole_is_not_split() -> None:
    till = selling()
    whole = "12" + NOODLES_CODE
    till.shop.codes[whole] = Found(WATER, ONE, Rupiah(0), Milli(0))
    assert till.wedge(whole).rows == [("Air-Isi-19", "1", "5.000")]


def test_a_scanners_prefix_splits_without_guessing() -> None:
    till = selling(prefix="~").type("5").wedge(f"~{NOODLES_CODE}")
    assert till.rows == [("Mie-Grg", "1", "3.300")]
    assert "5 diketik" in till.message


@pytest.mark.parametrize("end", ["enter", "ctrl+j", "tab"])
def test_every_terminator_ends_a_scan(end: str) -> None:
    assert selling().wedge(NOODLES_CODE, end=end).rows == [("Mie-Grg", "1", "3.300")]


def test_crlf_is_one_terminator() -> None:
    till = selling().wedge("2000000000060")
    till.strike("ctrl+j", "\n")
    assert "kosong" in till.panel
    assert till.wedge(NOODLES_CODE).rows[1] == ("Mie-Grg", "1", "3.300")


def test_a_code_with_letters_and_signs_is_one_scan() -> None:
    till = selling()
    till.shop.codes["12345678+9/AB*C"] = Found(WATER, ONE, Rupiah(0), Milli(0))
    till.shop.codes["AB-12/34+5*6"] = Found(NOODLES, ONE, Rupiah(0), Milli(9_000))
    till.wedge("12345678+9/AB*C").wedge("AB-12/34+5*6")
    assert [row[0] for row in till.rows] == ["Air-Isi-19", "Mie-Grg"]
    assert till.panel == ""


def test_a_prefix_keeps_every_sign_in_the_code() -> None:
    till = selling(prefix="~")
    till.shop.codes["1+1"] = Found(WATER, ONE, Rupiah(0), Milli(0))
    assert till.wedge("~1+1").rows == [("Air-Isi-19", "1", "5.000")]


def test_a_price_above_the_reference_price_warns() -> None:
    till = selling()
    item = NOODLES._replace(reference_rupiah=Rupiah(3_000))
    till.shop.codes[NOODLES_CODE] = Found(item, ONE, Rupiah(0), Milli(9_000))
    till.scan(NOODLES_CODE)
    assert till.message == "Mie-Grg: 3.300 di atas harga acuan (HAP) 3.000."
    assert till.view().message[1] == "warn"
    assert till.beeps == ["ok"]


def test_stock_below_zero_warns_and_is_sold_all_the_same() -> None:
    till = selling()
    till.shop.codes[NOODLES_CODE] = Found(NOODLES, ONE, Rupiah(0), Milli(2_000))
    till.scan(NOODLES_CODE).scan(WATER_CODE).scan(NOODLES_CODE)
    assert till.message == ""
    till.scan(NOODLES_CODE)
    assert till.message == "Mie-Grg: stok minus. Tetap terjual; mohon dihitung."
    assert till.rows[-1] == ("Mie-Grg", "2", "6.600")


def test_every_event_is_stored_in_order_from_one() -> None:
    till = selling().scan(NOODLES_CODE).scan(NOODLES_CODE).scan(UNKNOWN_CODE).press("delete").type("2*⏎")
    assert [stored.position for stored in till.shop.stored] == [1, 2, 3, 4, 5]
    assert till.shop.carts["cart-1"] == till.runner.state.basket.cart
