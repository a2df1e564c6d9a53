"""A random month at an outlet: every day traded through the services and told to the truth, and compared at its end."""

from random import Random
from typing import Final, NamedTuple

from pos.domain.answers import CountDiffers, ShiftClosed
from pos.domain.cash.commands import TO_BANK, TO_TREASURER, CloseDay, Deposit, DropCash, PaidIn, PaidOut
from pos.domain.goods.paying import PaySupplier
from pos.domain.money import Rupiah
from pos.services.demo.work import Work
from pos.services.session import Session
from pos.services.shiftwork import Settling
from pos.services.z_reports import z_report
from pos.store.transaction import Transaction
from tests.scenarios.laws import kept_balances
from tests.support.month.backroom import Backroom
from tests.support.month.register import CASHIERS, MANAGER, SUPPLIER, TREASURER
from tests.support.month.trading import Counter
from tests.support.month.truth import BANK, PAYABLE, UNDER_WAY, Truth
from tests.support.shop_model import DRAWER, SAFE

DAY_MS: Final = 86_400_000
HOUR_MS: Final = 3_600_000
FLOAT: Final = 300_000


class Size(NamedTuple):
    """How long, how busy, and from which seed."""

    days: int
    sales: int
    seed: int


class Month:
    """One month, as it goes on."""

    def __init__(self, work: Work, size: Size) -> None:
        self.work, self.size, self.rng = work, size, Random(size.seed)
        self.truth = Truth(kept_balances(work.desk.database), work.desk.today()[:4])
        self.counter = Counter(work, self.truth, self.rng)
        self.backroom = Backroom(work, self.truth, self.rng)
        self.shifts = 0
        self.z: dict[int, str] = {}

    def trade(self) -> None:
        """Trade every day, and compare after each."""
        start = self.work.clock.at_ms
        for day in range(self.size.days):
            self.work.clock.at_ms = start + day * DAY_MS
            self._day(day)
            self.compare()

    def compare(self) -> None:
        """Hold the books against the truth: money, goods and shells, to the rupiah and the gram."""
        books, expected = dict(kept_balances(self.work.desk.database)), self.truth.standing()
        keys = sorted(books.keys() | expected.keys())
        assert {
            key: (books.get(key, 0), expected.get(key, 0)) for key in keys if books.get(key) != expected.get(key)
        } == {}

    def _day(self, day: int) -> None:
        first, second = CASHIERS[day % 3], CASHIERS[(day + 1) % 3]
        with self.work.desk.database.write() as tx:
            self._morning(tx, day)
            self._shift(tx, first, self.size.sales // 2)
        with self.work.desk.database.write() as tx:
            self._shift(tx, second, self.size.sales - self.size.sales // 2)
            self._evening(tx, day)

    def _morning(self, tx: Transaction, day: int) -> None:
        self.backroom.restock(tx)
        self.backroom.swap(tx)
        if day % 3 == 1:
            self.backroom.repack(tx)
            self.backroom.spoil(tx)
            self.backroom.carry(tx)
            self.backroom.send_back(tx)
        if day % 2:
            self.backroom.lose(tx)
        if day % 4 == 2:
            self.backroom.count(tx)

    def _shift(self, tx: Transaction, cashier: Session, sales: int) -> None:
        self.shifts += 1
        date = self.work.desk.today()
        self.work.open_shift(tx, cashier, Rupiah(FLOAT))
        self.truth.pay(DRAWER[:2], (SAFE, ""), FLOAT)
        for _ in range(sales):
            self.work.clock.at_ms += 6 * HOUR_MS // sales
            self.counter.serve(tx, cashier, date)
            if self.rng.random() < 0.015 and self.truth.sales:
                self.counter.take_back(tx, cashier)
        self._cash(tx, cashier)
        self._close(tx, cashier)

    def _cash(self, tx: Transaction, cashier: Session) -> None:
        out, into = 1_000 * self.rng.randrange(5, 60), 1_000 * self.rng.randrange(10, 100)
        if self.truth.balances[DRAWER] > 1_000_000:
            self.work.act(tx, cashier, PaidOut(Rupiah(out), "Ongkos angkut", "Becak", "Pak Slamet"), None)
            self.truth.pay(("6105", ""), DRAWER[:2], out)
            self.work.act(tx, cashier, DropCash(Rupiah(500_000)), None)
            self.truth.pay((SAFE, ""), DRAWER[:2], 500_000)
        self.work.act(tx, cashier, PaidIn(Rupiah(into), "Tambah uang kembalian", ""), None)
        self.truth.pay(DRAWER[:2], (SAFE, ""), into)

    def _close(self, tx: Transaction, cashier: Session) -> None:
        wrong = self.rng.choice((0, 0, 0, 500, -500, -10_000))
        counted = self.truth.balances[DRAWER] + wrong
        answer = self.work.count(tx, cashier, ((1, counted),))
        is_charged = wrong < 0 and self.rng.random() < 0.5
        if isinstance(answer, CountDiffers):
            settling = Settling("Salah kembalian", is_charged)
            answer = self.work.settle(tx, cashier, settling, MANAGER if is_charged else None)
        assert isinstance(answer, ShiftClosed)
        assert answer.difference_rupiah == wrong
        self.truth.close(counted, cashier.user_id if is_charged else 0)
        self.z[self.shifts] = repr(z_report(tx, self.shifts))

    def _evening(self, tx: Transaction, day: int) -> None:
        safe = self.truth.balances[SAFE, "", "IDR"] - 2_000_000
        if safe > 0:
            self._deposit(tx, safe // 1_000 * 1_000)
        if day % 7 == 6:
            under_way = self.truth.balances[UNDER_WAY, str(TREASURER.user_id), "IDR"]
            paid = -self.truth.balances[PAYABLE, SUPPLIER, "IDR"]
            command = Deposit(TO_BANK, (), TREASURER.user_id, "", "BNI-1", Rupiah(0))
            self.work.act(tx, TREASURER, command, None)
            self.truth.pay((BANK, ""), (UNDER_WAY, str(TREASURER.user_id)), under_way)
            self.work.act(tx, TREASURER, PaySupplier(SUPPLIER, Rupiah(paid), "bank", "INV"), None)
            self.truth.pay((PAYABLE, SUPPLIER), (BANK, ""), paid)
        self.work.act(tx, TREASURER, CloseDay(""), None)

    def _deposit(self, tx: Transaction, amount: int) -> None:
        command = Deposit(TO_TREASURER, ((1_000, amount // 1_000),), TREASURER.user_id, "Bendahara", "", Rupiah(0))
        self.work.act(tx, TREASURER, command, None)
        self.truth.pay((UNDER_WAY, str(TREASURER.user_id)), (SAFE, ""), amount)
