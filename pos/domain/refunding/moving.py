"""What a refund brings back into stock, for whoever plays the ledger again."""

from collections.abc import Iterator

from pos.domain.books import Goods, Move
from pos.domain.documents import Body, integer, parts, text
from pos.domain.ledger import STORE
from pos.domain.money import Rupiah
from pos.domain.refunding.commands import TO_STORE


def moves(body: Body) -> Iterator[Move]:
    """Yield what comes back on the shelf; what is lost and what was used up never do.

    Args:
        body: The body of a ``refund`` document, version 1.

    Raises:
        TypeError: It is none.
        KeyError: It lacks a number.
    """
    for line in parts(body, "lines"):
        if line["to"] == TO_STORE:
            sku, place, quantity = text(line, "sku"), text(line, "pool"), integer(line, "qty")
            commodity = sku if place == STORE else text(line, "container")
            quantity = quantity if place == STORE else quantity // 1000
            goods = Goods(sku, text(line, "stock"), place, commodity)
            yield Move(goods, quantity, Rupiah(integer(line, "cost")), integer(line, "correction"))
