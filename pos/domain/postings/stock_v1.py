"""Postings of the papers of the yard, version 1: goods with their value, what answers them, and who bears the cost."""

from collections.abc import Iterator

from pos.domain.books import OWNERS
from pos.domain.documents import Body, integer, parts, text
from pos.domain.ledger import IDR, VALUATION_CORRECTION, Posting, merge


def _moved(move: Body) -> Iterator[Posting]:
    quantity, correction = integer(move, "qty"), integer(move, "correction")
    value = integer(move, "value") if quantity > 0 else -integer(move, "value")
    place = text(move, "place")
    yield Posting(text(move, "stock"), text(move, "sku"), IDR, value - correction)
    yield Posting(VALUATION_CORRECTION, "", IDR, correction)
    yield Posting(place, "", text(move, "commodity"), -quantity if place in OWNERS else quantity)


def _legs(body: Body) -> Iterator[Posting]:
    for move in parts(body, "moves"):
        yield from _moved(move)
    for each in parts(body, "places"):
        yield Posting(text(each, "account"), text(each, "subledger"), text(each, "commodity"), integer(each, "amount"))
    for leg in parts(body, "legs"):
        yield Posting(text(leg, "account"), text(leg, "subledger"), IDR, integer(leg, "amount"))


def postings(body: Body) -> tuple[Posting, ...]:
    """Derive the postings of a paper of the yard, version 1.

    Raises:
        UnbalancedError: The body does not balance: it was damaged.
        TypeError: The body is not one of the yard.
        KeyError: The body lacks a number.
    """
    return merge(_legs(body))
