"""The body: its postings derived again, its figures added again, its costs decided again."""

from collections.abc import Iterator
from itertools import zip_longest

from pos.domain import last_cost
from pos.domain.books import Books
from pos.domain.documents import Body, integer, part, parts
from pos.domain.ledger import Posting
from pos.domain.postings import RULES, derive
from pos.domain.replay import decided_wrong, unlawful
from pos.services.verifying.difference import Difference
from pos.services.verifying.drawers import COUNTS, wrong_count
from pos.services.verifying.links import subject
from pos.store.documents import Stored

Legs = tuple[Posting, ...]
"""The postings of one document, in their order."""


def _leg(posting: Posting | None) -> str:
    if posting is None:
        return ""
    place = "/".join(name for name in posting[:2] if name)
    return f"{place} {posting.amount:+d} {posting.commodity}"


def _wrong_postings(where: str, found: Legs, expected: Legs) -> Iterator[Difference]:
    for ours, theirs in zip_longest(found, expected):
        if ours != theirs:
            yield Difference("posting", where, _leg(ours), _leg(theirs))


def _wrong_figures(where: str, body: Body) -> Iterator[Difference]:
    """What the slip says of a sale beyond its postings: total, weights less containers, and cash less change."""
    total = integer(body, "total")
    lines = sum(integer(line, "amount") for line in parts(body, "lines"))
    if total != lines:
        yield Difference("figures", where, str(total), str(lines))
    for said, line in ((part(line, "scale"), line) for line in parts(body, "lines") if "scale" in line):
        net, quantity = integer(said, "gram") - integer(said, "tare"), integer(line, "qty")
        if net != quantity:
            yield Difference("figures", where, str(quantity), str(net))
    for tender in parts(body, "tenders"):
        amount, kept = integer(tender, "amount"), integer(tender, "paid") - integer(tender, "change")
        if kept != amount:
            yield Difference("figures", where, str(kept), str(amount))


def check(stored: Stored, postings: Legs, books: Books, *, is_own: bool) -> Iterator[Difference]:
    """Check a document's body and postings, and enter it into the books.

    Args:
        stored: The next document in local order.
        postings: Its postings as the database holds them.
        books: As they were before it.
        is_own: Whether this register decided it; the costs of others are facts.

    Yields:
        Every law it breaks.
    """
    where, header = subject(stored), stored.header
    if (header.kind, header.version) not in RULES:
        yield Difference("rule", where, f"{header.kind} {header.version}", "")
        return
    try:
        body = stored.body
        derived = derive(header.kind, header.version, body)
        wrong = list(_decided_wrong(where, header.kind, body, books)) if is_own else []
        books.post(derived)
        books.last_costs.update(last_cost.said_by(header.kind, body))
        unlawfuls = list(unlawful(header.kind, body, derived, books)) if is_own else []
    except (KeyError, TypeError, ValueError, AssertionError) as error:
        yield Difference("payload", where, f"{type(error).__name__}: {error}", "")
        return
    yield from _wrong_postings(where, postings, derived)
    yield from wrong
    for law, what, found, expected in unlawfuls:
        yield Difference(law, f"{where}: {what}", found, expected)


def _decided_wrong(where: str, kind: str, body: Body, books: Books) -> Iterator[Difference]:
    if kind == "sale":
        yield from _wrong_figures(where, body)
    if kind in COUNTS:
        yield from wrong_count(where, body, books)
    for law, what, found, expected in decided_wrong(kind, body, books):
        yield Difference(law, f"{where}: {what}", found, expected)
