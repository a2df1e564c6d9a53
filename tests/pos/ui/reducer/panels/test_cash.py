"""Cash in and cash out."""

import pytest

from pos.domain.errors import NotAllowed
from tests.pos.ui.shop import NOODLES_CODE
from tests.pos.ui.till import Till, selling


def cash(number: str) -> Till:
    return selling().press("f10").type(f"{number}⏎")


def test_cash_goes_out_with_an_amount_and_a_reason() -> None:
    till = cash("14").type("25.⏎")
    assert till.panel.splitlines() == [
        "KAS KELUAR 25.000: ALASAN?",
        " 1 Ongkos | ",
        " 2 Alat | ",
        "nomor dan Enter, atau ↑↓ dan Enter; Esc tutup",
    ]
    till.type("2⏎")
    assert till.shop.asked[-1] == ("move_cash", "paid_out", 25_000, "Alat")
    assert till.message == "Kas keluar 25.000 tercatat."
    assert till.panel == ""


def test_cash_comes_in_with_the_marked_reason() -> None:
    till = cash("13").type("100000⏎⏎")
    assert till.shop.asked[-1] == ("move_cash", "paid_in", 100_000, "Tambah uang kembalian")
    assert till.message == "Kas masuk 100.000 tercatat."


def test_a_reason_is_chosen_with_the_arrows() -> None:
    assert cash("14").type("25.⏎↓⏎").shop.asked[-1][-1] == "Alat"


@pytest.mark.parametrize("typed", ["0", "x", "12,5"])
def test_what_is_no_amount_is_refused(typed: str) -> None:
    till = cash("14").type(f"{typed}⏎")
    assert till.message == f"{typed} bukan jumlah uang."
    assert till.panel.startswith("KAS KELUAR")


def test_a_reason_is_needed() -> None:
    till = cash("14").type("25.⏎9⏎")
    assert till.message == "Alasan wajib diisi. Pilih satu atau ketik."
    assert till.panel.startswith("KAS KELUAR 25.000")


def test_where_the_outlet_offers_no_reason_it_is_typed() -> None:
    till = cash("14")
    till.shop.reasons = lambda action: ()  # type: ignore[method-assign]  # an outlet that has deleted its reasons
    till.type("25.⏎")
    assert till.type("⏎").message.startswith("Alasan wajib")
    till.type("parkir⏎")
    assert till.shop.asked[-1][-1] == "parkir"


def test_each_step_can_be_left() -> None:
    assert cash("14").type("⏎25⎋").panel.startswith("KAS KELUAR")
    assert cash("14").type("25⎋⎋").panel == ""
    assert cash("14").type("25.⏎x⎋⎋").panel == ""
    assert cash("14").press("f5").panel.startswith("KAS KELUAR")


def test_a_refusal_says_why() -> None:
    till = cash("14").type("25.⏎")
    till.shop.next_answer = NotAllowed("paid_out")
    assert till.type("⏎").message == "Anda tidak berwenang. Minta supervisor."


def test_a_scan_is_no_amount_and_no_reason() -> None:
    for till in (cash("14"), cash("14").type("25.⏎")):
        till.wedge(NOODLES_CODE)
        assert till.beeps == ["refused"]
        assert till.rows == []
        assert till.panel.startswith("KAS KELUAR")
