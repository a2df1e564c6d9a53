"""Postings of a sale, version 1: money to the drawer, goods to the customer, shells where they are now."""

from collections.abc import Iterator

from pos.domain.cart import SHELL_BOUGHT
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
    STORE,
    Posting,
    merge,
)


def _goods(line: Body) -> Iterator[Posting]:
    sku, container, quantity = text(line, "sku"), text(line, "container"), integer(line, "qty")
    shells = quantity // 1000
    match line["pool"]:
        case "store":
            yield Posting(STORE, "", sku, -quantity)
            yield Posting(CUSTOMER, "", sku, quantity)
        case "full":
            yield Posting(FULL, "", container, -shells)
            if line["shell"] != SHELL_BOUGHT:
                yield Posting(EMPTY, "", container, shells)
        case "for_sale":
            yield Posting(FOR_SALE, "", container, shells)
            if line["shell"] != "with_gas":
                yield Posting(EMPTY, "", container, -shells)
        case damaged:
            raise TypeError(damaged)


def _used(line: Body) -> Iterator[Posting]:
    for used in parts(line, "uses"):
        good, quantity, cost = text(used, "sku"), integer(used, "qty"), integer(used, "cost")
        yield Posting(text(line, "cost_account"), "", IDR, cost)
        yield Posting(text(used, "stock"), good, IDR, -cost)
        yield Posting(STORE, "", good, -quantity)
        yield Posting(PRODUCTION, "", good, quantity)


def _line(line: Body) -> Iterator[Posting]:
    earned = integer(line, "amount")
    for owed in parts(line, "owed"):
        earned -= integer(owed, "amount")
        yield Posting(text(owed, "account"), text(owed, "owner"), IDR, -integer(owed, "amount"))
    if "discount" in line:
        discount = part(line, "discount")
        earned += integer(discount, "amount")
        yield Posting(text(discount, "account"), "", IDR, integer(discount, "amount"))
    yield Posting(text(line, "revenue"), "", IDR, -earned)
    if line["pool"]:
        yield Posting(text(line, "cost_account"), "", IDR, integer(line, "cost"))
        yield Posting(text(line, "stock"), text(line, "sku"), IDR, -integer(line, "cost"))
        yield from _goods(line)
    yield from _used(line)


def _legs(body: Body) -> Iterator[Posting]:
    for line in parts(body, "lines"):
        yield from _line(line)
    for tender in parts(body, "tenders"):
        yield Posting(text(tender, "account"), text(tender, "subledger"), IDR, integer(tender, "amount"))
    yield Posting(ROUNDING, "", IDR, -integer(body, "rounding"))
    belanja = part(body, "belanja")
    commodity, amount = f"BELANJA-{text(belanja, 'year')}", integer(belanja, "amount")
    if amount:
        yield Posting(BELANJA, text(belanja, "person"), commodity, amount)
        yield Posting(BELANJA_TOTAL, "", commodity, -amount)


def postings(body: Body) -> tuple[Posting, ...]:
    """Derive the postings of a ``sale`` body, version 1.

    Raises:
        UnbalancedError: The body does not balance: it was damaged.
        TypeError: The body is not one of a sale.
        KeyError: The body lacks a number.
    """
    return merge(_legs(body))
