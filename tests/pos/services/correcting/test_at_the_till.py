"""Corrections through the till's one door, with PINs: asked for, approved by another person, refused to guessers."""

from collections.abc import Iterator
from typing import Any

import pytest

from pos.domain.answers import LoggedIn, Performed, SaleCompleted, ShiftOpen
from pos.domain.cart import LineAdded
from pos.domain.correcting import OpenDrawer, VoidSale
from pos.domain.errors import NeedsApproval, NotAllowed, UserLocked, WrongPin
from pos.domain.money import Rupiah
from pos.domain.people import AddUser, UnlockUser
from pos.domain.refunding.commands import RefundSale
from pos.services.counter import Parts
from pos.services.pins import MOST_WRONG
from pos.services.till import Till
from pos.services.writer import Writer
from tests.pos.services.conftest import Counter, Unplugged
from tests.pos.services.correcting.at_the_counter import back
from tests.support.asking import Answering, answer_of
from tests.support.selling import NOODLES, scanned

VOID = VoidSale("1", "Pembeli batal")
REFUND = RefundSale("1", (back(1, 1000),), "Salah barang")


class AtTheTill:
    """A till and whoever types at it."""

    def __init__(self, counter: Counter) -> None:
        self.counter = counter
        self.devices = Unplugged()
        self.writer = Writer(counter.desk.database, crashed=lambda: None)
        self.writer.start()
        self.till = Till(Parts(counter.desk, self.writer, counter.paper, self.devices, (), 32))

    def ask(self, call: Answering) -> object:
        """Ask for a write and wait for its answer."""
        return answer_of(call)

    def login(self, user_id: int, pin: str) -> object:
        return self.ask(lambda done: self.till.login(user_id, pin, done))

    def perform(self, command: tuple[Any, ...], pin: str = "") -> object:
        return self.ask(lambda done: self.till.perform(command, pin, done))

    def sell(self) -> None:
        cart = scanned(self.counter.desk, NOODLES)
        assert isinstance(self.ask(lambda done: self.till.pay(cart, None, done)), SaleCompleted)


@pytest.fixture
def at(counter: Counter) -> Iterator[AtTheTill]:
    made = AtTheTill(counter)
    assert isinstance(made.login(1, "1234"), LoggedIn)
    assert isinstance(made.ask(lambda done: made.till.open_shift(Rupiah(300_000), done)), ShiftOpen)
    made.sell()
    yield made
    made.writer.stop()


def test_a_second_person_is_asked_for_and_the_drawer_opens(at: AtTheTill) -> None:
    kicked = len(at.devices.kicked)
    assert isinstance(at.perform(REFUND), NeedsApproval)
    for pin in ("1234", "2468", "0000"):
        assert isinstance(at.perform(REFUND, pin), WrongPin)
    performed = at.perform(REFUND, "9876")
    assert isinstance(performed, Performed)
    assert (performed.number, performed.approver) == (1, 2)
    assert len(at.devices.kicked) == kicked + 1


def test_the_treasurer_approves_a_void_and_not_a_refund_without_a_receipt(at: AtTheTill) -> None:
    assert isinstance(at.perform(VOID, "1357"), Performed)
    assert isinstance(at.perform(OpenDrawer("Tukar uang"), "1357"), Performed)


def test_a_manager_at_the_till_asks_somebody_else(at: AtTheTill) -> None:
    at.till.logout()
    assert isinstance(at.login(2, "9876"), LoggedIn)
    assert isinstance(at.perform(VOID), NeedsApproval)
    assert isinstance(at.perform(VOID, "9876"), WrongPin)
    assert isinstance(at.perform(VOID, "1357"), Performed)


def test_five_wrong_pins_lock_the_door_until_a_manager_opens_it(at: AtTheTill) -> None:
    at.till.logout()
    for _ in range(MOST_WRONG):
        assert isinstance(at.login(1, "0000"), WrongPin)
    assert isinstance(at.login(1, "1234"), UserLocked)
    assert isinstance(at.login(2, "9876"), LoggedIn)
    assert isinstance(at.perform(UnlockUser(1)), Performed)
    assert isinstance(at.login(1, "1234"), LoggedIn)


def test_guessing_the_managers_pin_ends_and_selling_goes_on(at: AtTheTill) -> None:
    for _ in range(MOST_WRONG):
        assert isinstance(at.perform(VOID, "0000"), WrongPin)
    assert isinstance(at.perform(VOID, "9876"), UserLocked)
    at.sell()
    assert isinstance(at.login(1, "1234"), LoggedIn)
    assert isinstance(at.perform(VOID, "9876"), UserLocked)


def test_switching_the_user_keeps_the_cart_and_the_shift(at: AtTheTill) -> None:
    cart = scanned(at.counter.desk, NOODLES)
    for position, line in enumerate(cart.lines, 1):
        assert line.item is not None
        at.till.record(cart.uuid, position, LineAdded(line.line, line.item, line.count_milli, Rupiah(0), "scan"))
    at.till.logout()
    arrived = at.login(2, "9876")
    assert isinstance(arrived, LoggedIn)
    assert arrived.cart == cart
    assert arrived.shift is not None
    assert arrived.lock_after_s == 300


def test_the_supervisory_board_changes_nothing_and_the_treasurer_does_not_sell(at: AtTheTill) -> None:
    cart = scanned(at.counter.desk, NOODLES)._replace(uuid=at.counter.desk.new_id())
    for user_id, pin in ((5, "8642"), (4, "1357")):
        at.till.logout()
        assert isinstance(at.login(user_id, pin), LoggedIn)
        assert isinstance(at.ask(lambda done: at.till.pay(cart, None, done)), NotAllowed)
        assert isinstance(at.ask(lambda done: at.till.cancel(cart, "x", done)), NotAllowed)
    at.till.logout()
    at.login(5, "8642")
    assert isinstance(at.ask(at.till.reprint), NotAllowed)
    assert isinstance(at.ask(lambda done: at.till.open_shift(Rupiah(0), done)), NotAllowed)
    assert isinstance(at.perform(VOID, "9876"), NotAllowed)


def test_people_are_the_managers_business(at: AtTheTill) -> None:
    budi = AddUser("budi", ("kasir",), "4711")
    assert isinstance(at.perform(budi, "9876"), NotAllowed)
    at.till.logout()
    at.login(2, "9876")
    assert isinstance(at.perform(budi), Performed)
    assert isinstance(at.login(6, "4711"), LoggedIn)
