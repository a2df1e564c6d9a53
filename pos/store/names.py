"""Codes to keys: the ledger's rows hold integers, its documents hold codes."""

from pos.domain.ledger import FLOWS, IDR
from pos.store.transaction import Transaction

_RUPIAH_LIKE = "BELANJA-"


def _known(tx: Transaction, table: str, code: str) -> int | None:
    row = tx.hot.execute(f"SELECT id FROM {table} WHERE code = ?", (code,)).fetchone()
    return int(row[0]) if row else None


def _new(tx: Transaction, sql: str, values: tuple[object, ...]) -> int:
    key = tx.hot.execute(sql, values).lastrowid
    return key or 0


def account(tx: Transaction, code: str) -> tuple[int, bool]:
    """Return an account's key and whether a balance of it is kept; a place or flow is added at its first use.

    Args:
        tx: A transaction; a writing one if the account may be new.
        code: A code of the chart, or a place, flow or owner.
    """
    known = tx.names.accounts.get(code)
    if known is None:
        key = _known(tx, "account", code)
        kept = code not in FLOWS
        if key is None:
            sql = "INSERT INTO account(code, name, normal, balance_kept) VALUES (?, ?, '-', ?)"
            key = _new(tx, sql, (code, code, int(kept)))
        known = tx.names.accounts[code] = (key, kept)
    return known


def subledger(tx: Transaction, code: str) -> int:
    """Return a subledger's key; a new one is added at its first use."""
    known = tx.names.subledgers.get(code)
    if known is None:
        known = _known(tx, "subledger", code)
        if known is None:
            known = _new(tx, "INSERT INTO subledger(code) VALUES (?)", (code,))
        tx.names.subledgers[code] = known
    return known


def commodity(tx: Transaction, code: str, *, exponent: int) -> int:
    """Return a commodity's key; a new one is added at its first use.

    Args:
        tx: A transaction; a writing one if the commodity may be new.
        code: ``IDR``, a product, a container type or ``BELANJA-<year>``.
        exponent: 3 for products (thousandths), 0 for rupiah and shells; only used for a new one.
    """
    known = tx.names.commodities.get(code)
    if known is None:
        known = _known(tx, "commodity", code)
        if known is None:
            whole = code == IDR or code.startswith(_RUPIAH_LIKE)
            sql = "INSERT INTO commodity(code, exponent) VALUES (?, ?)"
            known = _new(tx, sql, (code, 0 if whole else exponent))
        tx.names.commodities[code] = known
    return known
