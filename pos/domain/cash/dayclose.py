"""The close of a day: a document with the day's totals, which anybody can add up again from the day's documents."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from pos.domain.documents import Body, integer, part, parts, text
from pos.domain.ledger import IDR, Posting

_SOLD, _REFUNDED = "sold", "refunded"


class Moved(NamedTuple):
    """What a day moved of one account, subledger and commodity; the amount may be zero."""

    account: str
    subledger: str
    commodity: str
    amount: int


class ProductDay(NamedTuple):
    """What a day sold and took back of one product.

    Attributes:
        sku: The product.
        sold: Thousandths of its base unit, voids taken off.
        amount: Rupiah taken for it.
        cost: Rupiah it cost, with what it used up and what its owner is owed.
        refunded: Thousandths that came back.
        refunded_amount: Rupiah given back for them.
        refunded_cost: What they cost.
    """

    sku: str
    sold: int
    amount: int
    cost: int
    refunded: int
    refunded_amount: int
    refunded_cost: int


class DayFigures(NamedTuple):
    """What the documents of one business date add up to.

    Attributes:
        kinds: How many documents there are of each kind, by kind; closings of days are not counted.
        moved: By account, subledger and commodity.
        products: By SKU.
        shifts: Numbers of its shifts.
    """

    kinds: tuple[tuple[str, int], ...]
    moved: tuple[Moved, ...]
    products: tuple[ProductDay, ...]
    shifts: tuple[int, ...]

    def rupiah(self) -> tuple[tuple[str, int], ...]:
        """Return what was moved of each account, in rupiah, by its code."""
        sums: defaultdict[str, int] = defaultdict(int)
        for account, _, commodity, amount in self.moved:
            if commodity == IDR:
                sums[account] += amount
        return tuple(sorted(sums.items()))


class DayTotals(NamedTuple):
    """What a day's closing says.

    Attributes:
        shifts: Numbers of its shifts, every one of them closed.
        kinds: How many documents there are of each kind, by kind.
        accounts: Rupiah moved of each account, by its code; what came to nothing is left out of the document.
    """

    shifts: Sequence[int]
    kinds: Sequence[tuple[str, int]]
    accounts: Sequence[tuple[str, int]]


def decide_day(date: str, totals: DayTotals, approved_by: int) -> Body:
    """Decide the closing of a business date.

    Args:
        date: ISO date.
        totals: What its documents add up to.
        approved_by: Key of who approved it; 0 for nobody.

    Returns:
        The body of a ``day_close`` document, version 1: it posts nothing.
    """
    return {
        "date": date,
        "shifts": list(totals.shifts),
        "documents": [{"kind": kind, "count": count} for kind, count in totals.kinds],
        "accounts": [{"account": account, "amount": amount} for account, amount in totals.accounts if amount],
        "approved_by": approved_by,
    }


class _Sums:
    """One date as far as its documents were read."""

    def __init__(self) -> None:
        self.kinds: Counter[str] = Counter()
        self.moved: defaultdict[tuple[str, str, str], int] = defaultdict(int)
        self.products: defaultdict[str, list[int]] = defaultdict(lambda: [0] * 6)
        self.shifts: set[int] = set()

    def add(self, kind: str, body: Body, postings: Iterable[Posting]) -> None:
        self.kinds[kind] += 1
        for account, subledger, commodity, amount in postings:
            self.moved[account, subledger, commodity] += amount
        for sku, at, sign, line in _traded(kind, body):
            cost = integer(line, "cost") + sum(
                integer(each, name) for key, name in (("uses", "cost"), ("owed", "amount")) for each in parts(line, key)
            )
            row = self.products[sku]
            for index, figure in enumerate((integer(line, "qty"), integer(line, "amount"), cost), at):
                row[index] += sign * figure

    def figures(self) -> DayFigures:
        return DayFigures(
            tuple(sorted(self.kinds.items())),
            tuple(Moved(*key, amount) for key, amount in sorted(self.moved.items())),
            tuple(ProductDay(sku, *row) for sku, row in sorted(self.products.items())),
            tuple(sorted(self.shifts)),
        )


def _traded(kind: str, body: Body) -> Iterator[tuple[str, int, int, Body]]:
    """Lines that sold or took back: the SKU, where in a row they count, their sign, and the line."""
    match kind:
        case "sale":
            yield from ((text(line, "sku"), 0, 1, line) for line in parts(body, "lines"))
        case "void":
            sale = part(part(body, "of"), "body")
            yield from ((text(line, "sku"), 0, -1, line) for line in parts(sale, "lines"))
        case "refund":
            yield from ((text(line, "sku"), 3, 1, line) for line in parts(body, "lines"))


class Days:
    """The business dates that are still open, each with what its documents add up to."""

    def __init__(self) -> None:
        """Start with none."""
        self._sums: dict[str, _Sums] = {}

    def add(self, date: str, shift: int, kind: str, body: Body, postings: Iterable[Posting]) -> None:
        """Count a document of a date; ``shift`` is 0 outside any."""
        sums = self._sums.setdefault(date, _Sums())
        sums.add(kind, body, postings)
        if shift:
            sums.shifts.add(shift)

    def closed(self, date: str) -> DayFigures:
        """Take a date out, with what its documents add up to."""
        return (self._sums.pop(date, None) or _Sums()).figures()
