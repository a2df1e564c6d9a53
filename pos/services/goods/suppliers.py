"""Suppliers, agents and owners: added on record, their names in the table and nowhere else."""

from typing import Final

from pos.domain.answers import Performed
from pos.domain.changes import Change, body_of
from pos.domain.goods.refusals import SupplierExists
from pos.domain.goods.supplier import AddSupplier, normal
from pos.services.acting.job import Handler, Handlers, Job
from pos.services.desk import Desk
from pos.services.goods.writing import About, performed, write
from pos.services.importing.suppliers import values
from pos.services.session import dated
from pos.store import chain, suppliers
from pos.store.suppliers import Supplier
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
    return performed(written, job, 0, ("code", change.key))._replace(action="supplier")


def _added(tx: Transaction, command: AddSupplier) -> Change:
    wanted = normal(command)
    if suppliers.by_code(tx, wanted.code) is not None:
        raise SupplierExists(wanted.code)
    supplier = Supplier(*wanted, active=1)
    suppliers.add(tx, supplier)
    return Change(supplier.code, values(supplier), {})


HANDLERS: Final[Handlers] = {AddSupplier: Handler("supplier", add_supplier)}
"""By the command's type."""
