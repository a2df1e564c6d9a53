"""The short way through everything: in, float, scan, pay, change, next."""

from tests.pos.ui.shop import LABEL_CODE, NOODLES_CODE, Shop
from tests.pos.ui.till import Till


def test_a_cashier_logs_in_opens_a_shift_and_sells() -> None:
    shop = Shop()
    shop.shift = None
    till = Till(shop)
    till.type("1").type("1234⏎")
    assert "KAS AWAL" in till.panel.upper()
    till.type("150.⏎")
    assert ("open_shift", 150_000) in shop.asked
    till.wedge(NOODLES_CODE).wedge(NOODLES_CODE).wedge(LABEL_CODE)
    assert till.rows == [("Mie-Grg", "2", "6.600"), ("Gul-Kg", "1,37", "23.016")]
    assert till.total == ("TOTAL", "29.600")
    till.type("50.+")
    assert till.total == ("KEMBALI", "20.400")
    assert till.beeps[-1] == "paid"
    till.wedge(NOODLES_CODE)
    assert till.total == ("TOTAL", "3.300")
