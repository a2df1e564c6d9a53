"""The door of the back office: who may, who has to ask, whose PIN counts, and that a refusal writes nothing."""

from collections.abc import Callable, Iterator

import pytest

from pos.domain.answers import Performed
from pos.domain.errors import NeedsApproval, NotAllowed, WrongPin
from pos.domain.quantity import Milli
from pos.domain.roles import MATRIX, OVERSEER
from pos.domain.yard.writing_off import LostGoods, WriteOff
from pos.services.acting.areas import HANDLERS, SOURCES
from pos.services.acting.job import Job
from pos.services.counter import Parts
from pos.services.session import Session
from pos.services.till import Till
from pos.services.writer import Writer
from tests.pos.services.conftest import Counter, Unplugged
from tests.support.asking import answer_of

_SPOILED = WriteOff("Kedaluwarsa", "", (LostGoods("GUL-1KG", Milli(1_000)),), (), "")

Ask = Callable[[int, str, tuple[object, ...], str], object]
"""A user, his PIN, a command and a second person's PIN; the answer."""


@pytest.fixture
def ask(counter: Counter) -> Iterator[Ask]:
    """Who logs in and asks for something at a till."""
    writer = Writer(counter.desk.database, crashed=lambda: None)
    writer.start()
    till = Till(Parts(counter.desk, writer, counter.paper, Unplugged(), (), 32))

    def asked(user: int, pin: str, command: tuple[object, ...], second: str) -> object:
        answer_of(lambda done: till.login(user, pin, done))
        return answer_of(lambda done: till.perform(command, second, done))

    yield asked
    writer.stop()


def documents(counter: Counter, kind: str) -> list[str]:
    with counter.desk.database.read() as tx:
        rows = tx.hot.execute("SELECT payload FROM document WHERE kind = ? ORDER BY id", (kind,)).fetchall()
    return [payload for (payload,) in rows]


@pytest.mark.parametrize("command", HANDLERS, ids=lambda command: command.__name__)
def test_every_command_stands_in_the_table_and_the_overseer_may_only_look(counter: Counter, command: type) -> None:
    action = HANDLERS[command].action
    assert action in MATRIX
    if action == "x_report":
        return
    job = Job(counter.desk, Session(5, "pengawas", (OVERSEER,)), counter.paper, None)
    with pytest.raises(NotAllowed):
        job.require(action)


def test_reasons_are_offered_for_their_action(counter: Counter) -> None:
    with counter.desk.database.read() as tx:
        offered = SOURCES["reasons"](tx, counter.desk, ("write_off",))
    assert "Kedaluwarsa" in [choice.key for choice in offered]


def test_who_has_to_ask_is_asked_for_a_second_person(counter: Counter, ask: Ask) -> None:
    answer = ask(3, "2468", _SPOILED, "")
    assert isinstance(answer, NeedsApproval)
    assert answer.action == "write_off"
    assert documents(counter, "write_off") == []


def test_a_second_person_approves_and_stands_in_the_document(counter: Counter, ask: Ask) -> None:
    answer = ask(3, "2468", _SPOILED, "9876")
    assert isinstance(answer, Performed)
    assert answer.approver == 2
    (payload,) = documents(counter, "write_off")
    assert '"approved_by":2' in payload


def test_nobody_approves_for_himself(counter: Counter, ask: Ask) -> None:
    assert isinstance(ask(2, "9876", _SPOILED, "9876"), WrongPin)
    assert documents(counter, "write_off") == []


def test_the_pin_of_who_may_not_approve_is_wrong(ask: Ask) -> None:
    assert isinstance(ask(3, "2468", _SPOILED, "1234"), WrongPin)


def test_who_may_approve_other_things_may_not_approve_this(counter: Counter) -> None:
    job = Job(counter.desk, Session(3, "gudang", ("admin",)), counter.paper, Session(4, "bendahara", ("bendahara",)))
    with pytest.raises(NotAllowed):
        job.require("opening")


def test_the_overseer_is_refused_even_with_a_managers_pin(counter: Counter, ask: Ask) -> None:
    assert isinstance(ask(5, "8642", _SPOILED, "9876"), NotAllowed)
    assert documents(counter, "write_off") == []
