"""Dated settings: what was set for a day, so that a rule can change tomorrow without touching yesterday."""

from pos.store.transaction import Transaction

_SETTING = "SELECT value FROM setting WHERE name = ? AND valid_from <= ? ORDER BY valid_from DESC LIMIT 1"


def setting(tx: Transaction, name: str, date: str) -> str:
    """Return the value of a setting on an ISO date.

    Raises:
        KeyError: It was never set for that day.
    """
    row = tx.hot.execute(_SETTING, (name, date)).fetchone()
    if row is None:
        raise KeyError(name)
    return str(row[0])
