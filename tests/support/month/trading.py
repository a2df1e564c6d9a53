"""The counter of a random month: what buyers want, what is brought back and what is undone, told to truth and till."""

from random import Random
from typing import Final

from pos.domain.correcting import LAST, OpenDrawer, VoidSale
from pos.domain.money import Rupiah
from pos.domain.quantity import Milli
from pos.domain.refunding.commands import GivenBack, RefundSale
from pos.services.demo.basket import Basket, Wanted
from pos.services.demo.work import Work
from pos.services.session import Session
from pos.store.transaction import Transaction
from tests.support.month.register import MANAGER
from tests.support.month.truth import Truth
from tests.support.shop_model import DRAWER, Sold, Unit, units

LINES: Final = (1, 1, 2, 2, 3, 3, 4, 6)
COUNTS: Final = (1, 1, 1, 2, 2, 3, 5)
SHELL_OF: Final = {"TABUNG-3": "LPG3-TBG", "TABUNG-5.5": "LPG55-TBG", "TABUNG-12": "LPG12-TBG"}
SHELVED: Final = frozenset({"goods", "weighed", "fertiliser"})


class Counter:
    """A counter, its buyers, and the truth about them."""

    def __init__(self, work: Work, truth: Truth, rng: Random) -> None:
        self.work, self.truth, self.rng = work, truth, rng
        self.units = units()
        self.by_sku = {unit.sku: unit for unit in self.units.values() if unit.factor == 1000}
        self.codes = sorted(code for code, unit in self.units.items() if unit.kind not in {"cylinder", "gallon"})
        self.lines: dict[int, tuple[int, ...]] = {}

    def serve(self, tx: Transaction, cashier: Session, date: str) -> None:
        """Sell a random basket to a random buyer, as far as there is something to sell."""
        wanted, sold = self._wanted()
        if not wanted:
            return
        member = f"{self.rng.randrange(1, 11):04}" if self.rng.random() < 0.6 else ""
        _, due = self.truth.model.due(sold.values(), member)
        paid = None if self.rng.random() < 0.5 else -(-due // 50_000) * 50_000
        basket = Basket(tuple(wanted), member, None if paid is None else Rupiah(paid))
        made = self.work.sell(tx, cashier, basket, date).sale
        expected = self.truth.sell(made.sale_no, sold.values(), paid, member)
        self.lines[made.sale_no] = tuple(sold)
        assert (made.total_rupiah, made.due_rupiah) == (expected.total, expected.due)
        if self.rng.random() < 0.01:
            self.work.act(tx, cashier, VoidSale(LAST, "Pembeli batal"), MANAGER)
            self.truth.void(made.sale_no)
        elif self.rng.random() < 0.02:
            self.work.act(tx, cashier, OpenDrawer("Tukar uang"), MANAGER)

    def _wanted(self) -> tuple[list[Wanted], dict[int, Sold]]:
        """What a buyer wants, and what of it is sold, by the number of its line."""
        wanted, sold, left, line = list[Wanted](), dict[int, Sold](), dict[str, int](), 1
        for code in self.rng.sample(self.codes, self.rng.choice(LINES)):
            unit = self.units[code]
            milli = self.rng.randrange(1, 3_000) if unit.kind == "weighed" else 1000 * self.rng.choice(COUNTS)
            if self.rng.random() < 0.02:
                wanted.append(Wanted(code, Milli(milli), is_shell_bought=False, is_voided=True))
                line += 1
            if not self._is_there(unit, milli, left):
                continue
            shell = self._bought_shell(unit, milli, left)
            wanted.append(Wanted(code, Milli(milli), is_shell_bought=shell is not None, is_voided=False))
            sold[line] = Sold(unit, milli, _answer(unit, shell))
            if shell is not None:
                sold[line + 1] = Sold(shell, milli, "with_gas")
            line += 1 if shell is None else 2
        return (wanted, sold) if sold else ([], {})

    def _is_there(self, unit: Unit, milli: int, left: dict[str, int]) -> bool:
        source, needed = self.by_sku[unit.uses] if unit.uses else unit, milli * unit.factor // 1000
        left.setdefault(source.sku, self.truth.model.on_hand(source))
        if needed > left[source.sku]:
            return False
        left[source.sku] -= needed
        return True

    def _bought_shell(self, unit: Unit, milli: int, left: dict[str, int]) -> Unit | None:
        if unit.container not in SHELL_OF or self.rng.random() > 0.03:
            return None
        shell = self.by_sku[SHELL_OF[unit.container]]
        return shell if self._is_there(shell, milli, left) else None

    def take_back(self, tx: Transaction, cashier: Session) -> None:
        """Give money back for some of a line of a sale of the last days, if there is enough in the drawer."""
        number = self.rng.choice(sorted(self.truth.sales)[-200:])
        lines = self.truth.sales[number].sale.lines
        line = self.rng.randrange(1, len(lines) + 1)
        sold, left = lines[line - 1], self.truth.left(number, line)
        if sold.unit.kind not in SHELVED or left <= 0 or self.truth.balances[DRAWER] < 500_000:
            return
        milli = self.rng.randrange(1, left + 1)
        if sold.unit.kind != "weighed":
            milli = max(1_000, milli // 1000 * 1000)
        is_damaged = self.rng.random() < 0.3
        back = GivenBack(self.lines[number][line - 1], Milli(milli), "damaged" if is_damaged else "store")
        done = self.work.act(tx, cashier, RefundSale(str(number), (back,), "Barang rusak"), MANAGER)
        assert done.amount_rupiah == self.truth.refund(number, line, milli, is_damaged=is_damaged)


def _answer(unit: Unit, shell: Unit | None) -> str:
    if unit.kind not in {"cylinder_refill", "gallon_refill"}:
        return ""
    return "empty" if shell is None else "bought"
