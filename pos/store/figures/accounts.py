"""What each account moved in a period: postings of its documents, and what closed days came to."""

from typing import NamedTuple

from pos.store.figures.scope import DOCUMENTS, Scope
from pos.store.transaction import Transaction

_MOVED = f"""
SELECT a.code, a.name, SUM(m.amount)
FROM (
  SELECT p.account AS account, p.amount AS amount
  FROM ({DOCUMENTS}) d JOIN posting p ON p.document = d.id
  WHERE p.commodity = 1
  UNION ALL
  SELECT t.account, t.amount FROM account_day t
  WHERE t.commodity = 1 AND t.business_date IN (SELECT value FROM json_each(?4))
) m JOIN account a ON a.id = m.account
GROUP BY a.code HAVING SUM(m.amount) <> 0 ORDER BY a.code
"""


class Moved(NamedTuple):
    """What an account moved.

    Attributes:
        account: Its code.
        name: Its name.
        amount_rupiah: Debits less credits.
    """

    account: str
    name: str
    amount_rupiah: int


def moved(tx: Transaction, scope: Scope) -> tuple[Moved, ...]:
    """Return the accounts that moved in a scope, by code; one that came to nothing is left out."""
    return tuple(Moved._make(row) for row in tx.hot.execute(_MOVED, scope.keys).fetchall())
