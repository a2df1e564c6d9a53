"""The accounts cash moves between and the limit of what goes out, on a business date."""

from pos.domain import shift as rules
from pos.store import settings
from pos.store.transaction import Transaction

_ROLES = ("cash_drawer", "safe", "cash_over", "cash_short", "cashier_receivable")


def paid_out_limit(tx: Transaction, date: str) -> int:
    """Return the rupiah above which cash out is approved by a second person, on a business date."""
    return int(settings.setting(tx, "paid_out_limit_rupiah", date))


def cash_accounts(tx: Transaction, date: str) -> rules.CashAccounts:
    """Return the accounts cash moves between on a business date."""
    return rules.CashAccounts(*(settings.setting(tx, name, date) for name in _ROLES))
