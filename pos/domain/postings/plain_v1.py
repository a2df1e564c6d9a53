"""Postings of plain money moves, version 1: the body carries the legs themselves."""

from pos.domain.documents import Body, integer, parts, text
from pos.domain.ledger import IDR, Posting, merge


def postings(body: Body) -> tuple[Posting, ...]:
    """Derive the postings of a body whose ``legs`` are rupiah: shift opening and closing, cash in and out.

    Raises:
        UnbalancedError: The legs do not sum to zero: the document was damaged.
    """
    legs = parts(body, "legs")
    return merge(Posting(text(leg, "account"), text(leg, "subledger"), IDR, integer(leg, "amount")) for leg in legs)


def none(_body: Body) -> tuple[Posting, ...]:
    """Return no postings: the document is a record of a change or an event."""
    return ()
