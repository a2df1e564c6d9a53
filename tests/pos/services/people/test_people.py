"""Who may come in, as what: changed by a manager or the command line, on record, and no name in any document."""

from typing import Any

import pytest

from pos.domain.answers import Performed
from pos.domain.errors import BadFigure, LastManager, NeedsApproval, NotAllowed, PinTaken, UnknownUser
from pos.domain.people import AddUser, GivePin, GiveRoles, RemoveUser, UnlockUser
from pos.services import people, users
from pos.services.acting.acting import perform
from pos.services.acting.job import Job
from pos.services.people import administering
from pos.services.session import Session
from pos.store import users as rows
from pos.store.users import UserRow
from tests.pos.services.conftest import Counter

SITI = AddUser("  Siti\x1b[31m ", ("admin", "kasir"), "2580")
CASHIER, MANAGER, GOODS = 1, 2, 3


def _done(
    counter: Counter, command: tuple[Any, ...], by: Session | None = None, approver: Session | None = None
) -> Performed:
    job = Job(counter.desk, by or counter.supervisor, counter.paper, approver)
    with counter.desk.database.write() as tx:
        return perform(tx, job, command)


def _row(counter: Counter, user_id: int) -> UserRow | None:
    with counter.desk.database.read() as tx:
        return rows.by_id(tx, user_id)


def _named(counter: Counter, name: str) -> UserRow:
    with counter.desk.database.read() as tx:
        return administering.named(tx, name)


def _payloads(counter: Counter) -> list[str]:
    with counter.desk.database.read() as tx:
        found = tx.hot.execute("SELECT payload FROM document WHERE kind = 'user_change' ORDER BY id").fetchall()
    return [payload for (payload,) in found]


def test_a_new_user_may_log_in_and_no_document_knows_the_name_or_the_pin(counter: Counter) -> None:
    performed = _done(counter, SITI)
    row = _named(counter, SITI.name)
    assert performed.facts == (("name", row.name),)
    assert row.name.startswith("Siti")
    assert row.name.isprintable()
    assert (row.roles, row.hint) == (("kasir", "admin"), "")
    users.check_pin(row.pin_hash, "2580")
    assert not any("Siti" in payload or "2580" in payload for payload in _payloads(counter))


@pytest.mark.parametrize(
    ("user", "reason"),
    [
        (SITI._replace(name="kasir"), NotAllowed),
        (SITI._replace(name=" "), BadFigure),
        (SITI._replace(roles=("raja",)), NotAllowed),
        (SITI._replace(roles=()), NotAllowed),
        (SITI._replace(pin="12"), BadFigure),
        (SITI._replace(pin="9876"), PinTaken),
    ],
)
def test_a_user_that_cannot_be_is_refused(counter: Counter, user: AddUser, reason: type[Exception]) -> None:
    with pytest.raises(reason):
        _done(counter, user)


def test_who_is_removed_logs_in_no_more_and_the_name_stays_taken(counter: Counter) -> None:
    _done(counter, RemoveUser(GOODS))
    assert _row(counter, GOODS) is None
    with pytest.raises(UnknownUser):
        _done(counter, RemoveUser(GOODS))
    with pytest.raises(NotAllowed):
        _done(counter, SITI._replace(name="gudang"))
    with pytest.raises(UnknownUser):
        _named(counter, "gudang")


def test_nobody_removes_himself_and_the_last_manager_stays(counter: Counter) -> None:
    with pytest.raises(NotAllowed):
        _done(counter, RemoveUser(MANAGER))
    with counter.desk.database.write() as tx:
        with pytest.raises(LastManager) as caught:
            administering.remove(tx, counter.desk, administering.named(tx, "supervisor"), 0)
        assert caught.value.name == "supervisor"
    with pytest.raises(LastManager):
        _done(counter, GiveRoles(MANAGER, ("kasir",)))
    _done(counter, GiveRoles(GOODS, ("manajer", "admin")))
    _done(counter, GiveRoles(MANAGER, ("kasir",)))
    row = _row(counter, MANAGER)
    assert row is not None
    assert row.roles == ("kasir",)
    assert _payloads(counter)[-1] == ('{"rows":[{"key":"2","new":{"roles":"kasir"},"old":{"roles":"manajer"}}]}')


def test_a_new_pin_replaces_the_old_one_and_its_hint(counter: Counter) -> None:
    _done(counter, GivePin(CASHIER, "8643"))
    row = _row(counter, CASHIER)
    assert row is not None
    assert row.hint == ""
    users.check_pin(row.pin_hash, "8643")
    _done(counter, GivePin(CASHIER, "8643"))
    with pytest.raises(PinTaken):
        _done(counter, GivePin(CASHIER, "9876"))


def _lock(counter: Counter, user_id: int, *, approvals: int = 0, pins: int = 0) -> None:
    with counter.desk.database.write() as tx:
        rows.set_wrong_approvals(tx, user_id, approvals)
        rows.set_wrong_pins(tx, user_id, pins)


def test_a_manager_lets_in_who_was_locked_out(counter: Counter) -> None:
    offer, peek = people.SOURCES["locked_users"], counter.desk.database.peek
    _lock(counter, CASHIER, pins=5)
    _lock(counter, GOODS, approvals=5)
    assert [choice.key for choice in offer(peek, counter.desk, ())] == ["1", "3"]
    for user_id in (CASHIER, GOODS):
        _done(counter, UnlockUser(user_id))
        row = _row(counter, user_id)
        assert row is not None
        assert (row.wrong_pins, row.wrong_approvals) == (0, 0)
    assert offer(peek, counter.desk, ()) == ()


def test_nobody_lets_himself_in(counter: Counter) -> None:
    cashier, goods = counter.cashier, Session(GOODS, "gudang", ("admin",))
    with pytest.raises(NeedsApproval):
        _done(counter, UnlockUser(GOODS), cashier)
    assert _done(counter, UnlockUser(GOODS), cashier, counter.supervisor).approver == MANAGER
    for command, by, approver in (
        (UnlockUser(CASHIER), cashier, counter.supervisor),
        (UnlockUser(MANAGER), goods, counter.supervisor),
        (UnlockUser(MANAGER), counter.supervisor, None),
    ):
        with pytest.raises(NotAllowed):
            _done(counter, command, by, approver)


def test_people_are_the_managers_business(counter: Counter) -> None:
    for command in (SITI, GivePin(GOODS, "4711"), GiveRoles(GOODS, ("kasir",)), RemoveUser(GOODS)):
        with pytest.raises(NotAllowed):
            _done(counter, command, counter.cashier, counter.supervisor)


def test_users_and_roles_are_offered(counter: Counter) -> None:
    peek = counter.desk.database.peek
    offered = people.SOURCES["users"](peek, counter.desk, ())
    assert [choice.label for choice in offered] == ["kasir", "supervisor", "gudang", "bendahara", "pengawas"]
    roles = people.SOURCES["roles"](peek, counter.desk, ())
    assert [choice.key for choice in roles] == ["kasir", "admin", "bendahara", "manajer", "pengawas"]
