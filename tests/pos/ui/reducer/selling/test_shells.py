"""Where is the empty shell?"""

from pos.domain.cart import EMPTY_GIVEN, SHELL_BOUGHT, LineVoided
from tests.pos.ui.shop import LPG_CODE, NOODLES_CODE
from tests.pos.ui.till import selling


def test_a_refill_asks_inline_and_enter_takes_the_empty() -> None:
    till = selling().scan(LPG_CODE)
    assert till.panel.splitlines()[0] == "MANA YANG KOSONG?  baris 1: 1 x Lpg3-Isi"
    assert till.rows == [("Lpg3-Isi - kosong?", "1", "18.000")]
    till.type("⏎")
    assert till.panel == ""
    assert till.rows == [("Lpg3-Isi", "1", "18.000")]
    assert till.runner.state.basket.cart.lines[0].shell == EMPTY_GIVEN
    assert till.message == "Baris 1: kosong diterima."


def test_two_sells_the_shell_with_it() -> None:
    till = selling().scan(LPG_CODE).type("2⏎")
    assert till.rows == [("Lpg3-Isi", "1", "18.000"), ("Lpg3-Tbg", "1", "185.000")]
    refill, shell = till.runner.state.basket.cart.lines
    assert (refill.shell, shell.with_line) == (SHELL_BOUGHT, 1)
    assert till.press("f5").total == ("KEMBALI", "0")


def test_as_many_shells_as_refills() -> None:
    till = selling().type("3*").scan(LPG_CODE).type("2⏎")
    assert till.rows[1] == ("Lpg3-Tbg", "3", "555.000")


def test_the_quantity_of_a_bought_shell_is_that_of_its_refill() -> None:
    till = selling().scan(LPG_CODE).type("2⏎").type("3*⏎")
    assert till.rows == [("Lpg3-Isi - kosong?", "3", "54.000"), ("Lpg3-Tbg", "1", "BATAL")]
    assert till.type("2⏎").rows[2] == ("Lpg3-Tbg", "3", "555.000")
    assert till.press("f5").total == ("KEMBALI", "0")


def test_del_or_three_refuses_it() -> None:
    for till in (selling().scan(LPG_CODE).press("delete"), selling().scan(LPG_CODE).type("3⏎")):
        assert till.rows == [("Lpg3-Isi", "1", "BATAL")]
        assert till.message == "Baris 1 dibatalkan: tidak ada kosong."
        event = till.shop.stored[-1].event
        assert isinstance(event, LineVoided)
        assert event.reason == "no_empty"
        assert till.panel == ""


def test_a_refusal_never_offers_to_cancel_the_sale() -> None:
    till = selling().scan(NOODLES_CODE).scan(LPG_CODE).press("delete").tick().press("delete")
    assert till.shop.cancelled == []
    assert [row[2] for row in till.rows] == ["BATAL", "BATAL"]


def test_one_is_the_same_as_enter() -> None:
    assert selling().scan(LPG_CODE).type("1⏎").runner.state.basket.cart.lines[0].shell == EMPTY_GIVEN


def test_a_scan_goes_past_the_question() -> None:
    till = selling().scan(LPG_CODE).wedge("2000000000138").scan(NOODLES_CODE)
    assert [row[0] for row in till.rows] == ["Lpg3-Isi - kosong?", "Air-Isi-19", "Mie-Grg"]
    assert "baris 1" in till.panel
    assert till.type("⏎").panel == ""


def test_several_questions_are_asked_one_after_the_other() -> None:
    till = selling().scan(LPG_CODE).scan(NOODLES_CODE).type("9⏎")
    assert "baris 1: 1 x Lpg3-Isi" in till.panel
    assert "1 / 2" in till.panel
    till.type("⏎")
    assert "baris 3: 1 x Air-Mrk-19" in till.panel
    assert till.type("⏎").panel == ""


def test_two_scans_of_one_refill_are_one_question_for_two() -> None:
    till = selling().scan(LPG_CODE).scan(LPG_CODE)
    assert "baris 1: 2 x Lpg3-Isi" in till.panel


def test_a_shell_that_is_not_for_sale_cannot_be_bought() -> None:
    till = selling()
    till.shop.shells.clear()
    till.scan(LPG_CODE).type("2⏎")
    assert till.message.startswith("Tidak ada tabung/galon dijual.")
    assert "MANA YANG KOSONG" in till.panel


def test_a_quantity_can_be_set_while_the_question_is_open() -> None:
    till = selling().scan(LPG_CODE).type("2*⏎")
    assert "2 x Lpg3-Isi" in till.panel


def test_a_code_can_be_typed_while_the_question_is_open() -> None:
    till = selling().scan(LPG_CODE).type("7⏎")
    assert till.rows[1] == ("Air-Isi-19", "1", "5.000")


def test_a_selected_line_can_be_voided_while_the_question_is_open() -> None:
    till = selling().scan(NOODLES_CODE).scan(LPG_CODE).type("↑↑").press("delete")
    assert till.rows[0][2] == "BATAL"
    assert "MANA YANG KOSONG" in till.panel
