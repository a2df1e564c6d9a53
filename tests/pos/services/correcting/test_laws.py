"""Whatever is sold, given back and undone, in any order and below zero: the books agree, and so does the drawer."""

import random
from functools import reduce

import pytest

from pos.domain.cart import Cart, CountSet, MemberSet, apply
from pos.domain.correcting import LAST, VoidSale
from pos.domain.documents import integer, parts
from pos.domain.errors import SaleRefused
from pos.domain.quantity import Milli
from pos.domain.refunding.commands import RefundSale, RefundWithoutReceipt, Returned
from pos.store.facts import Fact
from tests.pos.services.conftest import Counter
from tests.pos.services.correcting.at_the_counter import back, balance, done, sold, verdict
from tests.support.selling import LPG, NOODLES, SUGAR, WATER, scanned

_CODES = (NOODLES, SUGAR, LPG, WATER)
_STEPS = 80


class Day:
    """A day of chance at a counter, and what its drawer should hold."""

    def __init__(self, counter: Counter, seed: int) -> None:
        self._counter = counter
        self._chance = random.Random(seed)
        self._sales: list[Fact] = []
        self.cash = 300_000
        self.done = 0

    def step(self) -> None:
        """Do something; what is refused changes nothing."""
        what = self._chance.choice([self._sell, self._sell, self._give_back, self._give_back, self._void, self._loose])
        try:
            self.cash += what()
            self.done += 1
        except SaleRefused:
            pass

    def _sell(self) -> int:
        """Noodles by the hundred, so that stock goes below zero; a refill keeps the count it was answered for."""
        codes = [self._chance.choice(_CODES) for _ in range(self._chance.randint(1, 4))]
        cart = scanned(self._counter.desk, *codes)._replace(uuid=self._counter.desk.new_id())
        counted = [
            CountSet(line.line, Milli(self._chance.choice([1, 7, 400]) * (1 if line.item.is_weighed else 1000)))
            for line in cart.lines
            if line.item is not None and not line.shell
        ]
        cart = reduce(apply, counted, cart)
        if self._chance.random() < 0.5:
            cart = apply(cart, MemberSet(2, "0002"))
        sale = sold(self._counter, Cart(*cart))
        self._sales.append(sale)
        return integer(parts(sale.body, "tenders")[0], "amount")

    def _give_back(self) -> int:
        if not self._sales:
            return 0
        sale = self._chance.choice(self._sales)
        line = self._chance.choice(list(parts(sale.body, "lines")))
        step = 1 if line["kind"] == "weighed" else 1000
        count = self._chance.randint(1, integer(line, "count") // step) * step
        to = self._chance.choice(["store", "damaged"])
        given = back(integer(line, "n"), self._chance.choice([0, count]), to)
        return -done(self._counter, RefundSale(str(sale.number), (given,), "Salah barang")).amount_rupiah

    def _void(self) -> int:
        return -done(self._counter, VoidSale(LAST, "Pembeli batal")).amount_rupiah

    def _loose(self) -> int:
        item = scanned(self._counter.desk, self._chance.choice((NOODLES, SUGAR))).lines[0].item
        assert item is not None
        back_again = Returned(item, Milli(1000), self._chance.choice(["store", "damaged"]))
        command = RefundWithoutReceipt((back_again,), self._chance.choice(["", "2"]), "Kedaluwarsa")
        return -done(self._counter, command).amount_rupiah


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_books_agree_after_a_day_of_chance(counter: Counter, seed: int) -> None:
    counter.open()
    day = Day(counter, seed)
    for _ in range(_STEPS):
        day.step()
    assert day.done > _STEPS // 2
    assert verdict(counter).differences == ()
    assert balance(counter, "1101", "1") == day.cash
