"""The one order that prices of a unit keep: member, sale, cap; judged when they are imported, not at the till."""

from pos.domain.catalogue_csv.cells import Cells
from pos.domain.catalogue_csv.faults import Problem
from pos.domain.money import Rupiah


def check_prices(cells: Cells, *, sale: Rupiah, member: Rupiah, cap: Rupiah | None) -> None:
    """Note a member price above the sale price, or a sale price above the cap."""
    if member > sale:
        cells.fault("member_price", Problem.MEMBER_ABOVE_SALE, str(sale))
    if cap is not None and sale > cap:
        cells.fault("sale_price", Problem.SALE_ABOVE_CAP, str(cap))
