"""The counter of a demo's day: one shift from its float to its count."""

from collections.abc import Sequence
from random import Random
from typing import Final

from pos.domain.answers import CountDiffers
from pos.domain.cash.commands import DropCash, PaidIn, PaidOut
from pos.domain.errors import SaleRefused
from pos.domain.money import Rupiah
from pos.services.demo.demand import Buyer
from pos.services.demo.mishaps import Mishaps
from pos.services.demo.people import MANAGER, TREASURER
from pos.services.demo.work import Work
from pos.services.session import Session
from pos.services.shiftwork import Settling
from pos.store import shifts
from pos.store.transaction import Transaction

_FLOAT: Final = Rupiah(300_000)
_DIFFERENCES: Final = (0, 0, 0, 0, 0, 0, -500, -2_000, 1_000, -10_000)
_DROP: Final = Rupiah(1_000_000)
_MOST_IN_DRAWER: Final = 2_000_000


class Shift:
    """A cashier in a shift, and the second person who approves."""

    def __init__(self, work: Work, cashier: Session, rng: Random) -> None:
        """Begin with the float.

        Args:
            work: The register.
            cashier: Who is at the till.
            rng: Decides.
        """
        self._work, self._cashier, self._rng = work, cashier, rng
        self._mishaps = Mishaps(work, (cashier, TREASURER if cashier == MANAGER else MANAGER), rng)

    def work(self, tx: Transaction, buyers: Sequence[Buyer], midnight_ms: int) -> None:
        """Open, serve everybody, and close; a buyer whose money is short goes away."""
        self._work.open_shift(tx, self._cashier, _FLOAT)
        for buyer in buyers:
            self._work.clock.at_ms = max(self._work.clock.at_ms + 1_000, midnight_ms + buyer.at_ms)
            self._serve(tx, buyer)
        self._move_cash(tx)
        self._close(tx)

    def _serve(self, tx: Transaction, buyer: Buyer) -> None:
        date = self._work.desk.today()
        try:
            sale = self._work.sell(tx, self._cashier, buyer.basket, date).sale
        except SaleRefused:
            sale = self._work.sell(tx, self._cashier, buyer.basket._replace(paid=None), date).sale
        self._mishaps.after(tx, sale.sale_no)

    def _held(self, tx: Transaction) -> int:
        return shifts.cash_balance(tx, "1101", self._work.desk.outlet.drawer)

    def _move_cash(self, tx: Transaction) -> None:
        self._work.clock.at_ms += 60_000
        if self._rng.random() < 0.3:
            amount = Rupiah(1_000 * self._rng.randrange(10, 60))
            self._work.act(
                tx, self._cashier, PaidOut(amount, "Ongkos angkut", "Becak dari terminal", "Pak Slamet"), None
            )
        if self._rng.random() < 0.2:
            self._work.act(tx, self._cashier, PaidIn(Rupiah(100_000), "Tambah uang kembalian", ""), None)
        if self._held(tx) > _MOST_IN_DRAWER:
            self._work.act(tx, self._cashier, DropCash(_DROP), None)

    def _close(self, tx: Transaction) -> None:
        """A count in coins of a hundred and the rest in notes: what it is counted in does not matter to a demo."""
        self._work.clock.at_ms += 300_000
        counted = max(0, self._held(tx) + self._rng.choice(_DIFFERENCES))
        notes, rest = divmod(counted, 100_000)
        pieces = ((100_000, notes), (10_000, rest // 10_000), (100, rest % 10_000 // 100))
        if isinstance(self._work.count(tx, self._cashier, pieces), CountDiffers):
            self._work.settle(tx, self._cashier, Settling("Salah kembalian", is_charged=False), None)
