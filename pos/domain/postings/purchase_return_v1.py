"""Postings of a purchase return, version 1: goods back at what the books say, against what is given for them."""

from collections.abc import Iterator

from pos.domain.documents import Body, integer, parts, text
from pos.domain.ledger import EMPTY, FOR_SALE, IDR, STORE, VALUATION_CORRECTION, Posting, merge


def _goods(line: Body, flow: str) -> Iterator[Posting]:
    quantity = integer(line, "qty")
    match line["pool"]:
        case "store":
            yield Posting(flow, "", text(line, "sku"), quantity)
            yield Posting(STORE, "", text(line, "sku"), -quantity)
        case "for_sale":
            yield Posting(EMPTY, "", text(line, "container"), -quantity)
            yield Posting(FOR_SALE, "", text(line, "container"), quantity)
        case damaged:
            raise TypeError(damaged)


def _legs(body: Body) -> Iterator[Posting]:
    for line in parts(body, "lines"):
        yield Posting(text(line, "stock"), text(line, "sku"), IDR, -integer(line, "cost"))
        yield from _goods(line, text(body, "flow"))
    for leg in parts(body, "legs"):
        yield Posting(text(leg, "account"), text(leg, "subledger"), IDR, integer(leg, "amount"))
    for line in parts(body, "lines"):
        yield Posting(VALUATION_CORRECTION, "", IDR, integer(line, "cost") - integer(line, "credit"))


def postings(body: Body) -> tuple[Posting, ...]:
    """Derive the postings of a ``purchase_return`` body, version 1.

    Raises:
        UnbalancedError: The body does not balance: it was damaged.
        TypeError: The body is not one of its kind.
        KeyError: The body lacks a number.
    """
    return merge(_legs(body))
