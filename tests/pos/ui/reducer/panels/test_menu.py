"""The numbered menu, and what only it leads to."""

import pytest

from pos.i18n import texts
from pos.ui.keys import KEYS, MENU_ENTRIES
from pos.ui.menu import entries
from pos.ui.reducer.panels.actions import ACTIONS
from tests.pos.ui.shop import NOODLES_CODE
from tests.pos.ui.till import Till, selling


def menu(script: str, till: Till | None = None) -> Till:
    return (till or selling()).press("f10").type(script)


def test_every_function_key_has_its_twin_under_its_own_number() -> None:
    """F10 is the menu itself, and F9 goes on from a closed shift to the paper that has a number of its own."""
    function_keys = {name for key in KEYS for name in key.names if name[0] == "f" and name[1:].isdigit()}
    assert {int(name[1:]) for name in function_keys} - {9, 10} <= set(ACTIONS)
    assert set(MENU_ENTRIES) == set(ACTIONS)


def lines(till: Till) -> list[str]:
    panel = till.view().panel
    assert panel is not None
    return [line.left for line in panel.lines]


def test_what_is_used_all_day_comes_first_and_the_rest_in_groups() -> None:
    till = selling().press("f10")
    assert lines(till)[:2] == ["13 Kas masuk", "14 Kas keluar"]
    assert "4_ Barang …" in lines(till)
    assert len(lines(till)) == 10


def test_the_arrows_go_through_all_of_it() -> None:
    till = selling().press("f10").type("↓" * 40)
    panel = till.view().panel
    assert panel is not None
    assert panel.lines[panel.selected].left == " 1 Bantuan (F1)"


def test_a_group_opens_with_enter_and_closes_with_esc() -> None:
    till = selling().press("f10")
    at = next(at for at, entry in enumerate(entries("", "", texts("id"))) if entry.group == "6")
    till.type("↓" * at + "⏎")
    assert till.panel.startswith("MENU: Laporan")
    assert all(line.startswith("6") for line in lines(till))
    till.type("⎋")
    assert till.panel.startswith("MENU\n")
    assert lines(till)[0] == "13 Kas masuk"


def test_the_beginning_of_a_number_leaves_what_it_may_become() -> None:
    assert lines(menu("1")) == [
        "13 Kas masuk",
        "14 Kas keluar",
        "15 Batalkan nota terakhir (supervisor)",
        "16 Tutup shift: hitung laci",
        "17 Kunci kasir",
        "18 Bahasa Indonesia / English",
        "19 Tutup program",
        "11 Timbang (F11)",
        "12 Cetak ulang struk terakhir (F12)",
        " 1 Bantuan (F1)",
    ]


def test_a_part_of_a_name_finds_its_entry() -> None:
    till = menu("keluar")
    assert lines(till)[0] == "14 Kas keluar"
    assert till.type("⏎").panel.startswith("KAS KELUAR")


def test_a_name_that_is_none_is_said() -> None:
    till = menu("zzz")
    assert lines(till) == ["Tidak ada dengan nama itu"]
    assert till.type("⏎").panel.startswith("MENU")


@pytest.mark.parametrize(
    ("number", "title"),
    [
        ("1", "TOMBOL"),
        ("2", "CARI"),
        ("3", "ANGGOTA"),
        ("13", "KAS MASUK"),
        ("14", "KAS KELUAR"),
        ("15", "BATALKAN NOTA TERAKHIR: Alasan"),
        ("16", "HITUNG LACI"),
        ("17", "SIAPA"),
    ],
)
def test_a_number_and_enter_open_a_panel(number: str, title: str) -> None:
    assert menu(f"{number}⏎").panel.startswith(title)


@pytest.mark.parametrize(("number", "paid"), [("5", None), ("6", 4_000), ("7", 5_000), ("8", 10_000)])
def test_the_twins_of_the_money_keys_pay(number: str, paid: int | None) -> None:
    till = menu(f"{number}⏎", selling().scan(NOODLES_CODE))
    assert till.shop.paid[0][1] == paid
    assert till.total[0] == "KEMBALI"


def test_the_twins_of_hold_and_reprint() -> None:
    assert menu("4⏎", selling().scan(NOODLES_CODE)).message.startswith("Nota ditahan")
    assert menu("12⏎").message == "Struk dicetak ulang, SALINAN 2."


def test_an_entry_is_chosen_with_the_arrows_too() -> None:
    assert menu("↓⏎").panel.startswith("KAS KELUAR")


@pytest.mark.parametrize("script", ["99⏎", "9⏎", "qq⏎"])
def test_what_is_no_entry_does_nothing(script: str) -> None:
    till = menu(script)
    assert till.shop.asked[1:] == []
    assert till.panel.startswith("MENU")
    assert till.view().command[0] == ""


def test_the_menu_closes_with_its_own_key_or_esc() -> None:
    assert selling().press("f10", "f10").panel == ""
    assert menu("⎋").panel == ""


def test_a_card_in_the_menu_is_read_whole() -> None:
    assert selling().press("f10").wedge("KDMP000123").message.startswith("AMINAH anggota")


def test_a_scan_in_the_menu_tells_a_price() -> None:
    till = selling().press("f10").wedge(NOODLES_CODE)
    assert till.message.startswith("Mie-Grg: 3.300")
    assert till.panel.startswith("MENU")
    assert till.rows == []


def test_the_language_is_changed_at_the_till() -> None:
    till = menu("18⏎")
    assert till.view().head[1] == "Item"
    assert till.total[0] == "TOTAL"
    assert till.view().keys[0][0] == ("F1", "Help")
    assert menu("18⏎", till).view().head[1] == "Barang"


def test_the_program_is_not_left_while_a_sale_is_open() -> None:
    till = menu("19⏎", selling().scan(NOODLES_CODE))
    assert till.left == 0
    assert till.message == "Nota masih terbuka: bayar atau batalkan dulu, baru tutup program."
    till.press("ctrl+q")
    assert till.left == 0
    assert till.press("f5").press("ctrl+q").left == 1
    assert menu("19⏎").left == 1


def test_the_till_is_not_suspended() -> None:
    till = selling().press("ctrl+z")
    assert till.message == "Kasir tidak bisa ditidurkan. F10 untuk mengunci."
    assert till.beeps == ["refused"]


def test_locking_keeps_the_sale_in_the_register() -> None:
    till = menu("17⏎", selling().scan(NOODLES_CODE))
    assert till.shop.loggedout == 1
    assert till.rows == []
    assert "Kasir" not in till.view().bar
    till.shop.cart = till.shop.carts["cart-1"]
    assert till.type("11234⏎").rows == [("Mie-Grg", "1", "3.300")]
