"""Suppliers, agents and owners of consigned goods: whom goods come from, and to whom their money goes."""

from typing import Final, NamedTuple

from pos.domain.text import fold
from pos.store.transaction import Row, Transaction

_COLUMNS: Final = "SELECT code, name, kind, terms_days, active FROM supplier"
_BY_CODE: Final = f"{_COLUMNS} WHERE code = ?"
_LISTED: Final = f"{_COLUMNS} ORDER BY folded, code"
_ADD: Final = "INSERT INTO supplier(code, name, folded, kind, terms_days, active) VALUES (?, ?, ?, ?, ?, ?)"
_CHANGE: Final = "UPDATE supplier SET name = ?, folded = ?, kind = ?, terms_days = ?, active = ? WHERE code = ?"


class Supplier(NamedTuple):
    """A supplier, agent or owner.

    Attributes:
        code: Its code, by which documents and balances name it.
        name: Its name, which stays out of every document: an owner is often a person.
        kind: One of ``KINDS``.
        terms_days: Days until what is owed is due; 0 for at once.
        active: 1 while goods come from it, 0 afterwards.
    """

    code: str
    name: str
    kind: str
    terms_days: int
    active: int


def by_code(tx: Transaction, code: str) -> Supplier | None:
    """Return who has a code, active or not, or None."""
    row: Row | None = tx.hot.execute(_BY_CODE, (code,)).fetchone()
    return Supplier(*row) if row else None


def listed(tx: Transaction) -> tuple[Supplier, ...]:
    """Return everybody, by name."""
    return tuple(Supplier(*row) for row in tx.hot.execute(_LISTED).fetchall())


def add(tx: Transaction, supplier: Supplier) -> None:
    """Keep somebody new; the code is free."""
    code, name, *rest = supplier
    tx.hot.execute(_ADD, (code, name, fold(name), *rest))


def change(tx: Transaction, supplier: Supplier) -> None:
    """Change somebody, found by the code."""
    code, name, *rest = supplier
    tx.hot.execute(_CHANGE, (name, fold(name), *rest, code))
