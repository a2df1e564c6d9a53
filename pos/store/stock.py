"""What is on hand, what it is worth, and where the shells are: read from the balances, product by product."""

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from sqlalchemy import Select, and_, case, func, select

from pos.domain.ledger import EMPTY, FAULTY, FOR_SALE, FULL, OWNED
from pos.store.transaction import Transaction
from schema.catalogue import container, product, unit
from schema.ledger import account, balance

_GOODS: Final = balance.alias("goods")
_VALUE: Final = balance.alias("value")
_UNITS: Final = unit.alias("units")
_NO_SUBLEDGER: Final = 1
_RUPIAH: Final = 1
PLACES: Final = (FULL, EMPTY, FAULTY, "loan", "agent", OWNED, FOR_SALE, "held")
"""Where a shell can be, then whose it can be."""


class OnHand(NamedTuple):
    """One product.

    Attributes:
        sku: Its code.
        name: Its name.
        kind: Its kind.
        unit: Its base unit.
        quantity_milli: Thousandths of the base unit; shells times 1000 for refills and shells; negative if sold first.
        value_rupiah: What it is worth.
        reorder_milli: Where it is low; 0 for nowhere.
        is_low: Whether it is at or below that.
    """

    sku: str
    name: str
    kind: str
    unit: str
    quantity_milli: int
    value_rupiah: int
    reorder_milli: int
    is_low: bool


class Shells(NamedTuple):
    """One type of container.

    Attributes:
        container: Its code.
        name: Its name.
        counts: Shells by place and owner, in the order of ``PLACES``; owners as positive numbers.
        deposit_rupiah: The deposit for a loan.
        value_rupiah: What one shell is worth.
    """

    container: str
    name: str
    counts: tuple[int, ...]
    deposit_rupiah: int
    value_rupiah: int

    @property
    def is_whole(self) -> bool:
        """Whether the law of the cylinders holds: every shell that is somewhere is somebody's."""
        return sum(self.counts[:5]) == sum(self.counts[5:])


def _stock() -> Select[Any]:
    """A full shell counts as the stock of its refill; what is for sale is kept as a negative number of shells."""
    per_unit = case(
        (product.c.kind.in_(("cylinder_refill", "gallon_refill")), 1000),
        (product.c.kind.in_(("cylinder", "gallon")), -1000),
        else_=1,
    )
    of_product = and_(_UNITS.c.product == product.c.id, _UNITS.c.factor == 1000)
    base = select(func.min(_UNITS.c.id)).where(of_product).correlate(product).scalar_subquery()
    in_place = and_(
        _GOODS.c.account == product.c.pool_account,
        _GOODS.c.subledger == _NO_SUBLEDGER,
        _GOODS.c.commodity == product.c.commodity,
    )
    worth = and_(
        _VALUE.c.account == product.c.stock_account,
        _VALUE.c.subledger == product.c.subledger,
        _VALUE.c.commodity == _RUPIAH,
    )
    columns = (product.c.sku, product.c.name, product.c.kind, unit.c.name, product.c.reorder_point)
    return (
        select(*columns, func.coalesce(_GOODS.c.amount, 0) * per_unit, func.coalesce(_VALUE.c.amount, 0))
        .select_from(product.join(unit, unit.c.id == base).outerjoin(_GOODS, in_place).outerjoin(_VALUE, worth))
        .where(product.c.pool_account.is_not(None), product.c.active == 1)
        .order_by(product.c.sku)
    )


def stream(tx: Transaction) -> Iterator[OnHand]:
    """Read every active product that has a stock, by SKU; services have none."""
    for sku, name, kind, base_unit, reorder, quantity, value in tx.core.execute(_stock()).yield_per(500):
        is_low = reorder > 0 and quantity <= reorder
        yield OnHand(sku, name, kind, base_unit, quantity, value, reorder, is_low)


def shells(tx: Transaction) -> tuple[Shells, ...]:
    """Read every type of container with its shells, by code."""
    held: dict[tuple[int, str], int] = {}
    counted = select(balance.c.commodity, account.c.code, func.sum(balance.c.amount)).join_from(balance, account)
    counted = counted.where(account.c.code.in_(PLACES)).group_by(balance.c.commodity, account.c.code)
    for commodity, place, amount in tx.core.execute(counted):
        held[commodity, place] = -amount if place in PLACES[5:] else amount
    columns = (container.c.commodity, container.c.code, container.c.name, container.c.deposit, container.c.value)
    return tuple(
        Shells(code, name, tuple(held.get((commodity, place), 0) for place in PLACES), deposit, value)
        for commodity, code, name, deposit, value in tx.core.execute(select(*columns).order_by(container.c.code))
    )
