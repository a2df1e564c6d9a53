"""Anything that can happen at a counter, in any order, beside a model in plain dictionaries: they never differ.

``POS_MACHINE=long`` plays ten times as many mornings, each twice as long, and looks for the shortest that fails.
"""

import os
import shutil
import tempfile
from pathlib import Path
from typing import ClassVar, Final

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from pos.domain import sale
from tests.scenarios.twins import NOODLES, REASONS, TOO_LITTLE, TOO_MUCH, Twins

IS_LONG: Final = os.environ.get("POS_MACHINE") == "long"
MORNINGS: Final = settings(
    max_examples=250 if IS_LONG else 25,
    stateful_step_count=120 if IS_LONG else 60,
    phases=tuple(Phase) if IS_LONG else (Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
CARTON, SUGAR, UNKNOWN = "8990000000174", "2100002000003", "8990000099994"
CODES: Final = (NOODLES, CARTON, "8990000000433", "2000000000060", "8990000000587", "2000000000138", "2000000000091")
"""Goods by piece and carton, two refills, an own gallon, a cylinder alone."""

CALM: Final = 8
"""Steps between two interruptions, each of which costs a login."""

OVER: Final = st.sampled_from([None, None, 0, 1_000, 999_900, TOO_LITTLE, TOO_MUCH])
"""How much more than what is due the buyer gives; None: exactly that."""

BASKET: Final = st.lists(st.sampled_from(CODES), min_size=1, max_size=4)


class Register(RuleBasedStateMachine):
    """What can happen, and when."""

    master: ClassVar[Path]

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.twins = Twins(self.folder, self.master)
        self.twins.open_shift(200_000)
        self.calm = 0

    def teardown(self) -> None:
        """At the end of a morning everything is verified."""
        self.twins.end()
        shutil.rmtree(self.folder)

    @precondition(lambda self: not self.twins.is_open)
    @rule(float_rupiah=st.sampled_from([0, 200_000]))
    def open_shift(self, float_rupiah: int) -> None:
        self.twins.open_shift(float_rupiah)

    @precondition(lambda self: self.twins.is_open and not self.twins.cart.events)
    @rule(notes=st.integers(0, 20), coins=st.integers(0, 9))
    def close_shift(self, notes: int, coins: int) -> None:
        self.twins.close_shift(notes, coins)

    @precondition(lambda self: self.twins.is_open)
    @rule(kind=st.sampled_from(sorted(REASONS)), amount=st.integers(1, 300_000))
    def move_cash(self, kind: str, amount: int) -> None:
        self.twins.move_cash(kind, amount)

    @precondition(lambda self: self.twins.is_open)
    @rule(code=st.sampled_from(CODES))
    def scan(self, code: str) -> None:
        self.twins.scan(code)

    @precondition(lambda self: self.twins.is_open)
    @rule(grams=st.integers(1, 30_000))
    def weigh(self, grams: int) -> None:
        self.twins.scan(SUGAR, grams)

    @precondition(lambda self: self.twins.is_open and self.twins.cart.hindrance() != "UnsettledLine")
    @rule()
    def scan_what_nobody_knows(self) -> None:
        self.twins.scan(UNKNOWN)

    @precondition(lambda self: self.twins.cart.asking())
    @rule(data=st.data(), is_bought=st.booleans())
    def answer_for_the_empty(self, data: st.DataObject, *, is_bought: bool) -> None:
        self.twins.answer(data.draw(st.sampled_from(self.twins.cart.asking())), is_bought=is_bought)

    @precondition(lambda self: self.twins.cart.standing())
    @rule(data=st.data(), count=st.integers(1, 30))
    def set_count(self, data: st.DataObject, count: int) -> None:
        self.twins.set_count(data.draw(st.sampled_from(self.twins.cart.standing())), count)

    @precondition(lambda self: self.twins.cart.standing())
    @rule(data=st.data())
    def void_line(self, data: st.DataObject) -> None:
        self.twins.void(data.draw(st.sampled_from(self.twins.cart.standing())))

    @precondition(lambda self: self.twins.is_open)
    @rule(member=st.sampled_from(["", "0001", "0007"]))
    def serve(self, member: str) -> None:
        self.twins.serve(member)

    @precondition(lambda self: self.twins.cart.standing())
    @rule()
    def hold(self) -> None:
        self.twins.hold()

    @precondition(lambda self: self.twins.held and not self.twins.cart.events)
    @rule(data=st.data())
    def recall(self, data: st.DataObject) -> None:
        self.twins.recall(data.draw(st.integers(0, len(self.twins.held) - 1)))

    @precondition(lambda self: self.twins.cart.events > 3)
    @rule()
    def cancel(self) -> None:
        self.twins.cancel()

    @precondition(lambda self: self.twins.is_open)
    @rule(baskets=st.lists(BASKET, min_size=1, max_size=4), is_bought=st.booleans(), over=OVER)
    def serve_customers(self, baskets: list[list[str]], over: int | None, *, is_bought: bool) -> None:
        """Scan goods into whatever is in the cart, settle what is open, and take the money, a few times."""
        for basket in baskets:
            for code in basket:
                self.twins.scan(code)
            for line in self.twins.cart.asking():
                self.twins.answer(line, is_bought=is_bought)
            for line in self.twins.cart.unknown():
                self.twins.void(line)
            self.twins.pay(over)

    @precondition(lambda self: self.twins.cart.lines)
    @rule(over=OVER)
    def pay(self, over: int | None) -> None:
        self.twins.pay(over)

    @precondition(lambda self: self.twins.last)
    @rule(over=st.sampled_from([None, 50_000]))
    def pay_the_same_cart_again(self, over: int | None) -> None:
        self.twins.pay_again(over)

    @precondition(lambda self: self.twins.is_open)
    @rule()
    def void_last(self) -> None:
        self.twins.void_last()

    @precondition(lambda self: self.twins.is_open)
    @rule()
    def reprint(self) -> None:
        self.twins.reprint()

    @precondition(lambda self: self.calm > CALM)
    @rule(lost=st.integers(0, 3), is_holding=st.booleans())
    def kill(self, lost: int, *, is_holding: bool) -> None:
        self.calm = 0
        self.twins.kill(lost, is_holding=is_holding)

    @precondition(lambda self: self.calm > CALM)
    @rule(code=st.sampled_from([NOODLES, CARTON]), price=st.integers(1, 200_000))
    def change_price(self, code: str, price: int) -> None:
        self.calm = 0
        self.twins.change_price(code, price)

    @invariant()
    def the_twins_are_alike(self) -> None:
        self.calm += 1
        self.twins.compare()


@pytest.fixture(autouse=True)
def _outlet(master: Path, home: Path) -> None:
    """The outlet every morning begins in; asking for a copy makes it."""
    Register.master = master


def test_nothing_that_happens_at_a_counter_is_unlike_the_model() -> None:
    run_state_machine_as_test(Register, settings=MORNINGS)


def test_a_planted_bug_in_the_change_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sale, "change_of", lambda due, paid: max(0, paid - due - 100))
    once = settings(MORNINGS, report_multiple_bugs=False, database=None, phases=(Phase.generate,))
    with pytest.raises(AssertionError):
        run_state_machine_as_test(Register, settings=once)
