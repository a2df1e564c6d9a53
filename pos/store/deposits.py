"""Deposits: which closed shifts no deposit has covered yet, and what is under way to the bank."""

from typing import Final

from pos.domain.ledger import IDR
from pos.domain.money import Rupiah
from pos.store.transaction import Transaction

# By the unique index of node, kind and number, from the newest; the first with a shift ends it.
_COVERED: Final = """
SELECT coalesce(max(shift.value), 0) FROM json_each((
  SELECT payload FROM document WHERE node = ? AND kind = 'deposit' AND json_extract(payload, '$.shifts[0]') IS NOT NULL
  ORDER BY number DESC LIMIT 1
), '$.shifts') AS shift
"""
_CLOSED: Final = "SELECT number FROM shift WHERE closed_ms > 0 AND number > ? ORDER BY number"
_UNDER_WAY: Final = """
SELECT subledger.code, amount FROM balance JOIN subledger ON subledger.id = balance.subledger
JOIN account ON account.id = balance.account JOIN commodity ON commodity.id = balance.commodity
WHERE account.code = ? AND commodity.code = ? ORDER BY subledger.code
"""


def not_covered(tx: Transaction, node: str) -> tuple[int, ...]:
    """Return the numbers of the closed shifts whose cash no deposit has named yet."""
    row = tx.hot.execute(_COVERED, (node,)).fetchone() or (0,)
    return tuple(each[0] for each in tx.hot.execute(_CLOSED, row).fetchall())


def under_way(tx: Transaction, account: str) -> tuple[tuple[str, Rupiah], ...]:
    """Return what was handed over and is not in the bank: the user who answers for it (``""``: a courier), rupiah."""
    rows = tx.hot.execute(_UNDER_WAY, (account, IDR)).fetchall()
    return tuple((str(row[0]), Rupiah(row[1])) for row in rows)
