"""Who does not sell looks: a scan tells the price, an unknown code leaves no line."""

import pytest

from pos.ui.port import User
from tests.pos.ui.shop import NOODLES_CODE, UNKNOWN_CODE, Shop
from tests.pos.ui.till import Till

_OVERSEER = User(1, "siti", ("pengawas",), "1234")


@pytest.fixture
def till(monkeypatch: pytest.MonkeyPatch) -> Till:
    monkeypatch.setattr("tests.pos.ui.shop.CASHIER", _OVERSEER)
    return Till(Shop()).type("11234⏎")


def test_a_scan_tells_the_price_and_sells_nothing(till: Till) -> None:
    till.scan(NOODLES_CODE)
    assert till.message == "Mie-Grg: 3.300, anggota 3.250, per pcs. Stok 50."
    assert (till.rows, till.shop.stored) == ([], [])


def test_an_unknown_code_leaves_no_line(till: Till) -> None:
    till.scan(UNKNOWN_CODE)
    assert (till.rows, till.shop.stored) == ([], [])
    assert UNKNOWN_CODE in till.message
