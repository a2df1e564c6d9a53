"""Goods to order: decided for every product from what sold lately, what there is and what should be there."""

from datetime import date, timedelta
from typing import NamedTuple

from pos.domain.period import Period
from pos.domain.yard.reordering import Need, Order, decide
from pos.store import reordering, settings, stock
from pos.store.figures import sold
from pos.store.figures.scope import scope_of
from pos.store.figures.sold import NOTHING
from pos.store.reordering import Ordered
from pos.store.stock import OnHand
from pos.store.transaction import Transaction


class Wanted(NamedTuple):
    """A product to be ordered: what there is, how it is ordered, how much of it, and how much sells in a day."""

    there: OnHand
    ordered: Ordered
    order: Order
    daily: int

    @property
    def cost_rupiah(self) -> int:
        """What the order costs at the catalogue's prices."""
        return self.order.units * self.ordered.factor * self.ordered.cost_rupiah // 1000


def goods_to_order(tx: Transaction, node: str, today: str) -> list[Wanted]:
    """Return the goods to order on a business date, by name."""
    days, cover = (int(settings.setting(tx, name, today)) for name in ("reorder_days", "reorder_cover_days"))
    first = (date.fromisoformat(today) - timedelta(days=days - 1)).isoformat()
    found = sold.by_sku(tx, scope_of(tx, Period(first, today, "", 0)))
    known, wanted = reordering.ordered(tx, node), list[Wanted]()
    for on_floor in stock.stream(tx):
        ordered, net = known[on_floor.sku], found.get(on_floor.sku, NOTHING).net
        there = on_floor._replace(quantity_milli=on_floor.quantity_milli + ordered.behind)
        order = decide(Need(there.quantity_milli, there.reorder_milli, net, days, cover, ordered.factor))
        if order.units:
            wanted.append(Wanted(there, ordered, order, max(0, net) // days))
    return sorted(wanted, key=lambda each: each.there.name)
