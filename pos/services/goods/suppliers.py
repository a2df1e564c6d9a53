"""Suppliers, agents and owners: added and changed on record, their names in the table and nowhere else."""

from pos.domain.answers import Performed
from pos.domain.changes import body_of, change_of
from pos.domain.errors import BadFigure
from pos.domain.goods.refusals import SupplierExists
from pos.domain.goods.supplier import AddSupplier
from pos.domain.money import Rupiah
from pos.domain.text import clean
from pos.services.acting.job import Job
from pos.services.goods.writing import About, write
from pos.store import suppliers
from pos.store.suppliers import KINDS, Supplier
from pos.store.transaction import Transaction


def add_supplier(tx: Transaction, job: Job, command: AddSupplier) -> Performed:
    """Add a supplier, an agent or an owner of consigned goods.

    Raises:
        SupplierExists: The code is taken.
        BadFigure: The code, the name or the kind is none.
    """
    code, name = normal_code(command.code), clean(command.name)[:LONGEST_NAME].strip()
    if not name or command.kind not in KINDS or not 0 <= command.terms_days <= MOST_DAYS:
        raise BadFigure(command.name or command.kind)
    if suppliers.by_code(tx, code) is not None:
        raise SupplierExists(code)
    supplier = Supplier(code, name, command.kind, command.terms_days, 1)
    suppliers.add(tx, supplier)
    change = change_of(code, values(supplier), None)
    assert change is not None
    written = write(tx, job, About("supplier_change", ""), body_of("suppliers", [change]))
    return Performed("supplier", written.document.header.number, Rupiah(0), (("code", code),), job.approved_by)


LONGEST_NAME = 60
MOST_DAYS = 365


def normal_code(code: str) -> str:
    """Return a code as it is kept: capitals, digits and dashes, so that it can stand in any journal.

    Raises:
        BadFigure: It is none.
    """
    normal = clean(code).upper()
    if not (0 < len(normal) <= 20 and normal.isascii() and normal.replace("-", "").isalnum()):
        raise BadFigure(code)
    return normal


def values(supplier: Supplier) -> dict[str, str | int]:
    """Return what a document says of somebody: all but the name."""
    return {"kind": supplier.kind, "terms_days": supplier.terms_days, "active": supplier.active}
