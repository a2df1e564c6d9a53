"""Closed days: nothing is written to one afterwards, and its closing and its sums say what its documents say."""

from collections.abc import Iterable, Iterator

from pos.domain.cash.dayclose import DayFigures, Days, DayTotals, decide_day
from pos.domain.documents import canonical, integer
from pos.domain.ledger import Posting
from pos.services.verifying.difference import Difference
from pos.services.verifying.links import subject
from pos.store import days
from pos.store.documents import Stored
from pos.store.transaction import Transaction


class DayOrder:
    """The business dates of this register, as far as its documents were read."""

    def __init__(self) -> None:
        """Start before the first day."""
        self._open = Days()
        self._closed: dict[str, int] = {}
        self._last = ""

    def check(self, tx: Transaction, stored: Stored, postings: Iterable[Posting]) -> Iterator[Difference]:
        """Check that the next document is of no closed day; a day that it closes is held against its documents.

        Args:
            tx: A transaction.
            stored: The next document of this register.
            postings: Its postings.
        """
        header = stored.header
        if header.business_date <= self._last:
            yield Difference("closed_day", subject(stored), header.business_date, f"> {self._last}")
        if header.kind == "day_close":
            yield from self._check_close(tx, stored)
        else:
            self._open.add(header.business_date, header.shift, header.kind, stored.body, postings)

    def _check_close(self, tx: Transaction, stored: Stored) -> Iterator[Difference]:
        date, body = stored.header.business_date, stored.body
        figures = self._open.closed(date)
        self._last, self._closed[date] = date, stored.key
        totals = DayTotals(figures.shifts, figures.kinds, figures.rupiah())
        expected = decide_day(date, totals, integer(body, "approved_by"))
        if body != expected:
            yield Difference("day", subject(stored), stored.payload, canonical(expected))
        yield from _wrong_sums(tx, date, figures)

    def check_locks(self, tx: Transaction) -> Iterator[Difference]:
        """Compare the days that are locked with those that were closed; after the last document."""
        locked = days.closings(tx)
        for date in sorted(locked.keys() | self._closed.keys()):
            if locked.get(date) != self._closed.get(date):
                yield Difference("day", date, _key(locked.get(date)), _key(self._closed.get(date)))


def _key(document: int | None) -> str:
    return "" if document is None else f"document {document}"


def _wrong_sums(tx: Transaction, date: str, figures: DayFigures) -> Iterator[Difference]:
    pairs = ((days.kept_accounts(tx, date), figures.moved), (days.kept_products(tx, date), figures.products))
    for kept, expected in pairs:
        found, wanted = set(map(_words, kept)), set(map(_words, expected))
        for words in sorted(found ^ wanted)[:1]:
            yield Difference("day_sums", date, words if words in found else "", words if words in wanted else "")


def _words(row: tuple[object, ...]) -> str:
    return " ".join(str(value) for value in row)
