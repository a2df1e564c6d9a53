"""The demo's people as they act: the users and suppliers ``fill_demo`` begins with."""

from typing import Final

from pos.services.session import Session

CASHIER: Final = Session(1, "kasir", ("kasir",))
MANAGER: Final = Session(2, "supervisor", ("manajer",))
STOREMAN: Final = Session(3, "gudang", ("admin",))
TREASURER: Final = Session(4, "bendahara", ("bendahara",))
SUPPLIER: Final = "GROSIR"
AGENT: Final = "AGEN-LPG"
