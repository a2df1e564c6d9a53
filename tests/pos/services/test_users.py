"""Users and PINs: hashed, checked, and never in a document."""

import pytest

from pos.domain import roles
from pos.domain.errors import BadFigure, WrongPin
from pos.services import users
from schema.people import ROLES
from tests.pos.services.conftest import Counter


def test_the_roles_are_those_the_schema_allows() -> None:
    assert roles.ROLES == ROLES


def test_the_demo_shows_its_pins_on_the_login_screen(counter: Counter) -> None:
    listed = users.listed(counter.desk.database.peek)
    assert [(user.name, user.roles, user.hint) for user in listed] == [
        ("kasir", ("kasir",), "1234"),
        ("supervisor", ("manajer",), "9876"),
        ("gudang", ("admin",), "2468"),
        ("bendahara", ("bendahara",), "1357"),
        ("pengawas", ("pengawas",), "8642"),
    ]


def test_a_pin_is_checked_against_its_hash() -> None:
    hashed = users.hash_pin("4711")
    assert "4711" not in hashed
    users.check_pin(hashed, "4711")
    assert users.is_pin(hashed, "4711")
    assert not users.is_pin(hashed, "4712")
    for damaged in (hashed[:-3], "$argon2id$", ""):
        assert not users.is_pin(damaged, "4711")
    for wrong in ((hashed, "4712"), ("$argon2id$", "4711")):
        with pytest.raises(WrongPin):
            users.check_pin(*wrong)


@pytest.mark.parametrize("pin", ["123", "123456789", "12a4", "", "١٢٣٤"])
def test_what_is_no_pin_is_refused(pin: str) -> None:
    with pytest.raises(BadFigure):
        users.hash_pin(pin)
