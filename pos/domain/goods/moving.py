"""What papers about goods say came and went, in their order, so that ``pos verify`` can decide it again."""

from collections.abc import Iterator

from pos.domain.books import Goods, Move
from pos.domain.documents import Body, integer, parts, text
from pos.domain.money import Rupiah


def goods_of(line: Body) -> Goods:
    """Return where the goods of a line are kept."""
    sku, place = text(line, "sku"), text(line, "pool")
    return Goods(sku, text(line, "stock"), place, sku if place == "store" else text(line, "container"))


def received(body: Body) -> Iterator[Move]:
    """Yield what a goods receipt or a settled claim brought; what was not accepted moved nothing."""
    for line in parts(body, "lines"):
        if line["qty"]:
            worth = Rupiah(integer(line, "value") + integer(line, "freight"))
            yield Move(goods_of(line), integer(line, "qty"), worth, integer(line, "correction"))


def returned(body: Body) -> Iterator[Move]:
    """Yield what a purchase return took."""
    for line in parts(body, "lines"):
        yield Move(goods_of(line), -integer(line, "qty"), Rupiah(integer(line, "cost")), 0)
