"""The file of units against the catalogue there is: further units of known products, matched by SKU and name."""

from collections.abc import Sequence
from typing import NamedTuple

from pos.domain.catalogue_csv.reading import Read, read
from pos.domain.catalogue_csv.units import UNITS, UnitRow
from pos.domain.catalogue_records import UnitRecord, unit_record, values
from pos.domain.changes import Change, change_of
from pos.services.importing.plan import NOTHING_OPENED, Asked, Judge, Plan, Planner, Rows, Work, counts_of, nothing
from pos.services.importing.unit_checks import check_units
from pos.services.importing.unit_prices import price_work, prices_to_write
from pos.store import catalogue_state, catalogue_writing
from pos.store.catalogue_state import StoredUnit
from pos.store.catalogue_writing import UnitBarcodes
from pos.store.transaction import Transaction


class _Changed(NamedTuple):
    """A unit to be written, its key (0 for a new one) and the change it is."""

    key: int
    record: UnitRecord
    change: Change


def _changed(record: UnitRecord, stored: StoredUnit | None) -> _Changed | None:
    change = change_of(f"{record.sku} {record.unit}", values(record), values(stored.record) if stored else None)
    return _Changed(stored.key if stored else 0, record, change) if change else None


def _work(changed: Sequence[_Changed]) -> Work:
    def write(tx: Transaction, start: int, end: int) -> None:
        some = changed[start:end]
        old = [each for each in some if each.key]
        catalogue_writing.add_units(tx, [each.record for each in some if not each.key])
        catalogue_writing.change_factors(tx, [(each.key, each.record.factor) for each in old])
        catalogue_writing.put_barcodes(tx, [UnitBarcodes(each.key, each.record.barcodes) for each in old])

    return Work("product_change", "units", [each.change for each in changed], write)


def planner(header: Sequence[str], rows: Rows) -> Planner:
    """Read a file of units; its plan only reads."""
    found = read(UNITS, header, rows)
    return lambda tx, asked: _plan(tx, found, asked)


def _plan(tx: Transaction, found: Read[UnitRow], asked: Asked) -> Plan:
    judge, records = Judge(found.row_numbers, found.faults), [unit_record(row) for row in found.rows]
    stored = catalogue_state.units(tx, (record.sku for record in records))
    check_units(tx, judge, records, stored)
    known = {f"{sku} {unit}": stored[sku, unit] for sku, unit, _, _ in records if (sku, unit) in stored}
    compared = (_changed(record, stored.get((record.sku, record.unit))) for record in records)
    changed = [each for each in compared if each is not None]
    priced = prices_to_write(tx, found.rows, {name: unit.key for name, unit in known.items()}, asked)
    touched = {each.change.key for each in changed} | {each.change.key for each in priced}

    def prepare(writing: Transaction) -> None:
        catalogue_writing.release(writing, product_keys=(), unit_keys=[each.key for each in changed if each.key])

    return Plan(
        counts=counts_of(len(records), len(records) - len(known), len(touched & known.keys())),
        faults=judge.faults(),
        prepare=prepare,
        works=(_work(changed), price_work(priced)),
        finish=nothing,
        opened=NOTHING_OPENED,
    )
