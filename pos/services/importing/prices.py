"""The file of dated prices against those there are: matched by unit, price list, quantity and the day they begin."""

from collections.abc import Sequence

from pos.domain.catalogue_csv.faults import Problem
from pos.domain.catalogue_csv.prices import PRICES, PriceRow
from pos.domain.catalogue_csv.reading import Read, read
from pos.services.importing.plan import NOTHING_OPENED, Judge, Plan, Planner, Rows, counts_of, nothing
from pos.services.importing.unit_prices import Priced, price_change, price_work
from pos.store.catalogue_prices import PriceKey, prices_of
from pos.store.catalogue_state import units
from pos.store.transaction import Transaction


def planner(header: Sequence[str], rows: Rows) -> Planner:
    """Read a file of dated prices; its plan only reads."""
    found = read(PRICES, header, rows)
    return lambda tx, _: _plan(tx, found)


def _plan(tx: Transaction, found: Read[PriceRow]) -> Plan:
    judge = Judge(found.row_numbers, found.faults)
    known, stored = units(tx, (row.sku for row in found.rows)), prices_of(tx, (row.sku for row in found.rows))
    skus = {sku for sku, _ in known}
    priced = list[Priced]()
    for position, row in enumerate(found.rows):
        if (row.sku, row.unit) not in known:
            column, given = ("unit", row.unit) if row.sku in skus else ("sku", row.sku)
            judge.fault(position, column, Problem.UNKNOWN_REFERENCE, given=given, expected="")
        before = stored.get(PriceKey(*row[:5]))
        if before != row.price_rupiah:
            priced.append(Priced(row, price_change(row, before)))
    changed = sum(1 for each in priced if each.change.old)
    return Plan(
        counts=counts_of(len(found.rows), len(priced) - changed, changed),
        faults=judge.faults(),
        prepare=nothing,
        works=(price_work(priced),),
        finish=nothing,
        opened=NOTHING_OPENED,
    )
