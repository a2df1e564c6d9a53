"""Money that moved without a sale: every posting on a place where cash is kept, with its document."""

import json
from collections.abc import Iterable
from typing import NamedTuple

from pos.store.figures.scope import DOCUMENTS, Scope
from pos.store.transaction import Transaction

_MOVES = f"""
SELECT d.at_ms, d.kind, d.number, d.user, COALESCE(d.payload ->> '$.reason', ''), a.code, a.name, p.amount
FROM ({DOCUMENTS}) o JOIN document d ON d.id = o.id AND d.kind NOT IN ('sale', 'void', 'refund')
JOIN posting p ON p.document = d.id AND p.commodity = 1
JOIN account a ON a.id = p.account
WHERE a.code IN (SELECT value FROM json_each(?5))
ORDER BY d.id, p.n
"""


class Move(NamedTuple):
    """One posting of cash.

    Attributes:
        at_ms: Unix milliseconds, UTC.
        kind: The document's kind.
        number: The document's number.
        user: Key of who wrote it.
        reason: Why; ``""`` where the document has none.
        account: The place: its account.
        name: What the account is called.
        amount_rupiah: Above zero in, below zero out.
    """

    at_ms: int
    kind: str
    number: int
    user: int
    reason: str
    account: str
    name: str
    amount_rupiah: int


def moves(tx: Transaction, scope: Scope, accounts: Iterable[str]) -> tuple[Move, ...]:
    """Return what moved on accounts of cash besides sales and what takes them back, in local order.

    Args:
        tx: A transaction.
        scope: One that reads documents.
        accounts: Codes of the drawer, the safe, the bank.
    """
    rows = tx.hot.execute(_MOVES, (*scope.keys, json.dumps(list(accounts)))).fetchall()
    return tuple(Move._make(row) for row in rows)
