"""What the customer sees follows the sale, and is said only when it changes."""

from pos.domain.customer import IDLE, NOBODY, PAID, SELLING
from tests.pos.ui.shop import NOODLES_CODE, SUGAR_CODE
from tests.pos.ui.till import selling


def test_a_sale_is_followed_from_the_greeting_to_the_change() -> None:
    till = selling()
    assert till.customer[-1] == NOBODY
    till.scan(NOODLES_CODE)
    assert till.customer[-1] == (SELLING, "Mie-Grg", 1_000, 3_300, 3_300, 0)
    till.scan(SUGAR_CODE).type("50.+")
    assert (till.customer[-1].state, till.customer[-1].total_rupiah + till.customer[-1].change_rupiah) == (PAID, 50_000)
    till.scan(NOODLES_CODE)
    assert till.customer[-1].state == SELLING


def test_a_voided_item_gives_its_place_to_the_one_before() -> None:
    till = selling().scan(NOODLES_CODE).scan(SUGAR_CODE).press("delete")
    assert till.customer[-1].name == "Mie-Grg"
    till.press("up", "delete")
    assert till.customer[-1].state == IDLE


def test_what_does_not_change_the_sale_is_not_said_again() -> None:
    till = selling().scan(NOODLES_CODE)
    said = len(till.customer)
    till.type("12").tick().type("⎋").press("up", "f1").type("⎋")
    assert len(till.customer) == said


def test_an_unknown_code_has_no_name() -> None:
    assert selling().scan("8990000000013").customer[-1].name == ""
