"""Users and PINs: hashed, checked, and never in a document."""

import pytest

from pos.domain.errors import BadFigure, NotAllowed, UnknownUser, WrongPin
from pos.services import users
from pos.store import users as rows
from schema.people import ROLES
from tests.pos.services.conftest import Counter


def test_the_roles_are_those_the_schema_allows() -> None:
    assert set(users.ROLES) == set(ROLES)


def test_the_demo_shows_its_pins_on_the_login_screen(counter: Counter) -> None:
    listed = users.listed(counter.desk.database.peek)
    assert [(user.name, user.role, user.hint) for user in listed] == [
        ("kasir", "kasir", "1234"),
        ("supervisor", "supervisor", "9876"),
    ]


def test_a_pin_is_checked_against_its_hash() -> None:
    hashed = users.hash_pin("4711")
    assert "4711" not in hashed
    users.check_pin(hashed, "4711")
    with pytest.raises(WrongPin):
        users.check_pin(hashed, "4712")


@pytest.mark.parametrize("pin", ["123", "123456789", "12a4", "", "١٢٣٤"])
def test_what_is_no_pin_is_refused(pin: str) -> None:
    with pytest.raises(BadFigure):
        users.hash_pin(pin)


def test_a_new_user_may_log_in_and_no_document_knows_the_name(counter: Counter) -> None:
    key = users.add(counter.desk, "  Siti\x1b[31m ", ("kasir",), "2468", hint="")
    with counter.desk.database.read() as tx:
        row = rows.by_id(tx, key)
        payloads = tx.hot.execute("SELECT payload FROM document WHERE kind = 'user_change'").fetchall()
    assert row is not None
    assert row.name.startswith("Siti")
    assert row.name.isprintable()
    assert row.hint == ""
    users.check_pin(row.pin_hash, "2468")
    assert not any("Siti" in payload for (payload,) in payloads)


@pytest.mark.parametrize(
    ("name", "role", "reason"),
    [("kasir", "kasir", NotAllowed), ("Budi", "raja", NotAllowed), (" ", "kasir", BadFigure)],
)
def test_a_user_that_cannot_be_is_refused(counter: Counter, name: str, role: str, reason: type[Exception]) -> None:
    with pytest.raises(reason):
        users.add(counter.desk, name, role, "2468", hint="")


def test_a_user_is_found_by_a_name_as_it_was_given(counter: Counter) -> None:
    given = "  Maria\x1b Magdalena Kusumawardani "
    key = users.add(counter.desk, given, ("kasir",), "2468", hint="")
    users.set_pin(counter.desk, given, "1357")
    with counter.desk.database.read() as tx:
        row = rows.by_id(tx, key)
    assert row is not None
    users.check_pin(row.pin_hash, "1357")


def test_a_new_pin_replaces_the_old_one_and_its_hint(counter: Counter) -> None:
    users.set_pin(counter.desk, "kasir", "8642")
    with counter.desk.database.read() as tx:
        row = rows.by_name(tx, "kasir")
    assert row is not None
    assert row.hint == ""
    users.check_pin(row.pin_hash, "8642")


def test_the_pin_of_nobody_is_not_set(counter: Counter) -> None:
    with pytest.raises(UnknownUser):
        users.set_pin(counter.desk, "nobody", "8642")


def test_only_a_supervisors_pin_approves(counter: Counter) -> None:
    with counter.desk.database.read() as tx:
        assert users.supervisor_by_pin(tx, "9876").name == "supervisor"
        for pin in ("1234", "0000", ""):
            with pytest.raises(WrongPin):
                users.supervisor_by_pin(tx, pin)
