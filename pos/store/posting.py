"""The postings of a document and the balances they move, on the hot path of a sale: every code is asked for at once."""

from collections.abc import Sequence
from typing import Final

from pos.domain.ledger import CONSIGNOR, CUSTOMER, PRODUCTION, SHRINKAGE, STORE, SUPPLIER, Posting
from pos.store import names
from pos.store.transaction import Transaction

_POSTING: Final = "INSERT INTO posting(document, n, account, subledger, commodity, amount) VALUES (?, ?, ?, ?, ?, ?)"
_WHERE: Final = "WHERE account = ? AND subledger = ? AND commodity = ?"
_MOVE: Final = f"UPDATE balance SET amount = amount + ? {_WHERE} AND amount + ? <> 0"
_CLEAR: Final = f"DELETE FROM balance {_WHERE}"
_START: Final = "INSERT INTO balance(account, subledger, commodity, amount) VALUES (?, ?, ?, ?)"

_COUNTED: Final = frozenset({STORE, CUSTOMER, SUPPLIER, SHRINKAGE, PRODUCTION, CONSIGNOR})
"""Where products are counted, in thousandths; elsewhere a commodity is rupiah or shells."""

Key = tuple[int, int, int]
"""Keys of an account, a subledger and a commodity."""


def keys_of(tx: Transaction, postings: Sequence[Posting]) -> list[tuple[Key, bool]]:
    """Return the keys of each posting, and whether its balance is kept; what is new is added at its first use."""
    accounts, subledgers, commodities = tx.names.accounts, tx.names.subledgers, tx.names.commodities
    new = [each for each in postings if each.subledger not in subledgers or each.commodity not in commodities]
    if new:
        names.learn_subledgers(tx, [each.subledger for each in new])
        names.learn_commodities(tx, {each.commodity: 3 if each.account in _COUNTED else 0 for each in new})
    keys = []
    for account, subledger, commodity, _ in postings:
        key, is_kept = accounts.get(account) or names.account(tx, account)
        keys.append(((key, subledgers[subledger], commodities[commodity]), is_kept))
    return keys


def post(tx: Transaction, document: int, postings: Sequence[Posting]) -> None:
    """Write the postings of a document and move the balances that are kept.

    Args:
        tx: The write transaction.
        document: Key of the document.
        postings: Each with its own account, subledger and commodity; none of them zero.
    """
    hot, rows = tx.hot, []
    for n, ((_, _, _, amount), (key, is_kept)) in enumerate(zip(postings, keys_of(tx, postings), strict=True), 1):
        rows.append((document, n, *key, amount))
        if is_kept and not hot.execute(_MOVE, (amount, *key, amount)).rowcount:
            _begin_or_end(tx, key, amount)
    hot.executemany(_POSTING, rows)


def move(tx: Transaction, key: Key, amount: int) -> None:
    """Add to a balance what is not zero; one that reaches zero is deleted, one that is not there is begun."""
    if not tx.hot.execute(_MOVE, (amount, *key, amount)).rowcount:
        _begin_or_end(tx, key, amount)


def _begin_or_end(tx: Transaction, key: Key, amount: int) -> None:
    if not tx.hot.execute(_CLEAR, key).rowcount:
        tx.hot.execute(_START, (*key, amount))
