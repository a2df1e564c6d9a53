"""Goods packed anew: a sack becomes bags, which cost what went in and their packing; loss makes them dearer."""

from collections.abc import Mapping
from typing import NamedTuple

from pos.domain.documents import Body, integer, text
from pos.domain.errors import BadFigure, EmptyPaper, MayNotRepack
from pos.domain.ledger import PRODUCTION
from pos.domain.quantity import Milli
from pos.domain.yard.moving import Pools, bring, paper, place, take, value_of
from pos.domain.yard.stock import FLOOR, StockedProduct


class RepackGoods(NamedTuple):
    """What is packed anew, on the shop floor.

    Attributes:
        source: The product that is opened.
        used: Thousandths of its base unit.
        target: The product that is packed.
        packed: Thousandths of its base unit: good bags only.
        packing: The product it is packed in; ``""`` for none.
        packing_used: Thousandths of its base unit.
        note: Anything to say; may be empty.
    """

    source: str
    used: Milli
    target: str
    packed: Milli
    packing: str
    packing_used: Milli
    note: str


def _loss(used: int, packed: int, source: StockedProduct, target: StockedProduct) -> int:
    """Return what was lost in thousandths of the content's unit; 0 when the content of either is not known.

    Raises:
        BadFigure: More came out than went in.
    """
    if not source.content_milli or not target.content_milli:
        return 0
    loss = (used * source.content_milli - packed * target.content_milli) // 1000
    if loss < 0:
        raise BadFigure(str(packed // 1000))
    return loss


def decide(command: RepackGoods, products: Mapping[str, StockedProduct], pools: Pools) -> Body:
    """Decide a repack.

    Args:
        command: What becomes what.
        products: The products of it.
        pools: Their pools on the shop floor; changed.

    Returns:
        The body of a ``repack`` document, version 1.

    Raises:
        BadFigure: A quantity is not positive, or more came out than went in.
        EmptyPaper: A product is packed into itself, or is its own packing.
        MayNotRepack: One of the goods may not be repacked.
        NotThatKind: One of them is not goods in a store.
    """
    source, target = products[command.source], products[command.target]
    if len({command.source, command.target, command.packing}) < 3:
        raise EmptyPaper
    for product in (source, target):
        if not product.may_repack:
            raise MayNotRepack(product.name)
    inputs = [take(pools, source.at(FLOOR), command.used)]
    if command.packing:
        inputs.append(take(pools, products[command.packing].at(FLOOR), command.packing_used))
    output = bring(pools, target.at(FLOOR), command.packed, value_of(inputs))
    moved = [*inputs, output]
    places = [place(PRODUCTION, text(move, "commodity"), -integer(move, "qty")) for move in moved]
    goods = [*zip((command.source, command.packing), inputs, strict=False), (command.target, output)]
    return paper(moved, places, ()) | {
        "lines": [_said(products[sku], move) for sku, move in goods],
        "loss": _loss(command.used, command.packed, source, target),
        "note": command.note,
    }


def _said(product: StockedProduct, move: Body) -> Body:
    """A line of the slip: what went in is negative, what came out positive."""
    return {
        "sku": product.sku,
        "name": product.name,
        "unit": product.unit,
        "qty": integer(move, "qty"),
        "value": integer(move, "value"),
    }
