"""Money besides sales: what moved in drawer, safe and bank, what is owed either way, and what the day came to."""

from typing import Final

from pos.domain.period import Period
from pos.domain.report import RUPIAH, TEXT, TIME, Cell, Column, Facts, Report, Table
from pos.i18n import mark
from pos.services.desk import Desk
from pos.services.reporting.kinds import KINDS, number
from pos.store import balances, settings
from pos.store.figures import cash, names
from pos.store.figures.scope import documents_of
from pos.store.transaction import Transaction

CASH, CASH_TITLE = "cash-moves", mark("Cash movements")
OPEN, OPEN_TITLE = "open-items", mark("Payables and claims")
_PLACES: Final = ("cash_drawer", "safe", "bank")
"""Settings that name the accounts where cash is kept."""

_TRANSIT: Final = "1103"
"""Cash on its way to the bank; see the chart of accounts."""

_OWED: Final = ("supplier_payable", "consignment_payable", "supplier_claims")
_ADVANCES: Final = ("1121", "1122", "1123", "1151", "2111", "2112", "2113")
"""Debts of members, others and staff; advances to agents; deposits and advances of buyers. See the chart."""

_MOVES = (
    Column(mark("Time"), TIME, is_key=True),
    Column(mark("Document"), TEXT, is_key=True),
    Column(mark("No."), TEXT, is_key=False),
    Column(mark("Place"), TEXT, is_key=False),
    Column(mark("Amount"), RUPIAH, is_key=True),
    Column(mark("Reason"), TEXT, is_key=False),
    Column(mark("User"), TEXT, is_key=False),
)
_OPEN = (
    Column(mark("Account"), TEXT, is_key=False),
    Column(mark("Name"), TEXT, is_key=False),
    Column(mark("With whom"), TEXT, is_key=True),
    Column(mark("Owed to us"), RUPIAH, is_key=True),
    Column(mark("We owe"), RUPIAH, is_key=True),
)


def cash_moves(tx: Transaction, desk: Desk, period: Period) -> Report:
    """Return what moved in drawer, safe and bank besides sales, and what each holds now."""
    places = (*(settings.setting(tx, name, period.until) for name in _PLACES), _TRANSIT)
    found = cash.moves(tx, documents_of(tx, period), places)
    who = names.users(tx)
    rows = tuple(_moved(each, who) for each in found)
    total = (mark("Total"), "", "", "", sum(each.amount_rupiah for each in found), "", "")
    now: dict[str, int] = {}
    for place in places:
        for each in balances.stream(tx, place):
            now[f"{each.account} {each.name}"] = now.get(f"{each.account} {each.name}", 0) + each.amount
    held = Facts(mark("There now"), tuple((name, RUPIAH, amount) for name, amount in now.items()))
    return Report(CASH, CASH_TITLE, period.text, (Table("", _MOVES, rows, total), held), (), desk.clock.now_ms())


def _moved(each: cash.Move, who: dict[int, str]) -> tuple[Cell, ...]:
    document = KINDS.get(each.kind, each.kind)
    return (
        each.at_ms,
        document,
        number(each.number),
        each.name,
        each.amount_rupiah,
        each.reason,
        who.get(each.user, ""),
    )


def open_items(tx: Transaction, desk: Desk, _period: Period) -> Report:
    """Return what is owed to the outlet and what it owes, by account and by whom."""
    owed = tuple(settings.setting(tx, name, desk.today()) for name in _OWED)
    called = names.suppliers(tx)
    found = [each for code in sorted({*owed, *_ADVANCES}) for each in balances.stream(tx, code)]
    rows = tuple(_open(each, called) for each in found)
    ours, theirs = (sum(max(sign * each.amount, 0) for each in found) for sign in (1, -1))
    total = (mark("Total"), "", "", ours, theirs)
    return Report(OPEN, OPEN_TITLE, "", (Table("", _OPEN, rows, total),), (), desk.clock.now_ms())


def _open(each: balances.Balance, called: dict[str, str]) -> tuple[Cell, ...]:
    ours, theirs = max(each.amount, 0), max(-each.amount, 0)
    return (each.account, each.name, called.get(each.subledger, each.subledger), ours or "", theirs or "")
