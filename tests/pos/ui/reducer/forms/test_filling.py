"""Filling in a form: every question in its order, nothing lost by a wrong key, and one command at the end."""

import pytest

from pos.ui.reducer.forms.spots import settled
from pos.ui.reducer.modes import Filling
from tests.pos.ui.reducer.forms.conftest import Receive
from tests.pos.ui.shop import CARTON_CODE, LABEL_CODE, LPG_CODE, NOODLES_CODE, SUGAR_CODE, UNKNOWN_CODE, Shop
from tests.pos.ui.till import Till


def receipt(till: Till) -> Till:
    return till.press("f10").type("99⏎")


def sent(shop: Shop) -> Receive:
    command = shop.asked[-1][1]
    assert isinstance(command, Receive)
    return command


def at_lines(till: Till) -> Till:
    return receipt(till).type("1⏎SJ-17⏎")


def test_a_receipt_is_filled_in_and_sent(till: Till, shop: Shop) -> None:
    at_lines(till).scan(NOODLES_CODE).type("40⏎114.⏎311227⏎").scan(SUGAR_CODE).type("12,5⏎200000⏎⏎")
    till.type("⏎0⏎PO-9⏎⏎")
    lines = (("MIE-GRG", 40_000, 114_000, "2027-12-31"), ("GUL-KG", 12_500, 200_000, ""))
    assert shop.asked[-1] == ("perform", Receive("S1", "SJ-17", lines, 0, 0, "PO-9"), "")
    assert till.message == "Goods receipt 0007: 12.500 from Toko Maju."
    assert till.panel == ""


def test_the_panel_shows_what_was_answered_and_what_is_asked(till: Till) -> None:
    at_lines(till).scan(NOODLES_CODE).type("40⏎")
    panel = till.panel.splitlines()
    assert panel[0] == "TAKING IN"
    assert panel[1:3] == ["Who brought it | Toko Maju", "Their paper | SJ-17"]
    assert panel[3].startswith(" 1 ")
    assert panel[3].endswith("| 40")
    assert panel[4].startswith("→ Cost of the line")


def test_a_default_is_taken_by_an_empty_enter(till: Till, shop: Shop) -> None:
    at_lines(till).scan(NOODLES_CODE).type("⏎3000⏎⏎⏎⏎⏎⏎")
    assert shop.asked[-1][1] == Receive("S1", "SJ-17", (("MIE-GRG", 1_000, 3_000, ""),), 0, 0, "")


def test_a_quantity_said_before_the_scan_is_the_default(till: Till, shop: Shop) -> None:
    at_lines(till).type("24*").scan(NOODLES_CODE).type("⏎60.⏎⏎⏎⏎⏎⏎")
    assert sent(shop).lines == (("MIE-GRG", 24_000, 60_000, ""),)


def test_the_weight_of_a_label_is_the_default(till: Till, shop: Shop) -> None:
    at_lines(till).scan(LABEL_CODE).type("⏎20.⏎⏎⏎⏎⏎⏎")
    assert sent(shop).lines == (("GUL-KG", 1_370, 20_000, ""),)


def test_a_question_that_does_not_apply_is_not_asked(till: Till) -> None:
    at_lines(till).scan(NOODLES_CODE).type("⏎3000⏎⏎⏎")
    assert "→ Carried for" in till.panel
    till.type("15.⏎")
    assert "→ Days to pay" in till.panel


def test_a_name_finds_an_item(till: Till) -> None:
    at_lines(till).type("gul")
    assert "Gul-Kg" in till.panel
    till.type("⏎")
    assert "Pieces?" in till.panel


def test_a_short_code_is_typed(till: Till) -> None:
    at_lines(till).type("3⏎")
    assert "Pieces?" in till.panel


@pytest.mark.parametrize(
    ("script", "message"),
    [
        ("x⏎", "x bukan jumlah yang benar."),
        ("-1⏎", "-1 bukan jumlah yang benar."),
        ("1,5⏎", "Indomie Goreng 85 g dijual utuh. Ketik jumlahnya tanpa koma."),
    ],
)
def test_a_quantity_that_is_none_is_asked_again(till: Till, script: str, message: str) -> None:
    at_lines(till).scan(NOODLES_CODE).type(script)
    assert "→" in till.panel
    assert "Pieces?" in till.panel
    assert till.beeps[-1] == "refused"
    assert till.message


def test_an_amount_with_a_letter_is_asked_again(till: Till) -> None:
    at_lines(till).scan(NOODLES_CODE).type("⏎12o⏎")
    assert till.message == "12o bukan jumlah uang."
    assert "Cost of the line" in till.panel


def test_a_date_that_is_none_is_asked_again(till: Till) -> None:
    at_lines(till).scan(NOODLES_CODE).type("⏎3000⏎310226⏎")
    assert till.beeps[-1] == "refused"
    assert "Good until" in till.panel


def test_what_has_to_be_typed_is_asked_until_it_is(till: Till) -> None:
    receipt(till).type("1⏎⏎")
    assert "→ Their paper" in till.panel
    assert till.beeps[-1] == "refused"


