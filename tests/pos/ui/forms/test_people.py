"""People at the till: a manager lets somebody in, gives roles and PINs, and no PIN is ever seen."""

import pytest

from pos.domain.people import AddUser, GivePin, GiveRoles, RemoveUser, UnlockUser
from pos.ui.port import Choice
from tests.pos.ui.forms.conftest import performed
from tests.pos.ui.shop import Shop
from tests.pos.ui.till import Till

_USERS = (Choice("1", "siti", "kasir"), Choice("2", "rina", "manajer"))


@pytest.fixture
def shop() -> Shop:
    shop = Shop()
    roles = tuple(Choice(role, role, "") for role in ("kasir", "admin", "bendahara", "manajer", "pengawas"))
    shop.offered.update({"users": _USERS, "locked_users": _USERS[:1], "roles": roles})
    return shop


def test_somebody_new_gets_roles_and_a_pin_nobody_sees(till: Till, shop: Shop) -> None:
    till.press("f10").type("80⏎budi⏎1⏎4⏎⏎0471")
    assert "0471" not in f"{till.view()}"
    till.type("⏎")
    assert "0471" not in f"{till.view()}"
    till.type("⏎")
    assert performed(shop) == AddUser("budi", ("kasir", "manajer"), "0471")


def test_roles_are_given_all_together(till: Till, shop: Shop) -> None:
    till.press("f10").type("81⏎1⏎2⏎3⏎⏎⏎")
    assert performed(shop) == GiveRoles(1, ("admin", "bendahara"))


def test_only_who_is_locked_out_is_let_in_again(till: Till, shop: Shop) -> None:
    till.press("f10").type("82⏎")
    assert "siti" in till.panel
    assert "rina" not in till.panel
    till.type("1⏎⏎")
    assert performed(shop) == UnlockUser(1)


def test_a_new_pin_and_a_farewell(till: Till, shop: Shop) -> None:
    till.press("f10").type("83⏎2⏎4711⏎⏎")
    assert performed(shop) == GivePin(2, "4711")
    till.press("f10").type("84⏎2⏎⏎")
    assert performed(shop) == RemoveUser(2)
