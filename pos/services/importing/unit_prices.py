"""The ordinary prices a file gives units, against those in force: what changed begins today, first prices always held.

The first price of a unit is dated ``0001-01-01``: a shift that was opened before midnight, or on a PC whose battery
forgot the year, belongs to an earlier business date than the import and must find it; it falsifies no older price.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple, Protocol

from pos.domain.catalogue_csv.prices import PriceList, PriceRow
from pos.domain.changes import Change
from pos.domain.money import Rupiah
from pos.domain.quantity import Milli
from pos.services.importing.plan import Asked, Work
from pos.store.catalogue_facts import begun_within, prices_in_force
from pos.store.catalogue_prices import put_prices
from pos.store.transaction import Transaction

_ALWAYS: Final = "0001-01-01"


class PricedRow(Protocol):
    """A row of a file that gives a unit its ordinary prices."""

    @property
    def sku(self) -> str:
        """The product."""
        ...

    @property
    def unit(self) -> str:
        """The unit's name."""
        ...

    @property
    def sale_rupiah(self) -> Rupiah:
        """Price of one for everybody."""
        ...

    @property
    def member_rupiah(self) -> Rupiah:
        """Price of one for a member."""
        ...

    @property
    def cap_rupiah(self) -> Rupiah | None:
        """Cap of one, or None."""
        ...


class Priced(NamedTuple):
    """A dated price to be written and the change it is."""

    row: PriceRow
    change: Change


def _prices(wanted: PricedRow, in_force: Mapping[str, int], begins_at: str) -> Iterator[Priced]:
    retail = in_force.get("retail")
    compared = (
        (PriceList.RETAIL, wanted.sale_rupiah, retail),
        (PriceList.MEMBER, wanted.member_rupiah, in_force.get("member", retail)),
        (PriceList.CAP, wanted.cap_rupiah or Rupiah(0), in_force.get("cap", 0)),
    )
    begins = begins_at if in_force else _ALWAYS
    for price_list, amount, before in compared:
        if amount != before:
            row = PriceRow(wanted.sku, wanted.unit, price_list, Milli(0), begins, amount)
            yield Priced(row, price_change(row, before if in_force else None))


def prices_to_write(
    tx: Transaction, rows: Sequence[PricedRow], unit_keys: Mapping[str, int], asked: Asked
) -> list[Priced]:
    """Compare the prices of units with those in force.

    Args:
        tx: A transaction.
        rows: What the file says, one row per key.
        unit_keys: The key of each unit there is already, by SKU and unit with a space between.
        asked: The day a changed price begins; the minute, where another one began earlier on that day.
    """
    in_force = prices_in_force(tx, unit_keys.values(), asked.now)
    of_today = begun_within(tx, unit_keys.values(), asked.today, asked.now)
    keys = [unit_keys.get(f"{row.sku} {row.unit}", 0) for row in rows]
    return [
        each
        for row, key in zip(rows, keys, strict=True)
        for each in _prices(row, in_force.get(key, {}), asked.now if key in of_today else asked.today)
    ]


def price_change(row: PriceRow, before: int | None) -> Change:
    """Return a dated price as its document says it, with the amount that held before."""
    new: dict[str, str | int] = {
        "sku": row.sku,
        "unit": row.unit,
        "price_list": row.price_list.value,
        "from_count": row.min_quantity,
        "valid_from": row.valid_from,
        "amount": row.price_rupiah,
    }
    return Change(f"{row.sku} {row.unit}", new, {} if before is None else {"amount": before})


def price_work(priced: Sequence[Priced]) -> Work:
    """Return the work of writing dated prices."""

    def write(tx: Transaction, start: int, end: int) -> None:
        put_prices(tx, [each.row for each in priced[start:end]])

    return Work("price_change", "prices", [each.change for each in priced], write)
