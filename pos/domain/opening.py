"""The opening: what an outlet starts with, as a document like any other, against account 3901."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pos.domain import valuation
from pos.domain.documents import Body
from pos.domain.errors import BadFigure
from pos.domain.money import Rupiah, divide_half_up
from pos.domain.quantity import Milli
from pos.domain.valuation import Pool


class OpeningGoods(NamedTuple):
    """Goods on the shelf at the start.

    Attributes:
        sku: The product.
        stock: Its stock account.
        quantity: Thousandths of the base unit.
        unit_cost_rupiah: Cost of one base unit.
    """

    sku: str
    stock: str
    quantity: Milli
    unit_cost_rupiah: Rupiah


class OpeningShells(NamedTuple):
    """Shells of one container type at the start, by where they are and whose they are.

    Attributes:
        container: The container type.
        full: Full shells in the yard.
        empty: Empty shells in the yard.
        faulty: Faulty shells in the yard.
        for_sale: How many of those are for sale; the rest are owned.
        refill: The refill product, whose stock the full shells are; ``""`` when none.
        refill_stock: Stock account of the refill.
        refill_cost_rupiah: Cost of one refill.
        asset: Account of owned shells (1302, 1303).
        sold_as: The product a shell for sale is; ``""`` when none.
        sold_stock: Stock account of shells for sale (1144, 1145).
        value_rupiah: Value of one shell.
    """

    container: str
    full: int
    empty: int
    faulty: int
    for_sale: int
    refill: str
    refill_stock: str
    refill_cost_rupiah: Rupiah
    asset: str
    sold_as: str
    sold_stock: str
    value_rupiah: Rupiah


def _goods_body(good: OpeningGoods, pool: Pool) -> Body:
    if good.quantity <= 0 or good.unit_cost_rupiah < 0:
        raise BadFigure(f"{good.sku} {good.quantity}")
    value = Rupiah(divide_half_up(good.unit_cost_rupiah * good.quantity, 1000))
    correction, _ = valuation.receive(pool, good.quantity, value)
    return {"sku": good.sku, "qty": good.quantity, "value": value, "stock": good.stock, "correction": correction}


def _pool_value(account: str, sku: str, quantity: int, unit_rupiah: int, pools: Mapping[str, Pool]) -> Body:
    value = Rupiah(quantity * unit_rupiah)
    correction = valuation.receive(pools[sku], quantity, value)[0] if quantity and sku in pools else 0
    return {"account": account, "subledger": sku, "qty": quantity, "value": value, "correction": correction}


def _shells_body(shells: OpeningShells, pools: Mapping[str, Pool]) -> Body:
    owned = shells.full + shells.empty + shells.faulty - shells.for_sale
    if min(shells.full, shells.empty, shells.faulty, shells.for_sale, owned) < 0:
        raise BadFigure(shells.container)
    if shells.full and not shells.refill:
        raise BadFigure(shells.container)
    values = [
        _pool_value(shells.refill_stock, shells.refill, shells.full, shells.refill_cost_rupiah, pools),
        _pool_value(shells.sold_stock, shells.sold_as, shells.for_sale, shells.value_rupiah, pools),
        _pool_value(shells.asset, shells.container, owned, shells.value_rupiah, {}),
    ]
    return {
        "container": shells.container,
        "full": shells.full,
        "empty": shells.empty,
        "faulty": shells.faulty,
        "for_sale": shells.for_sale,
        "values": [value for value in values if value["qty"]],
    }


def decide(
    goods: Sequence[OpeningGoods],
    shells: Sequence[OpeningShells],
    cash: Mapping[tuple[str, str], Rupiah],
    pools: Mapping[str, Pool],
) -> Body:
    """Decide an opening.

    Args:
        goods: Goods on the shelf, each with a positive quantity.
        shells: Shells in the yard; one entry per container type that has none yet.
        cash: Rupiah per account and subledger (the safe, the bank, a supplier who is owed); a debt is negative.
        pools: The pool of every product opened, refills and shells too, as it is now.

    Returns:
        The body of an ``opening`` document, version 1.

    Raises:
        BadFigure: A quantity is not positive, more shells are for sale than there are, or full shells of a container
        that
            has no refill.
    """
    return {
        "goods": [_goods_body(good, pools[good.sku]) for good in goods],
        "shells": [_shells_body(each, pools) for each in shells],
        "cash": [{"account": account, "subledger": of, "amount": amount} for (account, of), amount in cash.items()],
    }
