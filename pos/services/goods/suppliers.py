"""Suppliers, agents and owners: added on record, their names in the table and nowhere else."""

from pos.domain.answers import Performed
from pos.domain.changes import Change, body_of
from pos.domain.errors import BadFigure
from pos.domain.goods.refusals import SupplierExists
from pos.domain.goods.supplier import LONGEST_NAME, MOST_DAYS, AddSupplier, normal_code
from pos.domain.money import Rupiah
from pos.domain.text import clean
from pos.services.acting.job import Job
from pos.services.desk import Desk
from pos.services.goods.writing import About, write
from pos.services.importing.suppliers import values
from pos.services.session import dated
from pos.store import chain, suppliers
from pos.store.suppliers import KINDS, Supplier
from pos.store.transaction import Transaction


def add(desk: Desk, command: AddSupplier) -> None:
    """Add one from the command line; raises as ``add_supplier`` does, and then nothing was written."""
    with desk.database.write() as tx:
        body = body_of("suppliers", [_added(tx, command)])
        chain.append(tx, desk.node, dated(tx, desk.master_entry("supplier_change", body, 0)))


def add_supplier(tx: Transaction, job: Job, command: AddSupplier) -> Performed:
    """Add a supplier, an agent or an owner of consigned goods.

    Raises:
        SupplierExists: The code is taken.
        BadFigure: The code, the name, the kind or the days are none.
    """
    change = _added(tx, command)
    written = write(tx, job, About("supplier_change", ""), body_of("suppliers", [change]))
    facts = (("code", change.key),)
    return Performed("supplier", written.document.header.number, Rupiah(0), facts, job.approved_by)


def _added(tx: Transaction, command: AddSupplier) -> Change:
    code, name = normal_code(command.code), clean(command.name)[:LONGEST_NAME].strip()
    if not name or command.kind not in KINDS or not 0 <= command.terms_days <= MOST_DAYS:
        raise BadFigure(command.name or command.kind)
    if suppliers.by_code(tx, code) is not None:
        raise SupplierExists(code)
    supplier = Supplier(code, name, command.kind, command.terms_days, 1)
    suppliers.add(tx, supplier)
    return Change(code, values(supplier), {})
