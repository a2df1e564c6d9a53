"""Names for papers, read where the papers are made."""

from pos.reports.slips.names import Names
from pos.store import balances, users
from pos.store.transaction import Transaction


def names_of(tx: Transaction) -> Names:
    """Return the names of every account, and of everybody who ever could log in."""
    return Names({account.code: account.name for account in balances.accounts(tx)}, users.names(tx))
