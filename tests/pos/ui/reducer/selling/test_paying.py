"""The money keys."""

import pytest

from pos.domain.catalog import Found
from pos.domain.money import Rupiah
from pos.domain.quantity import ONE, Milli
from pos.ui.port import Fault, SaleCompleted
from tests.pos.ui.shop import LABEL_CODE, LPG_CODE, NOODLES_CODE, SUGAR_CODE
from tests.pos.ui.till import HAND_MS, Till, selling
from tests.support.goods import NOODLES


def worth_83700() -> Till:
    till = selling()
    item = NOODLES._replace(tiers=(NOODLES.tiers[0]._replace(retail_rupiah=Rupiah(83_700)),))
    till.shop.codes[NOODLES_CODE] = Found(item, ONE, Rupiah(0), Milli(9_000))
    till.scan(NOODLES_CODE)
    till.keys = 0
    return till


def test_f5_takes_exact_cash() -> None:
    till = worth_83700().press("f5")
    assert till.shop.paid[0][1] is None
    assert till.total == ("KEMBALI", "0")
    assert till.view().total.tone == "good"
    assert till.beeps[-1] == "paid"
    assert till.message == "Selesai. Nota 0413."


@pytest.mark.parametrize(("key", "paid"), [("f6", 85_000), ("f7", 90_000), ("f8", 100_000)])
def test_f6_to_f8_take_the_notes_that_are_shown(key: str, paid: int) -> None:
    till = worth_83700()
    assert till.view().side[2:] == ("F5 pas 83.700  F6 85.000", "F7 90.000  F8 100.000")
    till.press(key)
    assert till.shop.paid[0][1] == paid


@pytest.mark.parametrize(("typed", "paid"), [("100.", 100_000), ("83.7", 83_700), ("90000", 90_000)])
def test_an_amount_and_plus_is_cash_tendered(typed: str, paid: int) -> None:
    till = worth_83700().type(f"{typed}+")
    assert till.shop.paid[0][1] == paid


def test_plus_says_the_total_and_plus_again_takes_exact_cash() -> None:
    till = worth_83700().type("+")
    assert till.shop.paid == []
    assert till.message == "Total 83.700. + lagi: uang pas, atau ketik uang lalu +."
    till.type("+")
    assert till.shop.paid[0][1] is None


def test_plus_after_something_else_says_the_total_again() -> None:
    till = worth_83700().type("+").scan(SUGAR_CODE).type("+")
    assert till.shop.paid == []
    till = worth_83700().type("+5⌫+")
    assert till.shop.paid == []


def test_the_amount_is_previewed_while_it_is_typed() -> None:
    till = worth_83700().type("50.")
    assert till.view().command == ("50.", "+ bayar 50.000   * jumlah")
    till.type("⌫")
    assert till.view().command == ("50", "+ bayar 50   * jumlah   / anggota   Enter kode")
    assert till.type("⎋").view().command == ("", "pindai barcode / ketik kode / ketik nama")


def test_too_little_says_what_is_missing_and_loses_nothing() -> None:
    till = worth_83700().type("50.+")
    assert till.message == "Uang kurang 33.700. Ketik uangnya lagi lalu +."
    assert till.beeps[-1] == "refused"
    assert till.total == ("TOTAL", "83.700")
    assert till.shop.paid == []
    assert till.type("100.+").total == ("KEMBALI", "16.300")


def test_a_barcode_typed_as_money_is_refused() -> None:
    till = worth_83700().type("899000000+")
    assert till.shop.paid == []
    assert "terlalu besar" in till.message
    assert worth_83700().type("12,5+").message == "12,5 bukan jumlah uang."


@pytest.mark.parametrize("key", ["f5", "f6", "plus"])
def test_an_empty_sale_is_not_paid(key: str) -> None:
    till = selling()
    till.strike(key, "+" if key == "plus" else "")
    assert till.message == "Tidak ada yang dibayar. Pindai barang dulu."
    assert till.shop.paid == []


