"""Postings of a goods receipt, version 1: goods from whoever brought them, at cost and freight, against who is paid.

A settled claim (``claim_settled``) has the same body, its goods paid by the claim; money alone is a body without lines.
"""

from collections.abc import Iterator

from pos.domain.documents import Body, integer, parts, text
from pos.domain.ledger import EMPTY, FOR_SALE, IDR, STORE, VALUATION_CORRECTION, Posting, merge


def _goods(line: Body, flow: str) -> Iterator[Posting]:
    """Goods arrive on the shelf; shells that are bought arrive empty, and are for sale."""
    quantity = integer(line, "qty")
    match line["pool"]:
        case "store":
            yield Posting(flow, "", text(line, "sku"), -quantity)
            yield Posting(STORE, "", text(line, "sku"), quantity)
        case "for_sale":
            yield Posting(EMPTY, "", text(line, "container"), quantity)
            yield Posting(FOR_SALE, "", text(line, "container"), -quantity)
        case damaged:
            raise TypeError(damaged)


def _legs(body: Body) -> Iterator[Posting]:
    for line in parts(body, "lines"):
        worth = integer(line, "value") + integer(line, "freight") - integer(line, "correction")
        yield Posting(text(line, "stock"), text(line, "sku"), IDR, worth)
        yield from _goods(line, text(body, "flow"))
    for leg in parts(body, "legs"):
        yield Posting(text(leg, "account"), text(leg, "subledger"), IDR, integer(leg, "amount"))
    for line in parts(body, "lines"):
        yield Posting(VALUATION_CORRECTION, "", IDR, integer(line, "correction"))


def postings(body: Body) -> tuple[Posting, ...]:
    """Derive the postings of a ``goods_receipt`` or a ``claim_settled`` body, version 1.

    Raises:
        UnbalancedError: The body does not balance: it was damaged.
        TypeError: The body is not one of its kind.
        KeyError: The body lacks a number.
    """
    return merge(_legs(body))
