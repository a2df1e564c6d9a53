"""The result by accounts: revenue by class of goods and buyer, and for the board what a day came to after all of it."""

from collections.abc import Iterable
from typing import Final

from pos.domain.period import Period
from pos.domain.report import RUPIAH, TEXT, Bars, Column, Facts, Report, Table
from pos.i18n import mark
from pos.services.desk import Desk
from pos.services.reporting.glance import gross_margin
from pos.services.reporting.margins import MARGIN
from pos.store.figures import accounts
from pos.store.figures.accounts import Moved
from pos.store.figures.scope import scope_of
from pos.store.transaction import Transaction

CLASSES, CLASSES_TITLE = "sales-by-account", mark("Sales by account")
RESULT, RESULT_TITLE = "day-result", mark("Result of the day")
_COLUMNS = (
    Column(mark("Account"), TEXT, is_key=True),
    Column(mark("Name"), TEXT, is_key=False),
    Column(mark("Amount"), RUPIAH, is_key=True),
)
_LOSSES: Final = ("53",)
_EXPENSES: Final = ("6", "7")
_OTHER: Final = ("8", "9")


def by_account(tx: Transaction, desk: Desk, period: Period) -> Report:
    """Return revenue by account: by class of goods, members and others apart, and what was given back."""
    found = _of(accounts.moved(tx, scope_of(tx, period)), ("4",))
    bars = Bars(mark("Amount"), RUPIAH, tuple((each.name, -each.amount_rupiah) for each in found))
    return Report(CLASSES, CLASSES_TITLE, period.text, (_table("", found), bars), (), desk.clock.now_ms())


def day_result(tx: Transaction, desk: Desk, period: Period) -> Report:
    """Return what the days came to: revenue, margin, losses of stock, expenses and what else moved the result."""
    moved = accounts.moved(tx, scope_of(tx, period))
    facts = Facts(
        "",
        (
            (mark("Revenue"), RUPIAH, _sum(_of(moved, ("4",)))),
            (MARGIN, RUPIAH, gross_margin(moved)),
            (mark("Losses of stock"), RUPIAH, _sum(_of(moved, _LOSSES))),
            (mark("Expenses"), RUPIAH, _sum(_of(moved, _EXPENSES))),
            (mark("Other"), RUPIAH, _sum(_of(moved, _OTHER))),
            (mark("Result"), RUPIAH, _sum(_of(moved, ("4", "5", "6", "7", "8", "9")))),
        ),
    )
    parts = (
        (mark("Revenue"), ("4",)),
        (mark("Cost of sales"), ("5",)),
        (mark("Everything else"), ("6", "7", "8", "9")),
    )
    tables = tuple(_table(title, _of(moved, classes)) for title, classes in parts)
    return Report(RESULT, RESULT_TITLE, period.text, (facts, *tables), (), desk.clock.now_ms())


def _of(moved: Iterable[Moved], classes: tuple[str, ...]) -> tuple[Moved, ...]:
    return tuple(each for each in moved if each.account.startswith(classes))


def _sum(found: Iterable[Moved]) -> int:
    """What accounts add to the result: credits less debits."""
    return -sum(each.amount_rupiah for each in found)


def _table(title: str, found: tuple[Moved, ...]) -> Table:
    rows = tuple((each.account, each.name, -each.amount_rupiah) for each in found)
    return Table(title, _COLUMNS, rows, (mark("Total"), "", _sum(found)))
