"""The morning that is killed: customers without end from a seed, each step said aloud before it is done and after.

What is said goes to a pipe, one line of JSON each: ``asks`` before a write, ``did`` when its answer is there. A line is
written by one system call, so a kill cannot cut it.
"""

import json
import os
import random
from collections.abc import Callable
from typing import Final

from pos.domain.answers import CountDiffers, Done, Performed, SaleCompleted, ShiftClosed, ShiftOpen
from pos.domain.cart import ASK, Cart, CartEvent
from pos.domain.cart_codec import encode
from pos.domain.cash.commands import PaidIn, PaidOut
from pos.domain.correcting import LAST, VoidSale
from pos.domain.money import Rupiah
from pos.domain.pricing import total_of
from pos.domain.quantity import Milli
from pos.services import selling
from pos.store.transaction import Transaction
from pos.ui.port import TillPort
from tests.support.hands import Hands

GOODS: Final = ("8990000000167", "8990000000174", "8990000000327", "8990000000433", "2100002013706", "8990000000150")
REFILLS: Final = ("3", "9")
NOTHING: Final = "8990000099994"

LATE, EARLY = "an event written too late", "a sale acknowledged before its commit"
BUGS: Final = (LATE, EARLY)
"""What a test can plant, to see that its checks find it."""

Job = Callable[[Transaction], None]

Said = dict[str, object]


def say(said: Said) -> None:
    """Tell the test."""
    os.write(1, f"{json.dumps(said)}\n".encode())


def plant(bug: str) -> None:
    """Let every second event of a cart be written too late, where that is the bug to be planted."""
    if bug != LATE:
        return
    right, kept = selling.recorded, list[Job]()

    def late(cart_uuid: str, position: int, event: CartEvent, *, user: int, at_ms: int) -> Job:
        job = right(cart_uuid, position, event, user=user, at_ms=at_ms)
        if position == 2:
            kept.append(job)
            return lambda _tx: None
        if position < 4 or not kept:
            return job
        second = kept.pop()
        return lambda tx: (second(tx), job(tx))[1]

    selling.recorded = late


class Morning:
    """A cashier whose customers come from a seed."""

    def __init__(self, till: TillPort, seed: int, bug: str) -> None:
        self._chance = random.Random(seed)
        self._bug = bug
        self._hands = Hands(till, self._record)
        self._till = till

    def begin(self) -> None:
        """Log in, say which cart came back, open a shift where there is none, and settle what was left."""
        inside = self._hands.log_in()
        say({"came": inside.cart.uuid, "events": inside.cart.events, "recovered": inside.recovered})
        if inside.shift is None:
            self._write("shift_open", lambda done: self._till.open_shift(Rupiah(100_000), done))
        if self._hands.cart.standing:
            self._finish()

    def go_on(self) -> None:
        """Serve a customer, or do something else that a morning brings."""
        chance = self._chance.random()
        if chance < 0.80:
            self._customer()
        elif chance < 0.87:
            self._cash()
        elif chance < 0.92:
            self._write("reprint", self._till.reprint)
        elif chance < 0.96:
            self._write("void", lambda done: self._till.perform(VoidSale(LAST, "Pembeli batal"), "9876", done))
        elif not self._till.held() and not self._hands.cart.events:
            self._new_shift()

    def _customer(self) -> None:
        held = self._till.held()
        if held and self._chance.random() < 0.5:
            self._leave_cart()
            self._hands.recall(held[0])
        if self._chance.random() < 0.3:
            self._hands.serve("0003")
        for _ in range(self._chance.randint(1, 5)):
            self._item()
        if self._chance.random() < 0.15:
            self._hands.hold()
        elif self._chance.random() < 0.1:
            self._cancel()
        else:
            self._finish()

    def _item(self) -> None:
        hands, chance = self._hands, self._chance.random()
        if chance < 0.6:
            hands.scan(self._chance.choice(GOODS))
        elif chance < 0.7:
            hands.scan("2", Milli(self._chance.randint(1, 3_000)))
        elif chance < 0.8:
            hands.scan(self._chance.choice(REFILLS))
        elif chance < 0.85:
            hands.scan(NOTHING)
        elif hands.cart.standing:
            line = self._chance.choice(hands.cart.standing)
            if chance < 0.92 or line.item is None:
                hands.void(line.line)
            else:
                hands.set_count(line.line, 1_000 * self._chance.randint(1, 9))

    def _finish(self) -> None:
        """Settle every open question and take the money; a cart with nothing in it is given up."""
        hands = self._hands
        for line in hands.cart.standing:
            if line.item is None:
                hands.void(line.line)
            elif line.shell == ASK and self._chance.random() < 0.7:
                hands.take_empty(line.line)
            elif line.shell == ASK:
                hands.void(line.line)
        if not hands.cart.standing:
            self._cancel()
            return
        paid = None if self._chance.random() < 0.5 else Rupiah(total_of(hands.cart) + 50_000)
        self._write("sale", lambda done: self._till.pay(hands.cart, paid, done))

    def _cancel(self) -> None:
        if self._hands.cart.events:
            cart = self._hands.cart
            self._write("cancel", lambda done: self._till.cancel(cart, "Pembeli batal", done))

    def _leave_cart(self) -> None:
        """Clear the counter before a sale is taken back."""
        if self._hands.cart.events:
            self._finish()

    def _cash(self) -> None:
        kind, reason = self._chance.choice((("paid_in", "Tambah uang kembalian"), ("paid_out", "Perlengkapan")))
        amount = Rupiah(100 * self._chance.randint(1, 500))
        command = PaidIn(amount, reason, "") if kind == "paid_in" else PaidOut(amount, reason, "", "")
        self._write(kind, lambda done: self._till.perform(command, "", done))

    def _new_shift(self) -> None:
        counted = ((100_000, self._chance.randint(0, 50)), (50, 1))  # cash is a multiple of 100: it always differs
        self._write("cash_count", lambda done: self._till.close_shift(counted, "", done))
        self._write("shift_close", self._settle)
        self._write("shift_open", lambda done: self._till.open_shift(Rupiah(100_000), done))

    def _settle(self, done: Callable[[object], None]) -> None:
        self._till.settle_shift("Tidak diketahui", is_charged=False, approver_pin="", done=done)

    def _record(self, cart_uuid: str, position: int, event: CartEvent) -> None:
        say({"event": cart_uuid, "n": position, "as": encode(event)})
        self._till.record(cart_uuid, position, event)

    def _write(self, kind: str, call: Callable[[Callable[[object], None]], None]) -> None:
        cart = self._hands.cart
        is_early = self._bug == EARLY and kind == "sale"
        say({"did": kind, "cart": cart.uuid, "answer": {}} if is_early else {"asks": kind, "cart": cart.uuid})
        answer = self._hands.ask(call)
        is_done = isinstance(answer, SaleCompleted | Done | Performed | ShiftOpen | ShiftClosed | CountDiffers)
        figures = answer._asdict() if isinstance(answer, SaleCompleted | Done) else {}
        if not is_early:
            say({"did": kind if is_done else "nothing", "cart": cart.uuid, "answer": figures})
        if is_done and kind in {"sale", "cancel"}:
            self._hands.cart = Cart(str(figures["next_cart_uuid"]))
