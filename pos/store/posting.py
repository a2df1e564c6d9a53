"""Postings and balances of one document: every code asked at once, every row written at once.

On the hot path of a sale: a statement for each leg would cost as much again as the sale.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from pos.domain.ledger import CUSTOMER, PRODUCTION, SHRINKAGE, STORE, SUPPLIER, Posting
from pos.store import names
from pos.store.transaction import Row, Transaction

_POSTING: Final = "INSERT INTO posting(document, n, account, subledger, commodity, amount) VALUES (?, ?, ?, ?, ?, ?)"
_WHERE: Final = "WHERE account = ? AND subledger = ? AND commodity = ?"
_SET: Final = f"UPDATE balance SET amount = ? {_WHERE}"
_CLEAR: Final = f"DELETE FROM balance {_WHERE}"
_START: Final = "INSERT INTO balance(account, subledger, commodity, amount) VALUES (?, ?, ?, ?)"
_AMOUNTS: Final = (
    "SELECT b.account, b.subledger, b.commodity, b.amount FROM (VALUES {keys}) AS k CROSS JOIN balance b"
    " ON b.account = k.column1 AND b.subledger = k.column2 AND b.commodity = k.column3"
)
_AT_ONCE: Final = 500
"""Balances in one statement: an opening moves thousands."""

_COUNTED: Final = frozenset({STORE, CUSTOMER, SUPPLIER, SHRINKAGE, PRODUCTION})
"""Where products are counted, in thousandths; elsewhere a commodity is rupiah or shells."""

Key = tuple[int, int, int]
"""Keys of an account, a subledger and a commodity."""


class Leg(NamedTuple):
    """A posting by keys, and whether its balance is kept."""

    key: Key
    amount: int
    is_kept: bool


def legs_of(tx: Transaction, postings: Sequence[Posting]) -> list[Leg]:
    """Return postings by keys; places, subledgers and commodities are added at their first use."""
    subledgers = names.subledgers(tx, [posting.subledger for posting in postings])
    exponents = {posting.commodity: 3 if posting.account in _COUNTED else 0 for posting in postings}
    commodities = names.commodities(tx, exponents)
    legs = []
    for account, subledger, commodity, amount in postings:
        key, is_kept = names.account(tx, account)
        legs.append(Leg((key, subledgers[subledger], commodities[commodity]), amount, is_kept))
    return legs


def post(tx: Transaction, document: int, postings: Sequence[Posting]) -> None:
    """Write the postings of a document and move the balances that are kept.

    Args:
        tx: The write transaction.
        document: Key of the document.
        postings: Each with its own account, subledger and commodity; none of them zero.
    """
    legs = legs_of(tx, postings)
    tx.hot.executemany(_POSTING, [(document, n, *leg.key, leg.amount) for n, leg in enumerate(legs, 1)])
    move(tx, {leg.key: leg.amount for leg in legs if leg.is_kept})


def move(tx: Transaction, amounts: Mapping[Key, int]) -> None:
    """Add to balances; one that reaches zero is deleted, one that is not there is begun.

    Args:
        tx: The write transaction.
        amounts: What to add, none of it zero, by keys.
    """
    before = {(account, subledger, commodity): amount for account, subledger, commodity, amount in _read(tx, amounts)}
    begun = [(*key, amount) for key, amount in amounts.items() if key not in before]
    left = {key: amount + amounts[key] for key, amount in before.items()}
    tx.hot.executemany(_SET, [(amount, *key) for key, amount in left.items() if amount])
    if begun:
        tx.hot.executemany(_START, begun)
    cleared = [key for key, amount in left.items() if not amount]
    if cleared:
        tx.hot.executemany(_CLEAR, cleared)


def _read(tx: Transaction, keys: Iterable[Key]) -> list[Row]:
    wanted = list(keys)
    rows: list[Row] = []
    for start in range(0, len(wanted), _AT_ONCE):
        some = wanted[start : start + _AT_ONCE]
        sql = _AMOUNTS.format(keys=", ".join(["(?, ?, ?)"] * len(some)))
        rows += tx.hot.execute(sql, [part for key in some for part in key]).fetchall()
    return rows
