"""What a month really did to money, goods and shells: dictionaries that know nothing of the program.

Built on the model of the counter; here is what happens behind it. Nothing is ever taken that is not there, so that
every figure has one right value.
"""

from collections.abc import Iterable
from typing import Final, NamedTuple

from tests.support.shop_model import DRAWER, SAFE, Key, Model, Sale, Sold, Unit, amount_of, half_up

PAYABLE, CLAIMS, UNDER_WAY, BANK, CASHIER = "2101", "1124", "1103", "1111", "1123"
LOST, MISCOUNTED, SHELLS_LOST = "5302", "5301", "8104"
OWNED_VALUE: Final = "1302"


class Made(NamedTuple):
    """A sale, what each line of it cost, and what came back of it: thousandths by line, and rupiah in all."""

    sale: Sale
    costs: tuple[int, ...]
    back: dict[int, int]
    returned: list[int]


class Truth:
    """Balances by account, subledger and commodity, and every sale that stands."""

    def __init__(self, balances: Iterable[tuple[Key, int]], year: str) -> None:
        self.model = Model(balances, year)
        self.balances = self.model.balances
        self.sales: dict[int, Made] = {}

    def standing(self) -> dict[Key, int]:
        """The balances that are not zero."""
        return self.model.standing()

    def revenue(self) -> dict[str, int]:
        """What was sold, by class: credit is positive."""
        return {key[0]: -amount for key, amount in self.standing().items() if key[0].startswith("4")}

    # --- the counter ---

    def sell(self, number: int, lines: Iterable[Sold], paid: int | None, member: str) -> Sale:
        """Sell for cash."""
        sale = self.model.sell(lines, paid, member)
        self.sales[number] = Made(sale, self.model.costs(), {}, [0, 0])
        return sale

    def void(self, number: int) -> None:
        """Undo the sale that was made last."""
        self.model.void_last()
        del self.sales[number]

    def left(self, number: int, line: int) -> int:
        """How much of a line of a sale was not brought back yet, in thousandths of its unit; lines begin at 1."""
        made = self.sales[number]
        return made.sale.lines[line - 1].milli - made.back.get(line, 0)

    def refund(self, number: int, line: int, milli: int, *, is_damaged: bool) -> int:
        """Give money back for some of a line, and return the cash."""
        made = self.sales[number]
        sold, before = made.sale.lines[line - 1], made.back.get(line, 0)
        made.back[line] = before + milli

        def share(whole: int) -> int:
            return half_up(whole * (before + milli), sold.milli) - half_up(whole * before, sold.milli)

        amount, cost = share(made.sale.amounts[line - 1]), share(made.costs[line - 1])
        cash = _cash(made.sale, made.returned[0] + amount) - made.returned[1]
        made.returned[0] += amount
        made.returned[1] += cash
        who = "1" if made.sale.member else "2"
        self._add((f"4{who}91", "", "IDR"), amount)
        self._add(DRAWER, -cash)
        self._add(("8103", "", "IDR"), cash - amount)
        self._add((f"5{who}{sold.unit.sales_class}", "", "IDR"), -cost)
        quantity = share(sold.milli * sold.unit.factor // 1000)
        self._back(sold.unit, 0 if is_damaged else quantity, cost)
        if made.sale.member and sold.unit.is_counted:
            commodity = f"BELANJA-{self.model.year}"
            self._add(("belanja", f"A{int(made.sale.member)}", commodity), -amount)
            self._add(("belanja_total", "", commodity), amount)
        return cash

    def _back(self, unit: Unit, quantity: int, cost: int) -> None:
        if quantity:
            self._add(("store", "", unit.sku), quantity)
            self._add((unit.stock, unit.sku, "IDR"), cost)
        else:
            self._add((LOST, "", "IDR"), cost)

    # --- money ---

    def pay(self, debit: tuple[str, str], credit: tuple[str, str], amount: int) -> None:
        """Move rupiah from one account to another."""
        self._add((*debit, "IDR"), amount)
        self._add((*credit, "IDR"), -amount)

    def close(self, counted: int, charged: int) -> int:
        """Hand the drawer to the safe; a shortage is the cashier's (his key) or the outlet's (0)."""
        difference = counted - self.balances[DRAWER]
        if difference < 0 and charged:
            self._add((CASHIER, str(charged), "IDR"), -difference)
            self._add(DRAWER, difference)
            return self.model.close(counted) + difference
        return self.model.close(counted)

    # --- goods ---

    def receive(self, unit: Unit, quantity: int, value: int, supplier: str) -> None:
        """Take goods in on credit."""
        self._add(("store", "", unit.sku), quantity)
        self._add((unit.stock, unit.sku, "IDR"), value)
        self._add((PAYABLE, supplier, "IDR"), -value)

    def take(self, unit: Unit, quantity: int) -> int:
        """Take goods off the shelf at their average, and return what they cost."""
        place, value = ("store", "", unit.sku), (unit.stock, unit.sku, "IDR")
        cost = half_up(self.balances[value] * quantity, self.balances[place])
        self._add(place, -quantity)
        self._add(value, -cost)
        return cost

    def repack(self, source: Unit, used: int, target: Unit, packed: int) -> None:
        """Make bags of a sack: they cost what went in."""
        cost = self.take(source, used)
        self._add(("store", "", target.sku), packed)
        self._add((target.stock, target.sku, "IDR"), cost)

    def write_off(self, unit: Unit, quantity: int) -> None:
        """Lose goods."""
        self._add((LOST, "", "IDR"), self.take(unit, quantity))

    def carry(self, unit: Unit, quantity: int, place: str) -> None:
        """Carry goods to another place, with what they are worth."""
        cost = self.take(unit, quantity)
        self._add((f"store@{place}", "", unit.sku), quantity)
        self._add((unit.stock, f"{unit.sku}@{place}", "IDR"), cost)

    def send_back(self, unit: Unit, quantity: int, supplier: str) -> None:
        """Give goods back for what they cost; that much less is owed."""
        self._add((PAYABLE, supplier, "IDR"), self.take(unit, quantity))

    def find(self, unit: Unit, difference: int) -> None:
        """Post what a count found: more or less than the books said."""
        if difference < 0:
            self._add((MISCOUNTED, "", "IDR"), self.take(unit, -difference))
        elif difference:
            place, value = ("store", "", unit.sku), (unit.stock, unit.sku, "IDR")
            worth = half_up(self.balances[value] * difference, self.balances[place])
            self._add(place, difference)
            self._add(value, worth)
            self._add((MISCOUNTED, "", "IDR"), -worth)

    # --- shells ---

    def deliver(self, refill: Unit, agent: str, received: int, given: int, price: int) -> None:
        """Swap empties for full ones with the agent, on credit."""
        container, value = refill.container, received * price
        self._add(("full", "", container), received)
        self._add(("empty", "", container), -given)
        self._add(("agent", agent, container), given - received)
        self._add((refill.stock, refill.sku, "IDR"), value)
        self._add((PAYABLE, agent, "IDR"), -value)

    def spoil(self, refill: Unit, agent: str) -> int:
        """Find a full shell faulty and claim its gas; returns what is claimed."""
        full, value = ("full", "", refill.container), (refill.stock, refill.sku, "IDR")
        cost = half_up(self.balances[value], self.balances[full])
        self._add(full, -1)
        self._add(("faulty", "", refill.container), 1)
        self._add(value, -cost)
        self._add((CLAIMS, agent, "IDR"), cost)
        return cost

    def send_faulty(self, refill: Unit, agent: str, shells: int) -> None:
        """Hand faulty shells to the agent."""
        self._add(("faulty", "", refill.container), -shells)
        self._add(("agent", agent, refill.container), shells)

    def replace(self, refill: Unit, agent: str, shells: int, claimed: int) -> None:
        """Get full shells for a claim."""
        self._add(("agent", agent, refill.container), -shells)
        self._add(("full", "", refill.container), shells)
        self._add((refill.stock, refill.sku, "IDR"), claimed)
        self._add((CLAIMS, agent, "IDR"), -claimed)

    def _add(self, key: Key, amount: int) -> None:
        self.balances[key] += amount


def _cash(sale: Sale, upto: int) -> int:
    """What cash was given back up to an amount: rounded down as it was paid, and in the end all that was paid."""
    return sale.due if upto == sale.total else min(sale.due, upto - upto % 100)


__all__ = ["SAFE", "Made", "Truth", "amount_of"]
