"""Goods carried from one place of the outlet to another, each place with a value of its own."""

from collections.abc import Mapping
from typing import NamedTuple

from pos.domain.documents import Body, integer
from pos.domain.errors import EmptyPaper
from pos.domain.quantity import Milli
from pos.domain.yard.moving import Pools, bring, paper, require_lines, require_there, take
from pos.domain.yard.stock import FLOOR, StockedProduct


class CarriedGoods(NamedTuple):
    """One product and thousandths of its base unit."""

    sku: str
    quantity: Milli


class TransferGoods(NamedTuple):
    """Goods carried from ``source`` to ``target``: codes of places, ``FLOOR`` for the shop floor."""

    source: str
    target: str
    note: str
    lines: tuple[CarriedGoods, ...]


def decide(command: TransferGoods, products: Mapping[str, StockedProduct], pools: Pools) -> Body:
    """Decide a transfer: out at what the goods cost there, in at the same.

    Args:
        command: What is carried where.
        products: The products of its lines.
        pools: Their pools at both places, by subledger; changed.

    Returns:
        The body of a ``transfer`` document, version 1.

    Raises:
        EmptyPaper: No line, a product on two, or both places are one.
        BadFigure: A quantity is not positive.
        NotThatKind: A product is not goods in a store.
        MoreThanThere: More than there is behind the shop floor; the floor itself may be sold below zero already.
    """
    require_lines([line.sku for line in command.lines])
    if command.source == command.target:
        raise EmptyPaper
    moved, lines = list[Body](), list[Body]()
    for sku, quantity in command.lines:
        product = products[sku]
        source, target = product.at(command.source), product.at(command.target)
        if command.source != FLOOR:
            require_there(product.name, quantity, pools[source.sku].quantity)
        out = take(pools, source, quantity)
        value = integer(out, "value")
        moved += [out, bring(pools, target, quantity, value)]
        lines.append({"sku": sku, "name": product.name, "unit": product.unit, "qty": quantity, "value": value})
    return paper(moved, (), ()) | {
        "source": command.source,
        "target": command.target,
        "note": command.note,
        "lines": lines,
    }
