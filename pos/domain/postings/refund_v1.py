"""Postings of a refund, version 1: money out of the drawer, goods on the shelf again or lost, shells where they are.

A shell comes back for its like: a full one for an empty, an empty one for what the outlet sold; so each line answers
for its own shells, whichever of the lines of a receipt comes back first.
"""

from collections.abc import Iterator

from pos.domain.documents import Body, integer, part, parts, text
from pos.domain.ledger import (
    BELANJA,
    BELANJA_TOTAL,
    CUSTOMER,
    EMPTY,
    FOR_SALE,
    FULL,
    IDR,
    PRODUCTION,
    ROUNDING,
    SHRINKAGE,
    STORE,
    VALUATION_CORRECTION,
    Posting,
    merge,
)

_DAMAGED = "damaged"


def _goods(line: Body) -> Iterator[Posting]:
    sku, container, quantity = text(line, "sku"), text(line, "container"), integer(line, "qty")
    shells = quantity // 1000
    match line["pool"]:
        case "store":
            yield Posting(SHRINKAGE if line["to"] == _DAMAGED else STORE, "", sku, quantity)
            yield Posting(CUSTOMER, "", sku, -quantity)
        case "full":
            yield Posting(FULL, "", container, shells)
            yield Posting(EMPTY, "", container, -shells)
        case "for_sale":
            yield Posting(FOR_SALE, "", container, -shells)
            yield Posting(EMPTY, "", container, shells)
        case damaged:
            raise TypeError(damaged)


def _value(line: Body, damaged: str) -> Iterator[Posting]:
    """The cost of what comes back: on the shelf as it left it, corrected where stock was below zero, or lost."""
    cost, correction = integer(line, "cost"), integer(line, "correction")
    yield Posting(text(line, "cost_account"), "", IDR, -cost)
    if line["to"] == _DAMAGED:
        yield Posting(damaged, "", IDR, cost)
    else:
        yield Posting(text(line, "stock"), text(line, "sku"), IDR, cost - correction)
        yield Posting(VALUATION_CORRECTION, "", IDR, correction)


def _used(line: Body, damaged: str) -> Iterator[Posting]:
    """What a service used up is lost with it."""
    for used in parts(line, "uses"):
        good, quantity, cost = text(used, "sku"), integer(used, "qty"), integer(used, "cost")
        yield Posting(text(line, "cost_account"), "", IDR, -cost)
        yield Posting(damaged, "", IDR, cost)
        yield Posting(PRODUCTION, "", good, -quantity)
        yield Posting(SHRINKAGE, "", good, quantity)


def _money(line: Body, damaged: str) -> Iterator[Posting]:
    """What was taken for the line; an owner is no longer owed for goods of his, unless the outlet spoiled them."""
    returned = integer(line, "amount")
    for owed in parts(line, "owed"):
        amount = integer(owed, "amount")
        returned -= amount
        if line["to"] == _DAMAGED:
            yield Posting(damaged, "", IDR, amount)
        else:
            yield Posting(text(owed, "account"), text(owed, "owner"), IDR, amount)
    yield Posting(text(line, "returns"), "", IDR, returned)


def _legs(body: Body) -> Iterator[Posting]:
    damaged = text(body, "damaged")
    for line in parts(body, "lines"):
        yield from _money(line, damaged)
        if line["pool"]:
            yield from _value(line, damaged)
            yield from _goods(line)
        yield from _used(line, damaged)
    for tender in parts(body, "tenders"):
        yield Posting(text(tender, "account"), text(tender, "subledger"), IDR, -integer(tender, "amount"))
    yield Posting(ROUNDING, "", IDR, integer(body, "rounding"))
    belanja = part(body, "belanja")
    commodity, amount = f"BELANJA-{text(belanja, 'year')}", integer(belanja, "amount")
    yield Posting(BELANJA, text(belanja, "person"), commodity, -amount)
    yield Posting(BELANJA_TOTAL, "", commodity, amount)


def postings(body: Body) -> tuple[Posting, ...]:
    """Derive the postings of a ``refund`` body, version 1.

    Raises:
        UnbalancedError: The body does not balance: it was damaged.
        TypeError: The body is not one of a refund.
        KeyError: The body lacks a number.
    """
    return merge(_legs(body))
