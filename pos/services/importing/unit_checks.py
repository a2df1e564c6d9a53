"""What a further unit may not be: of an unknown product, its base unit, a part of a shell, or scanned as another."""

from collections.abc import Mapping, Sequence

from pos.domain.catalogue_csv.faults import Problem
from pos.domain.catalogue_records import UnitRecord
from pos.domain.product_kind import REFILLS, SHELLS
from pos.services.importing.plan import Judge
from pos.services.importing.product_checks import codes_of
from pos.store import catalogue_facts, catalogue_state
from pos.store.catalogue_state import StoredUnit
from pos.store.transaction import Transaction


def check_units(
    tx: Transaction, judge: Judge, records: Sequence[UnitRecord], stored: Mapping[tuple[str, str], StoredUnit]
) -> None:
    """Note faults of units; barcodes move only between units of the same file."""
    kinds = {sku: each.record.kind for sku, each in catalogue_state.products(tx, (r.sku for r in records)).items()}
    owners = catalogue_facts.barcode_owners(tx, (code for record in records for code in codes_of(record.barcodes)))
    given_up = {(sku, unit) for sku, unit, _, _ in records if (sku, unit) in stored and not stored[sku, unit].is_base}
    for position, record in enumerate(records):
        if record.sku not in kinds:
            judge.fault(position, "sku", Problem.UNKNOWN_REFERENCE, given=record.sku, expected="")
            continue
        known = stored.get((record.sku, record.unit))
        if known is not None and known.is_base:
            judge.fault(position, "unit", Problem.TAKEN, given=record.unit, expected=record.sku)
        if kinds[record.sku] in REFILLS | SHELLS and record.factor % 1000:
            judge.fault(position, "factor", Problem.NOT_WHOLE, given=str(record.factor), expected="")
        for code in codes_of(record.barcodes):
            if code in owners and owners[code] not in given_up:
                judge.fault(position, "barcode", Problem.TAKEN, given=code, expected=" ".join(owners[code]))
