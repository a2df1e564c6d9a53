"""Answers that come when the till has moved on change nothing, and errors nowhere."""

import pytest

from pos.domain.money import Rupiah
from pos.ui.doing import do
from pos.ui.port import Done
from pos.ui.reducer.effects import AcceptClock, CloseShift, LogIn, LogOut, OpenShift, Pay, ReadFigures, Write
from pos.ui.reducer.inputs import Tick
from pos.ui.reducer.modes import Pin
from pos.ui.reducer.reduce import reduce
from pos.ui.reducer.results import Answered, ChoicesRead, MembersFound, ShellFound, UsersRead
from pos.ui.reducer.state import Settings, initial
from tests.pos.ui.shop import AMINAH, CASHIER
from tests.pos.ui.till import selling
from tests.support.goods import CYLINDER

NOTHING = Done(0, Rupiah(0), "")


@pytest.mark.parametrize(
    "late",
    [
        MembersFound("ami", (AMINAH,)),
        ChoicesRead("reasons:paid_out", ()),
        ShellFound(3, CYLINDER),
        ShellFound(3, None),
    ],
)
def test_a_late_answer_to_a_read_changes_nothing(late: MembersFound | ChoicesRead | ShellFound) -> None:
    state = selling().runner.state
    assert reduce(state, late) == (state, ())


@pytest.mark.parametrize(
    "asked", [LogIn(1, "1"), OpenShift(Rupiah(0)), Pay(selling().runner.state.basket.cart, None), CloseShift((), "")]
)
def test_a_bare_done_to_a_write_with_figures_changes_nothing(asked: Write) -> None:
    state = selling().runner.state
    assert reduce(state, Answered(asked, NOTHING)) == (state, ())


def test_an_accepted_clock_that_nobody_waits_for_only_says_so() -> None:
    state = selling().runner.state
    after, effects = reduce(state, Answered(AcceptClock("9876"), NOTHING))
    assert (after.mode, effects) == (state.mode, ())


def test_before_anybody_is_logged_in_a_tick_moves_the_clock_and_asks_nothing() -> None:
    state = initial(Settings("GERAI", "id", "", 0), (CASHIER,))
    after, effects = reduce(state, Tick(1, "09:00"))
    assert (after.desk.clock, effects) == ("09:00", ())


def test_one_user_alone_is_asked_for_the_pin_at_once() -> None:
    state, _ = reduce(selling().runner.state, UsersRead((CASHIER,)))
    assert state.mode == Pin(CASHIER, (CASHIER,))
    assert state.desk.user is None
    assert initial(Settings("GERAI", "id", "", 0), (CASHIER,)).mode == state.mode


def test_without_a_shop_what_would_ask_it_is_left() -> None:
    for effect in (ReadFigures(), LogOut()):
        assert do(effect, None, beep=_ignore, leave=_nothing, start=_start) is None


def _ignore(_: str) -> None:
    raise AssertionError


def _nothing() -> None:
    raise AssertionError


def _start(_: Write) -> None:
    raise AssertionError
