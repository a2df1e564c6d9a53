"""The accounts cash moves between, on a business date."""

from pos.domain import shift as rules
from pos.store import settings
from pos.store.transaction import Transaction

_ROLES = ("cash_drawer", "safe", "cash_over", "cash_short", "cashier_receivable")


def cash_accounts(tx: Transaction, date: str) -> rules.CashAccounts:
    """Return the accounts cash moves between on a business date."""
    return rules.CashAccounts(*(settings.setting(tx, name, date) for name in _ROLES))
