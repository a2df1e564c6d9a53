"""Codes to keys: the ledger's rows hold integers, its documents hold codes, and all of them are asked at once."""

from collections.abc import Iterable, Mapping
from typing import Final

from pos.domain.ledger import FLOWS
from pos.store.transaction import Transaction

_AT_ONCE: Final = 500
"""Codes in one statement: an opening has thousands."""

_ACCOUNT: Final = "SELECT id FROM account WHERE code = ?"
_NEW_ACCOUNT: Final = "INSERT INTO account(code, name, normal, balance_kept) VALUES (?, ?, '-', ?)"
_SUBLEDGERS: Final = "SELECT code, id FROM subledger WHERE code IN ({marks})"
_NEW_SUBLEDGER: Final = "INSERT INTO subledger(code) VALUES (?)"
_COMMODITIES: Final = "SELECT code, id FROM commodity WHERE code IN ({marks})"
_NEW_COMMODITY: Final = "INSERT INTO commodity(code, exponent) VALUES (?, ?)"


def account(tx: Transaction, code: str) -> tuple[int, bool]:
    """Return an account's key and whether a balance of it is kept; a place or flow is added at its first use.

    Args:
        tx: A transaction; a writing one if the account may be new.
        code: A code of the chart, or a place, flow or owner.
    """
    known = tx.names.accounts.get(code)
    if known is None:
        row = tx.hot.execute(_ACCOUNT, (code,)).fetchone()
        kept = code not in FLOWS
        key = int(row[0]) if row else _new(tx, _NEW_ACCOUNT, (code, code, int(kept)))
        known = tx.names.accounts[code] = (key, kept)
    return known


def subledger(tx: Transaction, code: str) -> int:
    """Return a subledger's key; a new one is added at its first use."""
    learn_subledgers(tx, (code,))
    return tx.names.subledgers[code]


def commodity(tx: Transaction, code: str, *, exponent: int) -> int:
    """Return a commodity's key; a new one is added at its first use, as ``learn_commodities`` does."""
    learn_commodities(tx, {code: exponent})
    return tx.names.commodities[code]


def learn_subledgers(tx: Transaction, codes: Iterable[str]) -> None:
    """Let a transaction know the keys of subledgers; new ones are added."""
    known = tx.names.subledgers
    for code in _unknown(tx, known, _SUBLEDGERS, codes):
        known[code] = _new(tx, _NEW_SUBLEDGER, (code,))


def learn_commodities(tx: Transaction, exponents: Mapping[str, int]) -> None:
    """Let a transaction know the keys of commodities; new ones are added.

    Args:
        tx: A transaction; a writing one if one may be new.
        exponents: By code (``IDR``, a product, a container type or ``BELANJA-<year>``): 3 for products (thousandths),
            0 for rupiah and shells; only used for a new one.
    """
    known = tx.names.commodities
    for code in _unknown(tx, known, _COMMODITIES, exponents):
        known[code] = _new(tx, _NEW_COMMODITY, (code, exponents[code]))


def _unknown(tx: Transaction, known: dict[str, int], sql: str, codes: Iterable[str]) -> list[str]:
    """Learn the keys of codes that are in the database, and return the codes that are not."""
    wanted = [code for code in dict.fromkeys(codes) if code not in known]
    for start in range(0, len(wanted), _AT_ONCE):
        some = wanted[start : start + _AT_ONCE]
        known.update(tx.hot.execute(sql.format(marks=", ".join("?" * len(some))), some).fetchall())
    return [code for code in wanted if code not in known]


def _new(tx: Transaction, sql: str, values: tuple[object, ...]) -> int:
    key = tx.hot.execute(sql, values).lastrowid
    return key or 0
