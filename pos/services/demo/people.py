"""The demo's people as they act: the users ``fill_demo`` adds, in its order."""

from typing import Final

from pos.domain.goods.supplier import AddSupplier
from pos.services.demo.work import Work
from pos.services.session import Session
from pos.store import suppliers
from pos.store.transaction import Transaction

CASHIER: Final = Session(1, "kasir", ("kasir",))
MANAGER: Final = Session(2, "supervisor", ("manajer",))
STOREMAN: Final = Session(3, "gudang", ("admin",))
TREASURER: Final = Session(4, "bendahara", ("bendahara",))
SUPPLIER: Final = "GROSIR"
AGENT: Final = "AGEN-LPG"


def add_suppliers(tx: Transaction, work: Work) -> None:
    """Make the wholesaler and the agent known, where they are not."""
    for code, name, kind in ((SUPPLIER, "Grosir Makmur", "supplier"), (AGENT, "Agen LPG Maju", "agent")):
        if suppliers.by_code(tx, code) is None:
            work.act(tx, MANAGER, AddSupplier(code, name, kind, 14), None)