def test_a_number_that_is_not_on_the_list_is_refused(till: Till) -> None:
    receipt(till).type("9⏎")
    assert till.beeps[-1] == "refused"
    assert "Toko Maju" in till.panel


def test_a_form_without_lines_is_not_sent(till: Till) -> None:
    at_lines(till).type("⏎")
    assert till.beeps[-1] == "refused"


def test_escape_goes_back_question_by_question_and_closes_at_the_first(till: Till) -> None:
    at_lines(till).scan(NOODLES_CODE).type("40⎋⎋")
    assert "→" not in till.panel
    till.type("⎋")
    assert "→ Their paper" in till.panel
    till.type("⎋")
    assert "Toko Maju" in till.panel
    till.type("⎋")
    assert till.panel == ""


def test_going_back_over_the_lines_keeps_them(till: Till, shop: Shop) -> None:
    at_lines(till).scan(NOODLES_CODE).type("⏎3000⏎⏎⏎⎋⎋SJ-18⏎⏎⏎⏎⏎")
    assert shop.asked[-1][1] == Receive("S1", "SJ-18", (("MIE-GRG", 1_000, 3_000, ""),), 0, 0, "")


def test_delete_takes_the_newest_line_back(till: Till) -> None:
    at_lines(till).scan(NOODLES_CODE).type("⏎3000⏎⏎⌦⏎")
    assert till.beeps[-1] == "refused"


def test_an_unknown_code_is_said_and_the_form_stays(till: Till) -> None:
    at_lines(till).scan(UNKNOWN_CODE)
    assert UNKNOWN_CODE in till.message
    assert till.panel.startswith("TAKING IN")


def test_the_next_scan_answers_what_has_a_default(till: Till, monkeypatch: pytest.MonkeyPatch) -> None:
    till.press("f10").type("98⏎").scan("N413").scan(NOODLES_CODE)
    assert "Pieces?" in till.panel
    till.scan(SUGAR_CODE)
    assert till.panel.splitlines()[0].startswith("BACK")


def test_a_scan_is_not_typed_into_an_amount(till: Till) -> None:
    at_lines(till).scan(NOODLES_CODE).type("⏎12").scan(LPG_CODE)
    assert till.beeps[-1] == "refused"
    assert "Cost of the line" in till.panel
    assert till.view().command[0] == ""


def test_a_scanner_that_types_is_heard_at_the_lines(till: Till) -> None:
    at_lines(till).wedge(CARTON_CODE)
    assert "Pieces?" in till.panel


def test_help_opens_over_a_form_and_comes_back(till: Till) -> None:
    at_lines(till).press("f1")
    assert "TOMBOL" in till.panel
    till.type("⎋")
    assert till.panel.startswith("TAKING IN")


def test_what_the_form_refuses_at_once_is_said(till: Till, shop: Shop) -> None:
    at_lines(till).scan(NOODLES_CODE).type("⏎3000⏎⏎⏎666⏎7⏎⏎⏎")
    assert "666" in till.message
    assert shop.asked[-1][0] != "perform"


def test_within_a_line_escape_goes_back_one_question_and_the_line_stays(till: Till, shop: Shop) -> None:
    at_lines(till).scan(NOODLES_CODE).type("40⏎11400⏎")
    assert "→ Good until" in till.panel
    till.type("⎋")
    assert "→ Cost of the line | (Enter: 11.400)" in till.panel
    till.type("114.⏎⏎⏎⏎⏎⏎")
    assert sent(shop).lines == (("MIE-GRG", 40_000, 114_000, ""),)


def test_what_was_said_of_one_question_is_gone_at_the_next(till: Till) -> None:
    at_lines(till).scan(UNKNOWN_CODE)
    assert UNKNOWN_CODE in till.message
    till.scan(NOODLES_CODE)
    assert till.message == ""
    till.type("x⏎")
    assert till.message
    till.type("2⏎")
    assert till.message == ""


def test_going_back_and_on_again_keeps_every_answer(till: Till, shop: Shop) -> None:
    at_lines(till).scan(NOODLES_CODE).type("⏎3000⏎⏎⏎15.⏎7⏎PO-9⏎" + "⎋" * 6 + "⏎" * 7)
    command = sent(shop)
    assert (command.supplier, command.note, command.freight, command.reference) == ("S1", "SJ-17", 15_000, "PO-9")


def test_a_quantity_said_before_the_scan_is_offered_for_one_question_only(till: Till) -> None:
    at_lines(till).type("24*").scan(NOODLES_CODE)
    assert "→ Pieces? | (Enter: 24)" in till.panel


def test_an_answer_to_a_question_that_is_not_asked_any_more_is_none(till: Till) -> None:
    at_lines(till).scan(NOODLES_CODE).type("⏎3000⏎⏎⏎15.⏎7⏎⏎⎋⎋⎋0⏎⏎")
    mode = till.runner.state.mode
    assert isinstance(mode, Filling)
    assert mode.filled.values["days"] == 7
    assert "days" not in settled(mode).values
