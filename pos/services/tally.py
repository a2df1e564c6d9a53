"""The figures beside the sale: read once when a shift is entered, then counted along, so no sale waits for a sum."""

from pos.domain.answers import Figures, SaleCompleted
from pos.domain.money import Rupiah
from pos.store import catalogue_reading, totals
from pos.store.transaction import Transaction

_SHORT_CODES = 24


class Tally:
    """Today's sales of the open shift, its short codes and how many products are low.

    The sales are set by the writer's thread alone, the rest by whoever looks around, so neither overwrites the other.
    """

    def __init__(self) -> None:
        """Start empty."""
        self._sales = (0, Rupiah(0))
        self._codes: tuple[tuple[int, str, Rupiah], ...] = ()
        self._holds_until = ""
        self._low = 0

    def begin(self, tx: Transaction, shift: int) -> None:
        """Read the sales of a shift; on the writer's thread."""
        self._sales = totals.sales_of_shift(tx, shift)

    def look_around(self, tx: Transaction, moment: str) -> None:
        """Read short codes and low stock, which a large catalogue takes its time for."""
        self._read_codes(tx, moment)
        self._low = catalogue_reading.low_stock_count(tx)

    def start_over(self) -> None:
        """Begin a shift that was opened just now; short codes and low stock stay as they are."""
        self._sales = (0, Rupiah(0))

    def add(self, sale: SaleCompleted) -> None:
        """Count a sale that was completed."""
        sales, amount = self._sales
        self._sales = (sales + 1, Rupiah(amount + sale.due_rupiah))

    def take_back(self, amount_rupiah: Rupiah) -> None:
        """Take a voided sale out again."""
        sales, amount = self._sales
        self._sales = (sales - 1, Rupiah(amount - amount_rupiah))

    def _read_codes(self, tx: Transaction, moment: str) -> None:
        self._codes = catalogue_reading.short_codes(tx, moment, _SHORT_CODES)
        self._holds_until = catalogue_reading.next_price(tx, moment)

    def figures(self, tx: Transaction, moment: str) -> Figures:
        """Return the figures as they are; prices are read again when one began meanwhile."""
        if self._holds_until and moment >= self._holds_until:
            self._read_codes(tx, moment)
        return Figures(self._codes, *self._sales, self._low)
