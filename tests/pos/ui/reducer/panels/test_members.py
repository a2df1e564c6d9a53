"""The member search."""

from tests.pos.ui.shop import CARD, NOODLES_CODE, UNKNOWN_CODE
from tests.pos.ui.till import selling


def test_names_and_numbers_find_members_as_they_are_typed() -> None:
    till = selling().press("f3")
    assert till.panel.splitlines() == [
        "ANGGOTA: nama, nomor, atau pindai kartu",
        "ketik sebagian namanya | ",
        "Enter pilih, Del lepas, Esc tutup",
    ]
    till.type("01")
    assert till.panel.splitlines()[1:3] == ["AMINAH | 0123", "RUDI | 0124"]
    assert till.type("↓⏎").view().side[1] == "Anggota 0124 RUDI"
    assert till.panel == ""


def test_a_card_chooses_at_once() -> None:
    till = selling().press("f3").wedge(CARD)
    assert till.view().side[1] == "Anggota 0123 AMINAH"
    assert till.panel == ""


def test_an_unknown_card_says_so_and_leaves_no_line() -> None:
    till = selling().press("f3").scan(UNKNOWN_CODE)
    assert till.message.startswith(f"Tidak ada anggota {UNKNOWN_CODE}")
    assert till.rows == []
    assert till.panel.startswith("ANGGOTA")


def test_goods_scanned_meanwhile_are_sold() -> None:
    till = selling().press("f3").wedge(NOODLES_CODE)
    assert till.rows == [("Mie-Grg", "1", "3.300")]
    assert till.panel == ""


def test_del_takes_the_member_off() -> None:
    till = selling().scan(CARD).press("f3").press("delete")
    assert till.view().side[1] == ""
    assert till.message == "Anggota dilepas dari nota."
    assert selling().press("f3").press("delete").panel == ""


def test_esc_closes_and_backspace_searches_anew() -> None:
    till = selling().press("f3").type("zz")
    assert "tidak ketemu" in till.panel
    assert till.type("⏎").panel.startswith("ANGGOTA")
    assert "ketik sebagian" in till.type("⌫⌫").panel
    till.press("f9")
    assert till.type("⎋").panel == ""
