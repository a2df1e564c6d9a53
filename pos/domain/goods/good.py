"""A product in the unit it moves in, and the money places of its paper: what every paper about goods reads first."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from pos.domain.documents import Body, integer, text
from pos.domain.errors import BadFigure
from pos.domain.goods.refusals import UnknownProduct
from pos.domain.ledger import FOR_SALE, FULL
from pos.domain.money import thousands
from pos.domain.quantity import Milli, milli_text
from pos.domain.valuation import Pool

MOST_RUPIAH: Final = 999_999_999
"""No paper of an outlet has a figure of a billion: that is a barcode taken for money."""

MOST_MILLI: Final = 100_000_000
"""A hundred thousand of a unit on one line: more is a barcode taken for a quantity."""


class Way(NamedTuple):
    """Where money comes from or goes to.

    Attributes:
        account: Its account.
        subledger: The drawer, the supplier or the open document; ``""`` where there is none.
    """

    account: str
    subledger: str


class Good(NamedTuple):
    """A product in one of its units.

    Attributes:
        sku: Its code.
        name: For slips.
        kind: A value of ``ProductKind``.
        unit: The unit's name.
        factor: Thousandths of the base unit in one of it.
        place: ``store``, ``full`` or ``for_sale``; ``""`` for a service.
        container: Its returnable container, or ``""``.
        stock: Its stock account.
        consignor: Whose it is; ``""`` for the outlet's own.
    """

    sku: str
    name: str
    kind: str
    unit: str
    factor: Milli
    place: str
    container: str
    stock: str
    consignor: str


Goods = Mapping[tuple[str, str], Good]
"""By SKU and unit."""

Pools = Mapping[str, Pool]
"""What there is of each product and what it is worth, by SKU."""


def known(goods: Goods, sku: str, unit: str) -> Good:
    """Return a product in a unit.

    Raises:
        UnknownProduct: There is none.
    """
    good = goods.get((sku, unit))
    if good is None:
        raise UnknownProduct(f"{sku} {unit}".strip())
    return good


def quantity_of(good: Good, count_milli: int) -> int:
    """Return a number of units as the ledger counts it.

    Args:
        good: The product in its unit.
        count_milli: Thousandths of that unit; zero or more.

    Returns:
        Thousandths of the base unit, or shells.

    Raises:
        BadFigure: It is below zero, beyond any sense, or a fraction of what comes whole.
    """
    quantity, rest = divmod(count_milli * good.factor, 1000)
    if not 0 <= count_milli <= MOST_MILLI or rest or (good.kind != "weighed" and quantity % 1000):
        raise BadFigure(milli_text(count_milli))
    return quantity // 1000 if good.place in {FULL, FOR_SALE} else quantity


def sensible(amount_rupiah: int) -> int:
    """Return an amount that a paper may name.

    Raises:
        BadFigure: It is below zero, or beyond any sense.
    """
    if not 0 <= amount_rupiah <= MOST_RUPIAH:
        raise BadFigure(thousands(amount_rupiah))
    return amount_rupiah


def leg(way: Way, amount_rupiah: int) -> Body:
    """Return one leg of money in a body; debit positive."""
    return {"account": way.account, "subledger": way.subledger, "amount": amount_rupiah}


def good_of(line: Body) -> Good:
    """Return the product of a line as ``moved_body`` wrote it; whose it is stands with the supplier."""
    return Good(
        sku=text(line, "sku"),
        name=text(line, "name"),
        kind=text(line, "kind"),
        unit=text(line, "unit"),
        factor=Milli(integer(line, "factor")),
        place=text(line, "pool"),
        container=text(line, "container"),
        stock=text(line, "stock"),
        consignor="",
    )


def moved_body(good: Good) -> dict[str, object]:
    """Return what a line says of its product, however it moves."""
    return {
        "sku": good.sku,
        "name": good.name,
        "kind": good.kind,
        "unit": good.unit,
        "factor": good.factor,
        "pool": good.place,
        "container": good.container,
        "stock": good.stock,
    }
