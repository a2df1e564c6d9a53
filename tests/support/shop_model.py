"""The outlet in a few dictionaries: what every sale must do to money, goods and shells, worked out a second time.

It reads the sample files as text and knows nothing of the program; a test keeps it beside the till and compares.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from pos import data

SAFE, OVER, SHORT, ROUNDING = "1102", "8102", "8201", "8103"
DRAWER: Final = ("1101", "1", "IDR")

Key = tuple[str, str, str]
"""An account, its subledger and a commodity."""

_STOCK: Final = {
    "goods": "1141",
    "weighed": "1141",
    "cylinder_refill": "1143",
    "cylinder": "1144",
    "gallon_refill": "1148",
    "gallon": "1145",
    "water_refill": "",
    "fertiliser": "1147",
}
_STOCK_OF_TAX: Final = {"lpg_tertentu": "1142", "pupuk_subsidi": "1146"}
_CLASS: Final = {"LPG": "02", "Air Minum": "03", "Pupuk": "04"}


class Unit(NamedTuple):
    """A unit of a product as the sample files have it; prices in rupiah, factor in thousandths of the base unit.

    ``cost`` is what the last receipt paid for a base unit: what is sold before it is received costs that.
    """

    sku: str
    name: str
    kind: str
    unit: str
    factor: int
    price: int
    member_price: int
    cap: int
    container: str
    uses: str
    stock: str
    sales_class: str
    is_counted: bool
    cost: int


class Sold(NamedTuple):
    """A line that is sold: how many units in thousandths, and what becomes of the shell.

    Attributes:
        unit: What.
        milli: Thousandths of the unit.
        shell: ``empty`` or ``bought`` for a refill, ``with_gas`` for the shell that is bought with one.
    """

    unit: Unit
    milli: int
    shell: str = ""


class Sale(NamedTuple):
    """A sale as its receipt must show it."""

    number: int
    lines: tuple[Sold, ...]
    amounts: tuple[int, ...]
    total: int
    due: int
    paid: int
    member: str


def units() -> dict[str, Unit]:
    """The units of the sample catalogue, each by its barcode."""
    found: dict[str, Unit] = {}
    bases: dict[str, Unit] = {}
    for row in data.read("sample_catalogue.csv"):
        bases[row["sku"]] = found[row["barcode"]] = _unit(row)
    for row in data.read("sample_units.csv"):
        found[row["barcode"]] = bases[row["sku"]]._replace(
            unit=row["unit"],
            factor=int(row["factor"]) * 1000,
            price=int(row["sale_price"]),
            member_price=int(row["member_price"]),
            cap=int(row["price_cap"] or 0),
        )
    return found


def _unit(row: dict[str, str]) -> Unit:
    kind, category = row["kind"], row["category"]
    stock = _STOCK_OF_TAX.get(row["tax_class"], _STOCK[kind])
    if category == "Air Minum" and kind == "goods":
        stock = "1148"
    return Unit(
        sku=row["sku"],
        name=row["name"],
        kind=kind,
        unit=row["unit"],
        factor=1000,
        price=int(row["sale_price"]),
        member_price=int(row["member_price"]),
        cap=int(row["price_cap"] or 0),
        container=row["container"],
        uses=row["uses"].partition(":")[0],
        stock=stock,
        sales_class=_CLASS.get(category, "01"),
        is_counted=row["counts_for_shu"] == "yes",
        cost=int(row["cost_price"]),
    )


def half_up(amount: int, by: int) -> int:
    """Divide and round half up; the amount is not negative."""
    return (2 * amount + by) // (2 * by)


class Model:
    """Balances by account, subledger and commodity, and the sales made."""

    def __init__(self, balances: Iterable[tuple[Key, int]], year: str) -> None:
        self.balances: Counter[Key] = Counter(dict(balances))
        self.sales: list[Sale] = []
        self.year = year
        self._costs = {unit.sku: unit.cost for unit in units().values()}
        self._legs: list[tuple[Key, int]] = []

    def standing(self) -> dict[Key, int]:
        """The balances that are not zero."""
        return {key: amount for key, amount in self.balances.items() if amount}

    def on_hand(self, unit: Unit) -> int:
        """What is in stock of a product, in thousandths; full shells count as the stock of their refill."""
        match unit.kind:
            case "cylinder_refill" | "gallon_refill":
                return 1000 * self.balances["full", "", unit.container]
            case "cylinder" | "gallon":
                return -1000 * self.balances["for_sale", "", unit.container]
            case _:
                return self.balances["store", "", unit.sku]

    def due(self, lines: Iterable[Sold], member: str) -> tuple[int, int]:
        """The total of some lines, and what is due of it in cash."""
        total = sum(amount_of(line, is_member=bool(member)) for line in lines)
        return total, total - total % 100

    def sell(self, lines: Iterable[Sold], paid: int | None, member: str = "") -> Sale:
        """Sell for cash (None: exact); ``member`` is the member's number."""
        sold = tuple(lines)
        total, due = self.due(sold, member)
        amounts = tuple(amount_of(line, is_member=bool(member)) for line in sold)
        sale = Sale(len(self.sales) + 1, sold, amounts, total, due, due if paid is None else paid, member)
        self.sales.append(sale)
        self._legs.clear()
        for key, amount in self._effect(sale):
            self.balances[key] += amount
            self._legs.append((key, amount))
        return sale

    def costs(self) -> tuple[int, ...]:
        """What each line of the last sale cost, in their order."""
        return tuple(amount for key, amount in self._legs if key[0].startswith("5"))

    def void_last(self) -> None:
        """Undo the last sale: its exact negative; its document stays on record."""
        for key, amount in self._legs:
            self.balances[key] -= amount

    def is_short(self) -> bool:
        """Whether something the last sale took is below zero, so that taking it back is valued anew."""
        return any(self._left(key) < 0 for key, _ in self._legs if key[0] in {"store", "full", "for_sale"})

    def move_cash(self, amount: int, counter: str) -> None:
        """Put cash into the drawer from an account; a negative amount goes out to it."""
        self.balances[DRAWER] += amount
        self.balances[counter, "", "IDR"] -= amount

    def close(self, counted: int) -> int:
        """Hand the counted cash to the safe; returns over (positive) or short."""
        difference = counted - self.balances[DRAWER]
        self.balances[OVER if difference > 0 else SHORT, "", "IDR"] -= difference
        self.balances[DRAWER] = 0
        self.balances[SAFE, "", "IDR"] += counted
        return difference

    def _left(self, place: Key) -> int:
        """How much of something there is; what is for sale is kept as a negative number."""
        return -self.balances[place] if place[0] == "for_sale" else self.balances[place]

    def _effect(self, sale: Sale) -> Iterator[tuple[Key, int]]:
        """What a sale does to the balances; each leg is read off after the one before has been applied."""
        who = "1" if sale.member else "2"
        for line, amount in zip(sale.lines, sale.amounts, strict=True):
            yield (f"4{who}{line.unit.sales_class}", "", "IDR"), -amount
            yield from self._goods(line, f"5{who}{line.unit.sales_class}")
        yield DRAWER, sale.due
        yield (ROUNDING, "", "IDR"), sale.total - sale.due
        counted = sum(amount_of(line, is_member=True) for line in sale.lines if line.unit.is_counted)
        if sale.member:
            commodity = f"BELANJA-{self.year}"
            yield ("belanja", f"A{int(sale.member)}", commodity), counted
            yield ("belanja_total", "", commodity), -counted

    def _goods(self, line: Sold, cost_account: str) -> Iterator[tuple[Key, int]]:
        unit, quantity = line.unit, line.milli * line.unit.factor // 1000
        container, shells = unit.container, quantity // 1000
        value = (unit.stock, unit.sku, "IDR")
        match unit.kind:
            case "water_refill":
                yield from self._issued(("store", "", unit.uses), ("1148", unit.uses, "IDR"), cost_account, quantity)
            case "cylinder_refill" | "gallon_refill":
                yield from self._issued(("full", "", container), value, cost_account, shells)
                if line.shell == "empty":
                    yield ("empty", "", container), shells
            case "cylinder" | "gallon":
                yield from self._issued(("for_sale", "", container), value, cost_account, shells)
                if line.shell != "with_gas":
                    yield ("empty", "", container), -shells
            case _:
                yield from self._issued(("store", "", unit.sku), value, cost_account, quantity)

    def _issued(self, place: Key, value: Key, cost_account: str, taken: int) -> Iterator[tuple[Key, int]]:
        """Take goods out at their average; what is missing costs what the last receipt paid."""
        left = self._left(place)
        there = max(0, min(taken, left))
        cost = half_up(self.balances[value] * there, left) if there else 0
        per_unit = 1000 if place[0] == "store" else 1
        cost += half_up(self._costs[value[1]] * (taken - there), per_unit)
        yield place, taken if place[0] == "for_sale" else -taken
        yield value, -cost
        yield (cost_account, "", "IDR"), cost


def amount_of(line: Sold, *, is_member: bool) -> int:
    """What a line costs: half up, never above the floor of its cap."""
    unit = line.unit
    amount = half_up((unit.member_price if is_member else unit.price) * line.milli, 1000)
    return min(amount, unit.cap * line.milli // 1000) if unit.cap else amount
