"""Anything that can happen at a counter, in any order, beside a model in plain dictionaries: they never differ.

``POS_MACHINE=long`` plays ten times as many mornings, each twice as long, and looks for the shortest that fails.
"""

import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar, Final

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from pos.bootstrap import public_key
from pos.domain import sale
from pos.domain.answers import Done, SaleCompleted, ShiftClosed, ShiftOpen
from pos.domain.cart import Cart
from pos.domain.money import Rupiah
from pos.domain.quantity import Milli
from pos.services.verifying import Known, verify
from tests.scenarios.laws import broken_laws, is_valuation, kept_balances
from tests.support.cart_model import CartModel
from tests.support.hands import Hands
from tests.support.reopened import Reopened
from tests.support.shop_model import SAFE, Model, Sale, units

IS_LONG: Final = os.environ.get("POS_MACHINE") == "long"
MORNINGS: Final = settings(
    max_examples=300 if IS_LONG else 25,
    stateful_step_count=120 if IS_LONG else 60,
    phases=tuple(Phase) if IS_LONG else (Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
NOODLES, CARTON, SUGAR, UNKNOWN = "8990000000167", "8990000000174", "2100002000003", "8990000099994"
CODES: Final = (NOODLES, CARTON, "8990000000433", "2000000000060", "8990000000587", "2000000000138", "2000000000091")
SHELLS: Final = {"TABUNG-3": "2000000000091", "GALON-MRK-19": "2000000000169"}
CALM: Final = 8
"""Steps between two interruptions, each of which costs a login."""

REASONS: Final = {"paid_in": ("Tambah uang kembalian", SAFE, 1), "paid_out": ("Ongkos angkut", "6105", -1)}


OVER: Final = st.sampled_from([None, None, 0, 1_000, 999_900, -100, 1_000_100])
"""How much more than what is due the buyer gives; None: exactly that."""


BASKET: Final = st.lists(st.sampled_from(CODES), min_size=1, max_size=4)


class Register(RuleBasedStateMachine):
    """A counter and its model."""

    master: ClassVar[Path]

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        home = self.folder / "0"
        shutil.copytree(self.master, home)
        self.counter = Reopened(home)
        self.units = units()
        self.model = Model(kept_balances(self.counter.database), self.counter.desk.today()[:4])
        self.cart = CartModel()
        self.held: dict[str, CartModel] = {}
        self.last: tuple[Sale, Cart] | None = None
        self.is_open = self.can_void = False
        self.is_exact = True
        self.deaths = self.copies = self.calm = 0
        self.hands.log_in()
        self.open_shift(200_000)

    def teardown(self) -> None:
        """At the end of a morning everything is verified."""
        self.counter.settle()
        verdict = verify(self.counter.database, Known(public_key(self.counter.home), ""), lambda _done, _of: None)
        self.counter.close()
        shutil.rmtree(self.folder)
        assert verdict.differences == ()

    @property
    def hands(self) -> Hands:
        """Whoever is at the till now."""
        return self.counter.hands

    def ask(self, call: Callable[[Callable[[object], None]], None]) -> object:
        """Ask the till for a write."""
        return self.hands.ask(call)

    # --- the shift ---

    @precondition(lambda self: not self.is_open)
    @rule(float_rupiah=st.sampled_from([0, 200_000]))
    def open_shift(self, float_rupiah: int) -> None:
        assert isinstance(self.ask(lambda done: self.counter.till.open_shift(Rupiah(float_rupiah), done)), ShiftOpen)
        self.model.move_cash(float_rupiah, SAFE)
        self.is_open, self.can_void = True, False

    @precondition(lambda self: self.is_open and not self.cart.events)
    @rule(notes=st.integers(0, 20), coins=st.integers(0, 9))
    def close_shift(self, notes: int, coins: int) -> None:
        answer = self.ask(lambda done: self.counter.till.close_shift(((100_000, notes), (100, coins)), done))
        if self.held:
            assert type(answer).__name__ == "HeldSales"
            return
        difference = self.model.close(100_000 * notes + 100 * coins)
        assert isinstance(answer, ShiftClosed)
        assert answer.difference_rupiah == difference
        self.is_open = False

    @precondition(lambda self: self.is_open)
    @rule(kind=st.sampled_from(sorted(REASONS)), amount=st.integers(1, 300_000))
    def move_cash(self, kind: str, amount: int) -> None:
        reason, account, sign = REASONS[kind]
        answer = self.ask(lambda done: self.counter.till.move_cash(kind, Rupiah(amount), reason, done))
        assert isinstance(answer, Done)
        self.model.move_cash(sign * amount, account)

    # --- the cart ---

    @precondition(lambda self: self.is_open)
    @rule(code=st.sampled_from(CODES))
    def scan(self, code: str) -> None:
        assert self.hands.scan(code)
        self.cart.add(self.units[code], 1_000)

    @precondition(lambda self: self.is_open)
    @rule(grams=st.integers(1, 30_000))
    def weigh(self, grams: int) -> None:
        assert self.hands.scan(SUGAR, Milli(grams))
        self.cart.add(self.units[SUGAR], grams)

    @precondition(lambda self: self.is_open and all(each["unit"] for each in self.cart.lines.values()))
    @rule()
    def scan_what_nobody_knows(self) -> None:
        assert not self.hands.scan(UNKNOWN)
        self.cart.add(None, 1_000)

    @precondition(lambda self: self.cart.asking())
    @rule(data=st.data(), is_bought=st.booleans())
    def answer_for_the_empty(self, data: st.DataObject, *, is_bought: bool) -> None:
        self._answer(data.draw(st.sampled_from(self.cart.asking())), is_bought=is_bought)

    def _answer(self, line: int, *, is_bought: bool) -> None:
        if is_bought:
            self.hands.sell_shell(line)
            unit = self.cart.lines[line]["unit"]
            assert unit is not None
            self.cart.sell_shell(line, self.units[SHELLS[unit.container]])
        else:
            self.hands.take_empty(line)
            self.cart.take_empty(line)

    @precondition(lambda self: self.cart.standing())
    @rule(data=st.data(), count=st.integers(1, 30))
    def set_count(self, data: st.DataObject, count: int) -> None:
        line = data.draw(st.sampled_from(self.cart.standing()))
        if self.cart.lines[line]["unit"] is not None:
            self.hands.set_count(line, 1_000 * count)
            self.cart.set_count(line, 1_000 * count)

    @precondition(lambda self: self.cart.standing())
    @rule(data=st.data())
    def void_line(self, data: st.DataObject) -> None:
        self.void(data.draw(st.sampled_from(self.cart.standing())))

    def void(self, line: int) -> None:
        """Void a line at the counter and in the model."""
        self.hands.void(line)
        self.cart.void(line)

    @precondition(lambda self: self.is_open)
    @rule(member=st.sampled_from(["", "0001", "0007"]))
    def serve(self, member: str) -> None:
        self.hands.serve(member)
        self.cart.serve(member)

    @precondition(lambda self: self.cart.standing())
    @rule()
    def hold(self) -> None:
        self.cart.events += 1
        self.held[self.hands.cart.uuid] = self.cart
        self.hands.hold()
        self.cart = CartModel()

    @precondition(lambda self: self.held and not self.cart.events)
    @rule(data=st.data())
    def recall(self, data: st.DataObject) -> None:
        held = self.counter.till.held()
        assert [sale.cart.uuid for sale in held] == list(self.held)
        at = data.draw(st.integers(0, len(held) - 1))
        self.hands.recall(held[at])
        self.cart = self.held.pop(held[at].cart.uuid)
        self.cart.events += 1

    @precondition(lambda self: self.cart.events > 3)
    @rule()
    def cancel(self) -> None:
        cart = self.hands.cart
        answer = self.ask(lambda done: self.counter.till.cancel(cart, "Pembeli batal", done))
        assert isinstance(answer, Done)
        self.hands.cart, self.cart = Cart(answer.next_cart_uuid), CartModel()

    # --- the money ---

    @precondition(lambda self: self.is_open)
    @rule(baskets=st.lists(BASKET, min_size=1, max_size=4), is_bought=st.booleans(), over=OVER)
    def serve_customers(self, baskets: list[list[str]], over: int | None, *, is_bought: bool) -> None:
        """Scan goods into whatever is in the cart, settle what is open, and take the money, a few times."""
        for basket in baskets:
            self._serve_one(basket, over, is_bought=is_bought)

    def _serve_one(self, basket: list[str], over: int | None, *, is_bought: bool) -> None:
        for code in basket:
            self.scan(code)
        for line in self.cart.asking():
            self._answer(line, is_bought=is_bought)
        for line in self.cart.standing():
            if self.cart.lines[line]["unit"] is None:
                self.void(line)
        self.pay(over)

    @precondition(lambda self: self.cart.lines)
    @rule(over=OVER)
    def pay(self, over: int | None) -> None:
        cart, lines = self.hands.cart, self.cart.sold()
        _, due = self.model.due(lines, self.cart.member)
        answer = self.hands.pay(None if over is None else due + over)
        refusal = self._refusal(over or 0)
        if refusal:
            assert type(answer).__name__ == refusal
            return
        made = self.model.sell(lines, None if over is None else due + over, self.cart.member)
        assert isinstance(answer, SaleCompleted)
        assert answer[:5] == (made.number, made.total, made.due, made.paid, made.paid - made.due)
        self.last, self.cart, self.can_void, self.copies = (made, cart), CartModel(), True, 0

    def _refusal(self, over: int) -> str:
        if not self.cart.standing():
            return "EmptyCart"
        if not self.cart.is_settled():
            return "UnsettledLine"
        return {-100: "PaidTooLittle", 1_000_100: "PaidTooMuch"}.get(over, "")

    @precondition(lambda self: self.last)
    @rule(over=st.sampled_from([None, 50_000]))
    def pay_the_same_cart_again(self, over: int | None) -> None:
        assert self.last is not None
        made, cart = self.last
        paid = None if over is None else Rupiah(made.due + over)
        answer = self.ask(lambda done: self.counter.till.pay(cart, paid, done))
        assert isinstance(answer, SaleCompleted)
        assert answer[:5] == (made.number, made.total, made.due, made.paid, made.paid - made.due)

    @precondition(lambda self: self.is_open)
    @rule()
    def void_last(self) -> None:
        answer = self.ask(lambda done: self.counter.till.void_last("9876", "Pembeli batal", done))
        if not self.can_void:
            assert type(answer).__name__ == "NothingToVoid"
            return
        assert isinstance(answer, Done)
        self.is_exact = self.is_exact and not self.model.is_short()
        self.model.void_last()
        self.can_void = False

    @precondition(lambda self: self.is_open)
    @rule()
    def reprint(self) -> None:
        answer = self.ask(self.counter.till.reprint)
        if self.last is None:
            assert type(answer).__name__ == "NothingToReprint"
            return
        self.copies += 1
        assert isinstance(answer, Done)
        assert answer.number == self.copies

    # --- the unforeseen ---

    @precondition(lambda self: self.calm > CALM)
    @rule(lost=st.integers(0, 3), is_holding=st.booleans())
    def kill(self, lost: int, *, is_holding: bool) -> None:
        """Events that no commit came behind are gone; the cart is back as it was before them."""
        go_on = self.counter.hold_up()
        for _ in range(lost if self.is_open else 0):
            self.hands.scan(NOODLES)
        if is_holding and self.hands.cart.standing:
            self.hands.hold()
        self.deaths += 1
        self.counter.die(go_on, self.folder / str(self.deaths))
        self._come_back()

    @precondition(lambda self: self.calm > CALM)
    @rule(code=st.sampled_from([NOODLES, CARTON]), price=st.integers(1, 200_000))
    def change_price(self, code: str, price: int) -> None:
        """A price is imported while the till is shut; it is for goods scanned from now on, and no member pays more."""
        unit = self.units[code]
        self.counter.change_price(unit.sku, unit.unit, price)
        self.units[code] = unit._replace(price=price, member_price=min(price, units()[code].member_price))
        self._come_back()

    def _come_back(self) -> None:
        self.calm = 0
        inside = self.hands.log_in()
        assert (inside.shift is not None) == self.is_open
        assert inside.cart.events == self.cart.events
        assert inside.recovered == bool(self.cart.standing())
        assert inside.next_sale_no == len(self.model.sales) + 1

    @invariant()
    def the_cart_is_the_models(self) -> None:
        found = [
            (line.item.sku if line.item else "", line.count_milli, line.shell, line.with_line, line.is_void)
            for line in self.hands.cart.lines
        ]
        expected = [
            (
                each["unit"].sku if each["unit"] else "",
                each["milli"],
                "" if each["shell"] == "with_gas" else each["shell"],
                each["refill"],
                each["is_void"],
            )
            for each in self.cart.lines.values()
        ]
        assert found == expected

    @invariant()
    def the_books_are_the_models(self) -> None:
        self.calm += 1
        self.counter.clock.at_ms += 1_000
        self.counter.settle()
        found, expected = dict(kept_balances(self.counter.database)), self.model.standing()
        differing = {key for key in found.keys() | expected.keys() if found.get(key, 0) != expected.get(key, 0)}
        assert {key for key in differing if self.is_exact or not is_valuation(key)} == set()
        assert broken_laws(self.counter.database) == []


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
