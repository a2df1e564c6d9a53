"""Refunds: each held against its own receipt and against what was given back of it before."""

from collections.abc import Iterator

from pos.domain.refunding import checking
from pos.domain.refunding.view import Sold
from pos.services.verifying.difference import Difference
from pos.services.verifying.links import subject
from pos.store import facts
from pos.store.documents import Stored
from pos.store.transaction import Transaction


def check_refund(tx: Transaction, stored: Stored) -> Iterator[Difference]:
    """Check that a refund gives back no more than was sold, at the price and cost it was sold at.

    Args:
        tx: A transaction.
        stored: A document; one of another kind is let pass.
    """
    header = stored.header
    if header.kind != "refund":
        return
    where = subject(stored)
    for found, expected in _wrong(tx, stored):
        yield Difference("refund", where, found, expected)


def _wrong(tx: Transaction, stored: Stored) -> Iterator[tuple[str, str]]:
    of_uuid = stored.header.of_uuid
    if not of_uuid:
        return checking.wrong_total(stored.body)
    sale = facts.by_uuid(tx, of_uuid)
    if sale is None or sale.kind != "sale" or facts.is_voided(tx, sale.uuid):
        return iter([(of_uuid, "sale")])
    earlier = tuple(each.body for each in facts.about(tx, sale.uuid, "refund") if each.key < stored.key)
    return checking.wrong(Sold(sale.number, sale.body, earlier), stored.body)
