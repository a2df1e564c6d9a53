"""The file of suppliers against those there are: matched by code; a name never enters a document."""

from collections.abc import Sequence
from typing import NamedTuple

from pos.domain.catalogue_csv.reading import Read, read
from pos.domain.catalogue_csv.suppliers import SUPPLIERS, SupplierRow
from pos.domain.changes import Change, change_of
from pos.services.importing.plan import NOTHING_OPENED, Judge, Plan, Planner, Rows, Work, counts_of, nothing
from pos.store import suppliers
from pos.store.suppliers import Supplier
from pos.store.transaction import Transaction


class _Changed(NamedTuple):
    """A supplier to be written, whether it is new, and the change it is."""

    supplier: Supplier
    is_new: bool
    change: Change


def values(supplier: Supplier) -> dict[str, str | int]:
    """Return what a document says of somebody: all but the name."""
    return {"kind": supplier.kind, "terms_days": supplier.terms_days, "active": supplier.active}


def _changed(row: SupplierRow, before: Supplier | None) -> _Changed | None:
    """A corrected name is on record as such, without the name."""
    now = Supplier(row.code, row.name, row.kind, row.terms_days, int(row.active))
    if before is None:
        return _Changed(now, is_new=True, change=Change(row.code, values(now), {}))
    renamed = int(now.name != before.name)
    change = change_of(row.code, values(now) | {"renamed": renamed}, values(before) | {"renamed": 0})
    return _Changed(now, is_new=False, change=change) if change else None


def _work(changed: Sequence[_Changed]) -> Work:
    def write(tx: Transaction, start: int, end: int) -> None:
        for each in changed[start:end]:
            put = suppliers.add if each.is_new else suppliers.change
            put(tx, each.supplier)

    return Work("supplier_change", "suppliers", [each.change for each in changed], write)


def planner(header: Sequence[str], rows: Rows) -> Planner:
    """Read a file of suppliers; its plan only reads."""
    found = read(SUPPLIERS, header, rows)
    return lambda tx, _: _plan(tx, found)


def _plan(tx: Transaction, found: Read[SupplierRow]) -> Plan:
    known = {each.code: each for each in suppliers.listed(tx)}
    changed = [each for each in (_changed(row, known.get(row.code)) for row in found.rows) if each is not None]
    new = sum(each.is_new for each in changed)
    return Plan(
        counts=counts_of(len(found.rows), new, len(changed) - new),
        faults=Judge(found.row_numbers, found.faults).faults(),
        prepare=nothing,
        works=(_work(changed),),
        finish=nothing,
        opened=NOTHING_OPENED,
    )
