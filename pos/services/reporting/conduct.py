"""What is on record by cashier: every act that a supervisor looks at when the drawer does not agree."""

from types import MappingProxyType
from typing import Final

from pos.domain.period import Period
from pos.domain.report import COUNT, RUPIAH, TEXT, Column, Report, Table
from pos.i18n import mark
from pos.services.desk import Desk
from pos.store.figures import names
from pos.store.figures.conduct import marks
from pos.store.figures.scope import documents_of
from pos.store.transaction import Transaction

NAME, TITLE = "conduct", mark("On record by cashier")
_WORDS: Final = MappingProxyType(
    {
        "voided_line": mark("Voided lines"),
        "cancel": mark("Cancelled carts"),
        "void": mark("Voided sales"),
        "refund": mark("Refunds"),
        "no_sale": mark("Drawer without sale"),
        "reprint": mark("Copies of receipts"),
        "price_override": mark("Prices by hand"),
        "discount": mark("Discounts"),
        "over_cap": mark("Above the price cap"),
    }
)
_COLUMNS = (
    Column(mark("Cashier"), TEXT, is_key=True),
    Column(mark("What"), TEXT, is_key=True),
    Column(mark("Times"), COUNT, is_key=True),
    Column(mark("Amount"), RUPIAH, is_key=True),
)


def conduct(tx: Transaction, desk: Desk, period: Period) -> Report:
    """Return what every user took back, opened, copied or changed by hand."""
    who = names.users(tx)
    rows = tuple(
        (who.get(each.user, str(each.user)), _WORDS[each.what], each.times, each.amount_rupiah)
        for each in marks(tx, documents_of(tx, period))
    )
    return Report(NAME, TITLE, period.text, (Table("", _COLUMNS, rows, ()),), (), desk.clock.now_ms())
