"""A second person's PIN inside a form: inline, hidden, and with the form as it was when it is wrong."""

from pos.domain.errors import BadFigure, NotAllowed
from pos.ui.port import Fault
from tests.pos.ui.reducer.forms.conftest import Drop
from tests.pos.ui.shop import Shop
from tests.pos.ui.till import Till


def sent(till: Till) -> Till:
    return till.press("f10").type("97⏎").type("2⏎" + "⏎" * 30)


def test_a_count_of_money_is_sent(till: Till, shop: Shop) -> None:
    till.press("f10").type("97⏎2⏎")
    assert till.panel.splitlines()[1] == "  100.000 x 2 | 200.000"
    till.type("⏎" * 30)
    name, command, _ = shop.asked[-1]
    assert name == "perform"
    assert isinstance(command, Drop)
    assert command.pieces[0] == (100_000, 2)
    assert till.message == "Dropped 12.500."


def test_a_count_with_a_letter_is_asked_again_and_an_arrow_corrects(till: Till) -> None:
    till.press("f10").type("97⏎2⏎x⏎")
    assert till.beeps[-1] == "refused"
    till.type("↑3⏎")
    assert till.panel.splitlines()[1] == "  100.000 x 3 | 300.000"


def test_a_second_person_approves_inline(till: Till, shop: Shop) -> None:
    shop.needs_approval = "cash_drop"
    sent(till)
    assert "PIN" in till.panel.splitlines()[-1]
    till.type("98")
    assert till.view().command[0] == "**"
    till.type("76⏎")
    assert shop.asked[-1][2] == "9876"
    assert till.panel == ""


def test_a_wrong_pin_is_asked_again(till: Till, shop: Shop) -> None:
    shop.needs_approval = "cash_drop"
    sent(till).type("1111⏎")
    assert till.message == "PIN salah. Coba lagi."
    till.type("9876⏎")
    assert till.panel == ""


def test_escape_leaves_the_approval_and_keeps_the_form(till: Till, shop: Shop) -> None:
    shop.needs_approval = "cash_drop"
    sent(till).type("12⎋⎋")
    assert till.panel.startswith("DROPPING")
    assert "PIN" not in till.panel.splitlines()[-1]
    shop.needs_approval = ""
    till.type("⏎")
    assert till.panel == ""


def test_a_scan_is_no_pin(till: Till, shop: Shop) -> None:
    shop.needs_approval = "cash_drop"
    sent(till).scan("8990000000501")
    assert till.beeps[-1] == "refused"
    assert till.view().command[0] == ""


def test_a_refusal_keeps_the_form_and_the_step_can_be_repeated(till: Till, shop: Shop) -> None:
    till.press("f10").type("97⏎").type("⏎" * 12)
    shop.next_answer = BadFigure("0")
    till.type("⏎" * 6)
    shop.next_answer = NotAllowed("cash_drop")
    till.type("⏎")
    shop.next_answer = Fault("disk_full", "")
    till.type("⏎⏎")
    assert shop.asked[-1][0] == "perform"
    assert till.panel == ""
