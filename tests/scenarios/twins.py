"""A counter and its model, which are told the same and must answer the same; every difference is an assertion."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Final

from pos.bootstrap import public_key
from pos.domain.answers import Done, Performed, SaleCompleted, ShiftClosed, ShiftOpen
from pos.domain.cart import Cart
from pos.domain.cash.commands import PaidIn, PaidOut
from pos.domain.correcting import LAST, VoidSale
from pos.domain.money import Rupiah
from pos.domain.quantity import ONE, Milli
from pos.services.verifying import Known, verify
from tests.scenarios.laws import broken_laws, is_valuation, kept_balances
from tests.support.cart_model import CartModel
from tests.support.closing import close_till
from tests.support.hands import Hands
from tests.support.reopened import Reopened
from tests.support.shop_model import SAFE, Model, Sale, units

SHELLS: Final = {"TABUNG-3": "2000000000091", "GALON-MRK-19": "2000000000169"}
"""The barcode of the shell that is sold for a container."""

REASONS: Final = {"paid_in": ("Tambah uang kembalian", SAFE, 1), "paid_out": ("Ongkos angkut", "6105", -1)}
"""For each way cash moves: a reason, the counter account, and the sign."""

TOO_LITTLE, TOO_MUCH = -100, 1_000_100
NOODLES: Final = "8990000000167"


class Twins:
    """One counter in a folder, and its model."""

    def __init__(self, folder: Path, master: Path) -> None:
        shutil.copytree(master, folder / "0")
        self.folder = folder
        self.counter = Reopened(folder / "0")
        self.units = units()
        self.model = Model(kept_balances(self.counter.database), self.counter.desk.today()[:4])
        self.cart = CartModel()
        self.held: dict[str, CartModel] = {}
        self.last: tuple[Sale, Cart] | None = None
        self.is_open = self.can_void = False
        self.is_exact = True
        self.deaths = self.copies = 0
        self.hands.log_in()

    @property
    def hands(self) -> Hands:
        """Whoever is at the till now."""
        return self.counter.hands

    def end(self) -> None:
        """Verify everything, and close."""
        self.counter.settle()
        verdict = verify(self.counter.database, Known(public_key(self.counter.home), ""), lambda _done, _of: None)
        self.counter.close()
        assert verdict.differences == ()

    def compare(self) -> None:
        """Hold the counter against the model: cart, books and laws."""
        self.counter.clock.at_ms += 1_000
        found = [
            (line.item.sku if line.item else "", line.count_milli, line.shell, line.with_line, line.is_void)
            for line in self.hands.cart.lines
        ]
        assert found == self.cart.rows()
        self.counter.settle()
        books, expected = dict(kept_balances(self.counter.database)), self.model.standing()
        differing = {key for key in books.keys() | expected.keys() if books.get(key, 0) != expected.get(key, 0)}
        assert {key for key in differing if self.is_exact or not is_valuation(key)} == set()
        assert broken_laws(self.counter.database) == []

    # --- the shift ---

    def open_shift(self, float_rupiah: int) -> None:
        """Open a shift."""
        answer = self._ask(lambda done: self.counter.till.open_shift(Rupiah(float_rupiah), done))
        assert isinstance(answer, ShiftOpen)
        self.model.move_cash(float_rupiah, SAFE)
        self.is_open, self.can_void = True, False

    def close_shift(self, notes: int, coins: int) -> None:
        """Close the shift with a count; refused while sales are on hold."""
        answer = close_till(self._ask, self.counter.till, ((100_000, notes), (100, coins)))
        if self.held:
            assert type(answer).__name__ == "HeldSales"
            return
        difference = self.model.close(100_000 * notes + 100 * coins)
        assert isinstance(answer, ShiftClosed)
        assert answer.difference_rupiah == difference
        self.is_open = False

    def move_cash(self, kind: str, amount: int) -> None:
        """Put cash in or take it out."""
        reason, account, sign = REASONS[kind]
        rupiah = Rupiah(amount)
        command = PaidIn(rupiah, reason, "") if kind == "paid_in" else PaidOut(rupiah, reason, "", "")
        answer = self._ask(lambda done: self.counter.till.perform(command, "", done))
        assert isinstance(answer, Performed)
        self.model.move_cash(sign * amount, account)

    # --- the cart ---

    def scan(self, code: str, milli: int = ONE) -> None:
        """Scan a code, known or not."""
        unit = self.units.get(code)
        assert self.hands.scan(code, Milli(milli)) == bool(unit)
        self.cart.add(unit, milli)

    def answer(self, line: int, *, is_bought: bool) -> None:
        """Answer for the empty of a refill."""
        unit = self.cart.lines[line]["unit"]
        assert unit is not None
        if is_bought:
            self.hands.sell_shell(line)
            self.cart.sell_shell(line, self.units[SHELLS[unit.container]])
        else:
            self.hands.take_empty(line)
            self.cart.take_empty(line)

    def set_count(self, line: int, count: int) -> None:
        """Set the quantity of a line that is known."""
        if self.cart.lines[line]["unit"] is not None:
            self.hands.set_count(line, 1_000 * count)
            self.cart.set_count(line, 1_000 * count)

    def void(self, line: int) -> None:
        """Void a line."""
        self.hands.void(line)
        self.cart.void(line)

    def serve(self, member: str) -> None:
        """Serve a member, or nobody in particular."""
        self.hands.serve(member)
        self.cart.serve(member)

    def hold(self) -> None:
        """Put the sale on hold."""
        self.cart.events += 1
        self.held[self.hands.cart.uuid] = self.cart
        self.hands.hold()
        self.cart = CartModel()

    def recall(self, at: int) -> None:
        """Take a sale back from hold, by its place in the list."""
        held = self.counter.till.held()
        assert [sale.cart.uuid for sale in held] == list(self.held)
        self.hands.recall(held[at])
        self.cart = self.held.pop(held[at].cart.uuid)
        self.cart.events += 1

    def cancel(self) -> None:
        """Give the sale up."""
        cart = self.hands.cart
        answer = self._ask(lambda done: self.counter.till.cancel(cart, "Pembeli batal", done))
        assert isinstance(answer, Done)
        self.hands.cart, self.cart = Cart(answer.next_cart_uuid), CartModel()

    # --- the money ---

    def pay(self, over: int | None) -> None:
        """Pay what is due and something over, or exactly; a cart that is not ready is refused, and so is bad cash."""
        cart, lines = self.hands.cart, self.cart.sold()
        _, due = self.model.due(lines, self.cart.member)
        answer = self.hands.pay(None if over is None else due + over)
        refusal = self.cart.hindrance() or {TOO_LITTLE: "PaidTooLittle", TOO_MUCH: "PaidTooMuch"}.get(over or 0, "")
        if refusal:
            assert type(answer).__name__ == refusal
            return
        made = self.model.sell(lines, None if over is None else due + over, self.cart.member)
        _is_shown(answer, made)
        self.last, self.cart, self.can_void, self.copies = (made, cart), CartModel(), True, 0

    def pay_again(self, over: int | None) -> None:
        """Pay the last cart once more: it is the same sale, whatever is handed over."""
        assert self.last is not None
        made, cart = self.last
        paid = None if over is None else Rupiah(made.due + over)
        _is_shown(self._ask(lambda done: self.counter.till.pay(cart, paid, done)), made)

    def void_last(self) -> None:
        """Void the last sale of the shift, once."""
        answer = self._ask(lambda done: self.counter.till.perform(VoidSale(LAST, "Pembeli batal"), "9876", done))
        if not self.can_void:
            assert type(answer).__name__ == "NothingToVoid"
            return
        assert isinstance(answer, Performed)
        self.is_exact = self.is_exact and not self.model.is_short()
        self.model.void_last()
        self.can_void = False

    def reprint(self) -> None:
        """Print the last receipt again."""
        answer = self._ask(self.counter.till.reprint)
        if self.last is None:
            assert type(answer).__name__ == "NothingToReprint"
            return
        self.copies += 1
        assert isinstance(answer, Done)
        assert answer.number == self.copies

    # --- the unforeseen ---

    def kill(self, lost: int, *, is_holding: bool) -> None:
        """Kill the till with events on their way that no commit came behind, and come back."""
        go_on = self.counter.hold_up()
        for _ in range(lost if self.is_open else 0):
            self.hands.scan(NOODLES)
        if is_holding and self.hands.cart.standing:
            self.hands.hold()
        self.deaths += 1
        self.counter.die(go_on, self.folder / str(self.deaths))
        self._come_back()

    def change_price(self, code: str, price: int) -> None:
        """Import a price while the till is shut: it is for goods scanned from now on, and no member pays more."""
        unit = self.units[code]
        self.counter.change_price(unit.sku, unit.unit, price)
        self.units[code] = unit._replace(price=price, member_price=min(price, units()[code].member_price))
        self._come_back()

    def _come_back(self) -> None:
        inside = self.hands.log_in()
        assert (inside.shift is not None) == self.is_open
        assert inside.cart.events == self.cart.events
        assert inside.recovered == bool(self.cart.standing())
        assert inside.next_sale_no == len(self.model.sales) + 1

    def _ask(self, call: Callable[[Callable[[object], None]], None]) -> object:
        return self.hands.ask(call)


def _is_shown(answer: object, made: Sale) -> None:
    """What the screen would show is the sale."""
    assert isinstance(answer, SaleCompleted)
    assert answer[:5] == (made.number, made.total, made.due, made.paid, made.paid - made.due)
