"""Five wrong PINs shut the door, whatever the clock says and however often the till was started in between."""

from collections.abc import Iterator

import pytest

from pos.domain.errors import UserLocked, WrongPin
from pos.services import pins
from pos.services.counter import Parts
from pos.services.session import Session
from pos.services.writer import Writer
from pos.store import users as rows
from pos.store.users import UserRow
from tests.pos.services.conftest import Counter, Unplugged

CASHIER = Session(1, "kasir", ("kasir",))
MANAGER = Session(2, "supervisor", ("manajer",))
NOBODY = Session(0, "", ())


@pytest.fixture
def parts(counter: Counter) -> Iterator[Parts]:
    writer = Writer(counter.desk.database, crashed=lambda: None)
    writer.start()
    yield Parts(counter.desk, writer, counter.paper, Unplugged(), (), 32)
    writer.stop()


def _row(parts: Parts, user_id: int) -> UserRow:
    with parts.desk.database.read() as tx:
        row = rows.by_id(tx, user_id)
    assert row is not None
    return row


def _wrong(parts: Parts, times: int) -> None:
    for _ in range(times):
        with pytest.raises(WrongPin):
            pins.check_pin(parts, _row(parts, 1), "0000")


def test_five_wrong_pins_lock_a_user_out_even_with_the_right_one(parts: Parts) -> None:
    _wrong(parts, pins.MOST_WRONG)
    with pytest.raises(UserLocked) as caught:
        pins.check_pin(parts, _row(parts, 1), "1234")
    assert caught.value.name == "kasir"
    assert pins.is_locked(_row(parts, 1))


def test_a_right_pin_forgives_four_wrong_ones(parts: Parts) -> None:
    for _ in range(2):
        _wrong(parts, pins.MOST_WRONG - 1)
        pins.check_pin(parts, _row(parts, 1), "1234")
        assert _row(parts, 1).wrong_pins == 0


def test_neither_a_restart_nor_a_clock_set_back_or_forward_unlocks(parts: Parts, counter: Counter) -> None:
    _wrong(parts, pins.MOST_WRONG)
    for shift_ms in (-(10**11), 2 * 10**12):
        counter.clock.at_ms += shift_ms
        again = Writer(counter.desk.database, crashed=lambda: None)
        again.start()
        with pytest.raises(UserLocked):
            pins.check_pin(parts._replace(writer=again), _row(parts, 1), "1234")
        again.stop()


def test_a_second_person_is_known_by_the_pin(parts: Parts) -> None:
    assert pins.approver_by_pin(parts, CASHIER, "9876") == MANAGER
    assert pins.approver_by_pin(parts, CASHIER, "1357").name == "bendahara"


@pytest.mark.parametrize("pin", ["1234", "2468", "8642", "0000", ""])
def test_nobody_elses_pin_and_not_the_own_one_approves(parts: Parts, pin: str) -> None:
    with pytest.raises(WrongPin):
        pins.approver_by_pin(parts, CASHIER, pin)
    with pytest.raises(WrongPin):
        pins.approver_by_pin(parts, MANAGER, "9876")


def test_guessing_a_managers_pin_ends_in_no_more_approvals_whatever_the_own_pin_forgives(parts: Parts) -> None:
    for _ in range(pins.MOST_WRONG):
        with pytest.raises(WrongPin):
            pins.approver_by_pin(parts, CASHIER, "0000")
        pins.check_pin(parts, _row(parts, 1), "1234")
    with pytest.raises(UserLocked):
        pins.approver_by_pin(parts, CASHIER, "9876")
    pins.check_pin(parts, _row(parts, 1), "1234")


def test_a_right_approval_forgives_the_wrong_ones_before_it(parts: Parts) -> None:
    with pytest.raises(WrongPin):
        pins.approver_by_pin(parts, CASHIER, "0000")
    assert _row(parts, 1).wrong_approvals == 1
    pins.approver_by_pin(parts, CASHIER, "9876")
    assert _row(parts, 1).wrong_approvals == 0


def test_who_is_locked_out_approves_nothing(parts: Parts) -> None:
    parts.writer.call(lambda tx: rows.set_wrong_pins(tx, 2, pins.MOST_WRONG))
    with pytest.raises(WrongPin):
        pins.approver_by_pin(parts, CASHIER, "9876")


def test_a_till_at_which_nobody_is_logged_in_asks_for_nobodys_approval(parts: Parts) -> None:
    with pytest.raises(WrongPin):
        pins.approver_by_pin(parts, NOBODY, "9876")


def test_who_may_do_a_thing_may_say_so_himself(parts: Parts) -> None:
    assert pins.holder_by_pin(parts, MANAGER, "9876", "accept_clock") == MANAGER
    with pytest.raises(WrongPin):
        pins.holder_by_pin(parts, CASHIER, "1234", "accept_clock")


def test_a_witness_is_anybody_else(parts: Parts) -> None:
    assert pins.witness_by_pin(parts, CASHIER, "8642").name == "pengawas"
    with pytest.raises(WrongPin):
        pins.witness_by_pin(parts, CASHIER, "1234")


def test_a_user_who_was_removed_meanwhile_is_counted_no_more(parts: Parts) -> None:
    row = _row(parts, 1)
    parts.writer.call(lambda tx: rows.deactivate(tx, 1))
    with pytest.raises(WrongPin):
        pins.check_pin(parts, row, "0000")
    with pytest.raises(WrongPin):
        pins.approver_by_pin(parts, CASHIER, "9876")