def test_a_sale_of_nothing_but_free_goods_is_paid_exactly() -> None:
    till = worth_83700()
    free = NOODLES._replace(tiers=(NOODLES.tiers[0]._replace(retail_rupiah=Rupiah(0)),))
    till = selling()
    till.shop.codes[NOODLES_CODE] = Found(free, ONE, Rupiah(0), Milli(9_000))
    till.scan(NOODLES_CODE)
    assert till.view().side[2:] == ("F5 pas 0", "")
    assert till.press("f7").shop.paid[0][1] is None


def test_an_open_question_of_a_shell_locks_payment_and_says_so() -> None:
    till = selling().scan(LPG_CODE).press("f5")
    assert till.shop.paid == []
    assert till.message == "Baris 1: mana yang kosong? Jawab dulu, baru terima uang."


def test_enter_never_pays() -> None:
    till = worth_83700().type("⏎" * 100)
    assert till.shop.paid == []


def test_a_hundred_presses_of_a_money_key_are_one_sale() -> None:
    for name, char in (("f5", ""), ("f6", ""), ("plus", "+")):
        till = worth_83700().type("+")
        for _ in range(100):
            till.now_ms += HAND_MS
            till.strike(name, char)
        assert len(till.shop.paid) == 1


def test_a_held_money_key_is_pressed_once() -> None:
    till = worth_83700()
    for _ in range(100):
        till.now_ms += 30
        till.strike("plus", "+")
    assert till.shop.paid == []
    assert till.message.startswith("Total 83.700")


def test_the_cash_due_is_rounded_down_and_the_rounding_is_shown() -> None:
    till = selling().scan(LABEL_CODE)
    assert till.rows[0][2] == "23.016"
    assert till.total == ("TOTAL", "23.000")
    assert till.view().side[4] == "Jumlah 23.016, bulat -16"


def test_after_payment_the_change_stays_until_the_next_sale() -> None:
    till = worth_83700().press("f8").tick().press("up", "escape").type("⏎")
    assert till.total == ("KEMBALI", "16.300")
    assert till.rows == [("Mie-Grg", "1", "83.700")]
    assert till.view().last == ("KEMBALI   (total 83.700  tunai 100.000)", "")
    assert till.view().side == ("Nota 0413 tersimpan", "F12 cetak ulang", "Pindai = nota baru")
    assert "Nota 0413" in till.view().bar


@pytest.mark.parametrize("next_key", ["scan", "digit", "letter", "member", "unknown"])
def test_the_next_sale_begins_with_no_key(next_key: str) -> None:
    till = worth_83700().press("f8")
    match next_key:
        case "scan":
            till.scan(SUGAR_CODE)
        case "digit":
            till.type("7")
        case "letter":
            till.type("g")
        case "member":
            till.scan("KDMP000123")
        case _:
            till.scan("8990000000013")
    assert till.total[0] == "TOTAL"
    assert "Nota 0414" in till.view().bar
    assert "Selesai" not in till.message


def test_what_ran_below_zero_is_said_after_the_sale() -> None:
    till = worth_83700()
    change = SaleCompleted(413, Rupiah(83_700), Rupiah(83_700), Rupiah(83_700), Rupiah(0), ("Mie-Grg",), "cart-9")
    till.shop.next_answer = change
    till.press("f5")
    assert till.message == "Selesai. Stok minus: Mie-Grg. Mohon dihitung."
    assert till.total == ("KEMBALI", "0")


def test_the_bar_says_while_a_sale_is_being_written() -> None:
    till = worth_83700()
    till.shop.is_slow = True
    till.press("f5")
    assert "Menyimpan" in till.view().bar
    till.shop.let_go()
    assert "Menyimpan" not in till.view().bar


@pytest.mark.parametrize(
    ("reason", "said"),
    [("disk_full", "Disk penuh"), ("disk", "gagal menulis"), ("busy", "sibuk"), ("corrupt", "rusak"), ("new", "gagal")],
)
def test_a_fault_keeps_the_cart(reason: str, said: str) -> None:
    till = worth_83700()
    till.shop.next_answer = Fault(reason, "errno 28")
    till.press("f5")
    assert said in till.message
    assert "errno" not in till.message
    assert till.total == ("TOTAL", "83.700")
    assert till.press("f5").total == ("KEMBALI", "0")
