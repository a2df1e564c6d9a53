"""Counts of a drawer: what was expected is what the ledger said then, and the sums are those of the pieces."""

from collections.abc import Iterator

from pos.domain.books import Books
from pos.domain.documents import Body, integer, parts, text
from pos.domain.ledger import IDR
from pos.services.verifying.difference import Difference

COUNTS = frozenset({"cash_count", "shift_close"})
"""The kinds that hold a count."""


def wrong_count(where: str, body: Body, books: Books) -> Iterator[Difference]:
    """Compare a count with the books as they were before it.

    Args:
        where: The document, for who reads.
        body: Its body.
        books: As they were before it.
    """
    expected = books.balances.get((text(body, "account"), text(body, "drawer"), IDR), 0)
    counted = sum(integer(each, "denomination") * integer(each, "pieces") for each in parts(body, "count"))
    said = tuple(integer(body, name) for name in ("expected", "counted", "difference"))
    if said != (expected, counted, counted - expected):
        yield Difference("figures", where, str(said), str((expected, counted, counted - expected)))
