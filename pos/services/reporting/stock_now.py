"""Stock on hand: every product, how much of it there is and what it is worth, as the balances say it now."""

from pos.domain.report import MILLI, RUPIAH, TEXT, Column, Report, Table
from pos.i18n import mark
from pos.services.desk import Desk
from pos.services.reporting.period import Period
from pos.store import stock
from pos.store.transaction import Transaction

TITLE = mark("Stock on hand")
_COLUMNS = (
    Column(mark("SKU"), TEXT, is_key=False),
    Column(mark("Product"), TEXT, is_key=True),
    Column(mark("On hand"), MILLI, is_key=True),
    Column(mark("Unit"), TEXT, is_key=False),
    Column(mark("Value"), RUPIAH, is_key=True),
)


def stock_now(tx: Transaction, desk: Desk, _period: Period) -> Report:
    """Return every active product with a stock, by SKU, and what all of them are worth."""
    on_hand = tuple(stock.stream(tx))
    rows = tuple((each.sku, each.name, each.quantity_milli, each.unit, each.value_rupiah) for each in on_hand)
    total = (mark("Total"), "", "", "", sum(each.value_rupiah for each in on_hand))
    return Report("stock", TITLE, "", (Table("", _COLUMNS, rows, total),), (), desk.clock.now_ms())
