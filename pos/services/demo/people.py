"""The demo's people as they act: the users ``fill_demo`` adds, in its order."""

from typing import Final

from pos.domain.goods.supplier import AddSupplier
from pos.services.demo.work import Work
from pos.services.session import Session
from pos.store.transaction import Transaction

CASHIER: Final = Session(1, "kasir", ("kasir",))
MANAGER: Final = Session(2, "supervisor", ("manajer",))
STOREMAN: Final = Session(3, "gudang", ("admin",))
TREASURER: Final = Session(4, "bendahara", ("bendahara",))
SUPPLIER: Final = "GROSIR"
AGENT: Final = "AGEN-LPG"


def add_suppliers(tx: Transaction, work: Work) -> None:
    """Make the wholesaler and the agent known."""
    for code, name, kind in ((SUPPLIER, "Grosir Makmur", "supplier"), (AGENT, "Agen LPG Maju", "agent")):
        work.act(tx, MANAGER, AddSupplier(code, name, kind, 14), None)
