"""The quantity key."""

import pytest

from tests.pos.ui.shop import LPG_CODE, NOODLES_CODE, SUGAR_CODE, UNKNOWN_CODE
from tests.pos.ui.till import selling


def test_n_star_enter_sets_the_last_line() -> None:
    till = selling().scan(SUGAR_CODE).scan(NOODLES_CODE).type("12*⏎")
    assert till.rows == [("Gul-Kg", "1", "16.800"), ("Mie-Grg", "12", "39.600")]
    assert till.message == "Baris 2: jumlah 12."


def test_n_star_enter_sets_the_selected_line() -> None:
    till = selling().scan(SUGAR_CODE).scan(NOODLES_CODE).type("↑↑").type("0,25*⏎")
    assert till.rows[0] == ("Gul-Kg", "0,25", "4.200")


def test_the_numpads_dot_begins_decimals_before_the_star() -> None:
    assert selling().scan(SUGAR_CODE).type("1.5*⏎").rows == [("Gul-Kg", "1,5", "25.200")]


def test_a_changed_refill_asks_for_its_empties_again() -> None:
    till = selling().scan(LPG_CODE).type("⏎")
    assert till.panel == ""
    till.type("2*⏎")
    assert "2 x Lpg3-Isi" in till.panel


@pytest.mark.parametrize("typed", ["0", "0,0000", "10000", "1,2,3"])
def test_what_is_no_quantity_is_refused_and_forgotten(typed: str) -> None:
    till = selling().scan(NOODLES_CODE).type(f"{typed}*")
    assert till.message == f"{typed} bukan jumlah."
    assert till.beeps[-1] == "refused"
    assert till.view().command[0] == ""


def test_a_barcode_before_the_star_is_no_quantity() -> None:
    till = selling().type("8990000000501*")
    assert "bukan jumlah" in till.message


def test_a_star_alone_says_nothing() -> None:
    till = selling().type("*")
    assert till.message.startswith("Selamat datang")
    assert till.view().command[0] == ""


def test_half_a_packet_is_refused_on_a_line_too() -> None:
    till = selling().scan(NOODLES_CODE).type("0,5*⏎")
    assert till.rows == [("Mie-Grg", "1", "3.300")]
    assert "tanpa koma" in till.message


def test_there_has_to_be_a_line() -> None:
    assert selling().type("5*⏎").message == "Belum ada baris. Pindai barang dulu."
    assert selling().scan(UNKNOWN_CODE).type("5*⏎").message == "Belum ada baris. Pindai barang dulu."


def test_the_command_line_shows_the_quantity_that_waits() -> None:
    till = selling().type("5*")
    assert till.view().command == ("5* ", "pindai barang, atau Enter untuk baris terpilih")
    till.type("7")
    assert till.view().command[0] == "5* 7"
    assert till.type("⎋").view().command[0] == ""
    assert till.scan(NOODLES_CODE).rows[0][1] == "1"
