"""Postings of an opening, version 1: what an outlet starts with, against account 3901 and the suppliers."""

from collections.abc import Iterator

from pos.domain.documents import Body, integer, parts, text
from pos.domain.ledger import (
    EMPTY,
    FAULTY,
    FOR_SALE,
    FULL,
    IDR,
    OPENING_COUNTERPART,
    OWNED,
    STORE,
    SUPPLIER,
    VALUATION_CORRECTION,
    Posting,
    merge,
)


def _valued(stock: str, subledger: str, value: int, correction: int) -> Iterator[Posting]:
    yield Posting(stock, subledger, IDR, value - correction)
    yield Posting(VALUATION_CORRECTION, "", IDR, correction)
    yield Posting(OPENING_COUNTERPART, "", IDR, -value)


def _goods(good: Body) -> Iterator[Posting]:
    sku, quantity = text(good, "sku"), integer(good, "qty")
    yield from _valued(text(good, "stock"), sku, integer(good, "value"), integer(good, "correction"))
    yield Posting(STORE, "", sku, quantity)
    yield Posting(SUPPLIER, "", sku, -quantity)


def _shells(shell: Body) -> Iterator[Posting]:
    container, for_sale = text(shell, "container"), integer(shell, "for_sale")
    places = {place: integer(shell, place) for place in (FULL, EMPTY, FAULTY)}
    for place, count in places.items():
        yield Posting(place, "", container, count)
    yield Posting(FOR_SALE, "", container, -for_sale)
    yield Posting(OWNED, "", container, for_sale - sum(places.values()))
    for pool in parts(shell, "values"):
        yield from _valued(
            text(pool, "account"), text(pool, "subledger"), integer(pool, "value"), integer(pool, "correction")
        )


def _legs(body: Body) -> Iterator[Posting]:
    for good in parts(body, "goods"):
        yield from _goods(good)
    for shell in parts(body, "shells"):
        yield from _shells(shell)
    for cash in parts(body, "cash"):
        yield from _valued(text(cash, "account"), text(cash, "subledger"), integer(cash, "amount"), 0)


def postings(body: Body) -> tuple[Posting, ...]:
    """Derive the postings of an ``opening`` body, version 1.

    Raises:
        UnbalancedError: The body does not balance: it was damaged.
    """
    return merge(_legs(body))
