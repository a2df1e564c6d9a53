"""A till that nobody touches locks itself: the shift stays open, the cart and what was begun are kept."""

import pytest

from pos.ui.port import Choice
from pos.ui.reducer.modes import Filling
from tests.pos.ui.shop import NOODLES_CODE, Shop
from tests.pos.ui.till import Till, selling

_AFTER_S = 30


@pytest.fixture
def shop() -> Shop:
    shop = Shop()
    shop.lock_after_s = _AFTER_S
    return shop


@pytest.fixture
def till(shop: Shop) -> Till:
    return selling(shop)


def _mode(till: Till) -> str:
    return type(till.runner.state.mode).__name__


def _wait(till: Till, seconds: int) -> None:
    for _ in range(seconds):
        till.tick()


def _come_back(till: Till, shop: Shop, who: str) -> None:
    """Log in again; the register gives back the cart it stored."""
    shop.cart = shop.carts.get("cart-1", shop.cart)
    till.type(who)


def test_nobody_touches_the_till_and_it_locks(till: Till, shop: Shop) -> None:
    till.scan(NOODLES_CODE)
    _wait(till, _AFTER_S - 1)
    assert _mode(till) == "Sale"
    _wait(till, 1)
    assert _mode(till) == "Users"
    assert shop.loggedout == 1
    assert till.message == "Terkunci: kasir lama tidak disentuh. Nota tetap ada."
    _wait(till, 3 * _AFTER_S)
    assert shop.loggedout == 1


@pytest.mark.parametrize("who", ["11234⏎", "29876⏎"])
def test_whoever_comes_finds_the_cart_and_the_shift(till: Till, shop: Shop, who: str) -> None:
    till.scan(NOODLES_CODE)
    _wait(till, _AFTER_S)
    _come_back(till, shop, who)
    assert till.rows == [("Mie-Grg", "1", "3.300")]
    assert till.runner.state.desk.shift == shop.shift


@pytest.mark.parametrize("touch", ["key", "scan", "typed scan"])
def test_a_key_or_a_scan_puts_it_off(till: Till, touch: str) -> None:
    for _ in range(4):
        _wait(till, _AFTER_S - 1)
        if touch == "key":
            till.press("up")
        elif touch == "scan":
            till.scan(NOODLES_CODE)
        else:
            till.wedge(NOODLES_CODE)
    assert _mode(till) == "Sale"


def test_a_till_that_is_told_never_to_lock_does_not() -> None:
    till = selling()
    _wait(till, 1_000)
    assert _mode(till) == "Sale"


def test_a_till_does_not_lock_while_the_register_writes(till: Till, shop: Shop) -> None:
    till.scan(NOODLES_CODE)
    shop.is_slow = True
    till.press("f5")
    _wait(till, 2 * _AFTER_S)
    assert shop.loggedout == 0


def _begun(till: Till, shop: Shop) -> None:
    """Half a paper is filled in when its owner is called away."""
    shop.offered["locked_users"] = (Choice("7", "rina", "kasir"),)
    shop.offered["users"] = (Choice("7", "rina", "kasir"), Choice("8", "budi", "kasir"))
    till.press("f10").type("83⏎2⏎")
    _wait(till, _AFTER_S)


def test_a_paper_half_filled_in_waits_for_the_same_person(till: Till, shop: Shop) -> None:
    _begun(till, shop)
    assert _mode(till) == "Users"
    till.type("1")
    assert _mode(till) == "Pin"
    till.type("1234⏎")
    mode = till.runner.state.mode
    assert isinstance(mode, Filling)
    assert mode.filled.values == {"user": "8"}
    assert till.runner.state.kept is None


def test_somebody_else_does_not_see_it(till: Till, shop: Shop) -> None:
    _begun(till, shop)
    till.type("29876⏎")
    assert _mode(till) == "Sale"
    assert till.runner.state.kept is None
