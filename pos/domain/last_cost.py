"""What a document says the last receipt of a product paid, so that a sale below zero stock has a cost.

One rule for the import, for openings and for ``pos verify``, which derives the whole table again: an opening says what
it received; the change that gives a product its kind says its catalogue cost, because nothing was received yet.
"""

from collections.abc import Iterator

from pos.domain.documents import Body, integer, part, parts, text
from pos.domain.money import Rupiah
from pos.domain.product_kind import REFILLS, SERVICES, SHELLS
from pos.domain.valuation import LastCost

_ONE_SHELL = 1
_ONE_UNIT = 1000


def said_by(kind: str, body: Body) -> dict[str, LastCost]:
    """Return what a document says of last costs, by SKU; nothing for most kinds.

    Args:
        kind: The document's kind.
        body: Its body.

    Returns:
        Rupiah for a quantity: thousandths of the base unit, or shells for refills and shells.

    Raises:
        TypeError: The body is not one of its kind.
        KeyError: It lacks a number.
    """
    match kind:
        case "opening":
            return dict(_opened(body))
        case "goods_receipt":
            return dict(_received(body))
        case "product_change":
            return dict(_listed(body))
        case "agent_delivery" | "repack":
            return dict(_brought(body))
        case "agent_in" if body["what"] == "rest":  # a replacement is worth its claim, which is no price
            return dict(_brought(body))
        case _:
            return {}


def _opened(body: Body) -> Iterator[tuple[str, LastCost]]:
    for good in parts(body, "goods"):
        yield text(good, "sku"), _paid(good)
    for shells in parts(body, "shells"):
        for value in parts(shells, "values"):
            if text(value, "subledger") != text(shells, "container"):  # shells in circulation are no product
                yield text(value, "subledger"), _paid(value)


def _brought(body: Body) -> Iterator[tuple[str, LastCost]]:
    for move in parts(body, "moves"):
        if integer(move, "qty") > 0:
            yield text(move, "sku"), _paid(move)


def _received(body: Body) -> Iterator[tuple[str, LastCost]]:
    for line in parts(body, "lines"):
        if line["qty"]:
            worth = integer(line, "value") + integer(line, "freight")
            yield text(line, "sku"), LastCost(Rupiah(worth), integer(line, "qty"))


def _paid(received: Body) -> LastCost:
    return LastCost(Rupiah(integer(received, "value")), integer(received, "qty"))


def _listed(body: Body) -> Iterator[tuple[str, LastCost]]:
    if body["of"] != "products":
        return
    for row in parts(body, "rows"):
        new = part(row, "new")
        kind = str(new.get("kind", ""))
        if new.get("consignor"):
            yield text(row, "key"), LastCost(Rupiah(0), _ONE_UNIT)  # somebody else's goods cost nothing
        elif kind and kind not in SERVICES:
            quantity = _ONE_SHELL if kind in REFILLS or kind in SHELLS else _ONE_UNIT
            yield text(row, "key"), LastCost(Rupiah(integer(new, "cost_price")), quantity)
