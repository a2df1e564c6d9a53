"""Old slips and slips in doubt at the till: said from the menu, and the sale goes on meanwhile."""

import pytest

from pos.domain.slipwork import SettleOldSlips, SlipCameOut
from pos.ui.port import Choice
from tests.pos.ui.shop import NOODLES_CODE, Shop
from tests.pos.ui.till import selling


@pytest.mark.parametrize(("number", "is_printed"), [("1", True), ("2", False)])
def test_old_slips_are_printed_or_given_up(number: str, is_printed: bool) -> None:
    shop = Shop()
    shop.offered["old_slips"] = (Choice("print", "Print them now", "3"), Choice("give_up", "Give them up", "3"))
    till = selling(shop).press("f10").type("38⏎")
    assert "Cetak sekarang" in f"{till.view().panel}"
    till.type(f"{number}⏎⏎")
    assert shop.asked[-1] == ("perform", SettleOldSlips(are_printed=is_printed), "")


def test_a_slip_in_doubt_is_answered_without_leaving_the_sale() -> None:
    till = selling().scan(NOODLES_CODE).press("f10").type("39⏎")
    assert till.shop.asked[-1] == ("perform", SlipCameOut(), "")
    assert till.panel == ""
    assert len(till.runner.state.basket.cart.lines) == 1
    assert "Struk keluar utuh" in f"{till.view()}" or "Tidak ada struk yang ragu" in f"{till.view()}"
