"""What comes into a demo's shop: goods from the wholesaler on credit, full cylinders and gallons from the agent."""

from datetime import date, timedelta
from random import Random
from types import MappingProxyType
from typing import Final

from pos.domain.goods.paying import PaySupplier
from pos.domain.goods.receipt import UNBILLED, ReceivedLine, ReceiveGoods
from pos.domain.money import Rupiah
from pos.domain.quantity import Milli
from pos.domain.yard.agents import DeliveredShells, TakeDelivery
from pos.services.demo.people import AGENT, STOREMAN, SUPPLIER, TREASURER
from pos.services.demo.work import Work
from pos.store import balances, stock
from pos.store.transaction import Transaction

_AGENTS_GOODS: Final = MappingProxyType(
    {"TABUNG-3": 16_000, "TABUNG-5.5": 92_000, "TABUNG-12": 190_000, "GALON-MRK-19": 15_500}
)
"""What the agent brings against empties, and what he takes for one."""

_FULL_AGAIN: Final = 3
"""How many times the level of reordering makes a full shelf."""

_KEEPS_DAYS: Final = (25, 60, 200)


class Deliveries:
    """Who takes in what is brought."""

    def __init__(self, work: Work, rng: Random) -> None:
        """Take goods in at a register; ``rng`` decides."""
        self._work, self._rng = work, rng

    def restock(self, tx: Transaction) -> None:
        """Take in what is low, on credit."""
        low = [each for each in stock.stream(tx) if each.is_low and each.kind in {"goods", "weighed", "fertiliser"}]
        costs = balances.last_costs(tx)
        lines = tuple(self._line(each, costs[each.sku]) for each in low)
        if lines:
            note = f"SJ-{self._rng.randrange(1_000, 10_000)}"
            freight = Rupiah(1_000 * self._rng.randrange(10, 40))
            command = ReceiveGoods(SUPPLIER, note, "", lines, UNBILLED, "payable", freight, "payable")
            self._work.act(tx, STOREMAN, command, None)

    def _line(self, low: stock.OnHand, last: tuple[int, int]) -> ReceivedLine:
        value, quantity = last
        price = max(1, value * 1_000 * self._rng.randrange(98, 103) // quantity // 100)
        count = Milli(max(1_000, low.reorder_milli * _FULL_AGAIN // 1_000 * 1_000))
        keeps = timedelta(days=self._rng.choice(_KEEPS_DAYS))
        expires = (date.fromisoformat(self._work.desk.today()) + keeps).isoformat() if low.kind == "goods" else ""
        return ReceivedLine(low.sku, low.unit, count, count, Milli(0), Rupiah(price), expires)

    def swap(self, tx: Transaction) -> None:
        """Swap the empties for full ones."""
        empties = {shells.container: shells.counts[stock.PLACES.index("empty")] for shells in stock.shells(tx)}
        lines = tuple(
            DeliveredShells(container, empties[container], empties[container], 0, Rupiah(price))
            for container, price in _AGENTS_GOODS.items()
            if empties.get(container, 0) > 0
        )
        if lines:
            self._work.act(tx, STOREMAN, TakeDelivery(AGENT, f"DO-{self._rng.randrange(1_000, 10_000)}", lines), None)

    def pay(self, tx: Transaction) -> None:
        """Pay the wholesaler what is owed, from the bank."""
        owed = -sum(each.amount for each in balances.stream(tx, "2101") if each.subledger == SUPPLIER)
        if owed > 0:
            self._work.act(tx, TREASURER, PaySupplier(SUPPLIER, Rupiah(owed), "bank", "TRF"), None)
