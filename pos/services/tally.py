"""The figures beside the sale: read once when a shift is entered, then counted along, so no sale waits for a sum."""

from pos.domain.answers import Done, Figures, SaleCompleted
from pos.domain.money import Rupiah
from pos.store import catalogue_reading, totals
from pos.store.transaction import Transaction

_SHORT_CODES = 24


class Tally:
    """Today's sales of the open shift, its short codes and how many products are low."""

    def __init__(self) -> None:
        """Start empty."""
        self._figures = Figures((), 0, Rupiah(0), 0)

    def begin(self, tx: Transaction, shift: int, date: str) -> None:
        """Read the figures of a shift; on the writer's thread."""
        sales, amount = totals.sales_of_shift(tx, shift)
        codes = catalogue_reading.short_codes(tx, date, _SHORT_CODES)
        self._figures = Figures(codes, sales, amount, catalogue_reading.low_stock_count(tx))

    def start_over(self) -> None:
        """Begin a shift that was opened just now; short codes and low stock stay as they are."""
        self._figures = self._figures._replace(sales=0, sales_rupiah=Rupiah(0))

    def add(self, answer: object) -> None:
        """Count a sale that was completed; anything else is let pass."""
        if isinstance(answer, SaleCompleted):
            now = self._figures
            total = Rupiah(now.sales_rupiah + answer.due_rupiah)
            self._figures = now._replace(sales=now.sales + 1, sales_rupiah=total)

    def take_back(self, answer: object) -> None:
        """Take a voided sale out again; anything else is let pass."""
        if isinstance(answer, Done):
            now = self._figures
            total = Rupiah(now.sales_rupiah - answer.amount_rupiah)
            self._figures = now._replace(sales=now.sales - 1, sales_rupiah=total)

    def figures(self) -> Figures:
        """Return the figures as they are."""
        return self._figures
