"""Who buys."""

import pytest

from pos.domain.cart import MemberSet
from tests.pos.ui.shop import CARD, NOODLES_CODE, SUGAR_CODE
from tests.pos.ui.till import selling


@pytest.mark.parametrize("how", ["number", "card", "wedge", "search"])
def test_a_member_is_set_and_the_prices_follow(how: str) -> None:
    till = selling().scan(NOODLES_CODE).scan(SUGAR_CODE)
    match how:
        case "number":
            till.type("0123/")
        case "card":
            till.scan(CARD)
        case "wedge":
            till.wedge(CARD)
        case _:
            till.press("f3").type("ami⏎")
    assert till.message == "Anggota 0123 AMINAH."
    assert till.view().side[1] == "Anggota 0123 AMINAH"
    assert till.rows == [("Mie-Grg", "1", "3.250"), ("Gul-Kg", "1", "16.600")]
    assert till.total == ("TOTAL", "19.800")
    assert till.shop.stored[-1].event == MemberSet(77, "0123")


def test_leading_zeros_may_be_left_out() -> None:
    assert selling().type("123/").view().side[1] == "Anggota 0123 AMINAH"


def test_a_number_nobody_has_says_so() -> None:
    till = selling().type("999/")
    assert till.message == "Tidak ada anggota 999. F3 mencari anggota dengan nama."
    assert till.beeps == ["refused"]


def test_zero_takes_the_member_off_again() -> None:
    till = selling().scan(NOODLES_CODE).type("0123/0/")
    assert till.rows == [("Mie-Grg", "1", "3.300")]
    assert till.view().side[1] == ""
    assert till.shop.stored[-1].event == MemberSet(0, "")
    stored = len(till.shop.stored)
    assert len(till.type("0/").shop.stored) == stored


def test_the_next_sale_has_no_member() -> None:
    till = selling().scan(CARD).scan(NOODLES_CODE).press("f5").scan(NOODLES_CODE)
    assert till.rows == [("Mie-Grg", "1", "3.300")]
    assert till.view().side[1] == ""


def test_a_slash_alone_opens_the_search() -> None:
    assert selling().type("/").panel.startswith("ANGGOTA")


def test_a_typed_code_is_never_taken_for_a_member() -> None:
    till = selling().type("123⏎")
    assert till.message == "Tidak ada kode 123. F2 mencari barang dengan nama."
    assert till.view().side[1] == ""
