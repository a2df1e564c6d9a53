"""The papers of cash and the day filled in as a cashier would: every key, and the command it becomes."""

import pytest

from pos.domain.cash.commands import (
    TO_BANK,
    TO_COURIER,
    TO_TREASURER,
    CloseDay,
    Deposit,
    DropCash,
    PaidIn,
    PaidOut,
    PrintX,
)
from pos.domain.cash.opening import OpenedGoods, OpenedShells, OpeningBalance, OpenOutlet
from pos.domain.errors import NoDayToClose
from pos.domain.money import Rupiah
from pos.domain.quantity import Milli
from pos.domain.tender import DENOMINATIONS
from pos.ui.port import Choice
from tests.pos.ui.forms.conftest import performed
from tests.pos.ui.shop import Shop
from tests.pos.ui.till import Till

_OFFERED = {
    "reasons:paid_in": (Choice("Tambah uang kembalian", "Tambah uang kembalian", ""),),
    "reasons:paid_out": (Choice("Ongkos", "Ongkos", ""), Choice("Alat", "Alat", "")),
    "stages": tuple(Choice(stage, stage, "") for stage in (TO_TREASURER, TO_COURIER, TO_BANK)),
    "carriers": (Choice("5", "bendahara", ""), Choice("1", "siti", "")),
    "under_way": (Choice("0", "-", "20.000"), Choice("5", "bendahara", "500.000")),
    "days": (Choice("2026-11-23", "2026-11-23", "2"), Choice("2026-11-22", "2026-11-22", "1")),
}


@pytest.fixture
def shop() -> Shop:
    shop = Shop()
    shop.offered.update(_OFFERED)
    return shop


def test_cash_comes_in_with_an_amount_and_a_reason(till: Till, shop: Shop) -> None:
    till.press("f10").type("13⏎100000⏎⏎⏎")
    assert performed(shop) == PaidIn(Rupiah(100_000), "Tambah uang kembalian", "")
    assert till.message == "Kas masuk 12.500 tercatat."


def test_cash_goes_out_with_what_for_and_to_whom(till: Till, shop: Shop) -> None:
    till.press("f10").type("14⏎25.⏎2⏎ember⏎Pak Budi⏎⏎")
    assert performed(shop) == PaidOut(Rupiah(25_000), "Alat", "ember", "Pak Budi")
    assert till.panel == ""


def test_above_the_limit_a_second_person_types_a_pin(till: Till, shop: Shop) -> None:
    shop.needs_approval = "paid_out_above_limit"
    till.press("f10").type("14⏎900.⏎1⏎⏎⏎⏎")
    assert "ORANG KEDUA" in till.panel
    till.type("9876⏎")
    assert shop.asked[-1] == ("perform", PaidOut(Rupiah(900_000), "Ongkos", "", ""), "9876")


def test_the_figures_so_far_are_two_keys_away(till: Till, shop: Shop) -> None:
    till.press("f10").type("20⏎⏎")
    assert performed(shop) == PrintX()
    assert till.message == "Angka sementara dicetak."


def test_cash_goes_into_the_safe(till: Till, shop: Shop) -> None:
    till.press("f10").type("21⏎200.⏎⏎")
    assert performed(shop) == DropCash(Rupiah(200_000))


def _pieces(*pieces: int) -> tuple[tuple[int, int], ...]:
    return tuple(zip(DENOMINATIONS, pieces + (0,) * (len(DENOMINATIONS) - len(pieces)), strict=True))


def test_cash_is_handed_to_the_treasurer_piece_by_piece(till: Till, shop: Shop) -> None:
    till.press("f10").type("22⏎1⏎1⏎5⏎").type("⏎" * 10).type("Bu Rina⏎⏎")
    assert performed(shop) == Deposit(TO_TREASURER, _pieces(5), 5, "Bu Rina", "", Rupiah(0))


def test_a_courier_is_not_asked_who_he_is(till: Till, shop: Shop) -> None:
    till.press("f10").type("22⏎2⏎⏎3⏎").type("⏎" * 9).type("⏎⏎")
    assert performed(shop) == Deposit(TO_COURIER, _pieces(0, 3), 0, "", "", Rupiah(0))


def test_what_reached_the_bank_is_all_of_it_or_what_the_slip_says(till: Till, shop: Shop) -> None:
    till.press("f10").type("22⏎3⏎2⏎⏎BNI 0815⏎⏎")
    assert performed(shop) == Deposit(TO_BANK, (), 5, "", "BNI 0815", Rupiah(0))
    till.press("f10").type("22⏎3⏎1⏎15.⏎⏎⏎")
    assert performed(shop) == Deposit(TO_BANK, (), 0, "", "", Rupiah(15_000))


def test_the_day_is_closed_in_three_keys_after_the_menu(till: Till, shop: Shop) -> None:
    till.press("f10").type("23⏎⏎⏎")
    assert performed(shop) == CloseDay("2026-11-23")


def test_an_outlet_is_opened_with_money_shells_and_goods_in_one_paper(till: Till, shop: Shop) -> None:
    shop.offered["opening_rows"] = (
        Choice("account:1102:", "1102 Brankas", "Rp"),
        Choice("account:2101:TOKO-1", "2101 Utang - Toko", "Rp"),
        Choice("shells:TABUNG-3", "Tabung 3 kg", "TABUNG-3"),
        Choice("GUL-KG", "Gula", "kg"),
    )
    till.press("f10").type("29⏎1⏎5.000.⏎2⏎750.⏎3⏎40⏎18⏎⏎4⏎4⏎12.5⏎⏎⏎")
    till.type("⏎")
    assert performed(shop) == OpenOutlet(
        (OpeningBalance("1102", "", Rupiah(5_000_000)), OpeningBalance("2101", "TOKO-1", Rupiah(750_000))),
        (OpenedGoods("GUL-KG", Milli(12_500), Rupiah(0)),),
        (OpenedShells("TABUNG-3", 40, 18, 0, 4),),
    )


def test_a_day_that_is_closed_is_said(till: Till, shop: Shop) -> None:
    till.press("f10").type("23⏎⏎")
    shop.next_answer = NoDayToClose()
    assert till.type("⏎").message == "Semua hari sudah ditutup."
