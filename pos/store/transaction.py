"""One transaction as the store's functions see it: SQLAlchemy for most, the driver's cursor for the two hot paths."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, Protocol

from sqlalchemy import Connection

from pos.domain.ledger import IDR

NO_SUBLEDGER: Final = ""
"""The subledger of an account that has none; like rupiah, it has the key 1 in every database."""

Row = tuple[Any, ...]
"""A row as the driver gives it: integers, strings and bytes by the column's type."""


class Cursor(Protocol):
    """What we use of a DB-API cursor."""

    @property
    def rowcount(self) -> int:
        """How many rows the last statement changed."""
        ...

    @property
    def lastrowid(self) -> int | None:
        """The key of the row inserted last."""
        ...

    def execute(self, sql: str, parameters: Sequence[object] = ..., /) -> "Cursor":
        """Run one statement."""
        ...

    def executemany(self, sql: str, parameters: Iterable[Sequence[object]], /) -> "Cursor":
        """Run one statement for many rows."""
        ...

    def fetchone(self) -> Row | None:
        """Return the next row."""
        ...

    def fetchall(self) -> list[Row]:
        """Return the rest of the rows."""
        ...


class Names:
    """Keys by code, as a transaction has come across them.

    Codes are never reused, so what is known stays true. The few accounts are handed on from one transaction to the
    next; subledgers and commodities are as many as the catalogue has products, and are forgotten with the transaction.
    """

    __slots__ = ("accounts", "commodities", "subledgers")

    def __init__(self, accounts: Mapping[str, tuple[int, bool]]) -> None:
        """Know some accounts: their keys, and whether a balance is kept."""
        self.accounts = dict(accounts)
        self.subledgers = {NO_SUBLEDGER: 1}
        self.commodities = {IDR: 1}


class Transaction:
    """A transaction, reading or writing; the store's functions take it as their first argument.

    Attributes:
        core: The SQLAlchemy connection, for everything that is not hot.
        hot: The driver's cursor inside the same transaction, for resolving a code and completing a sale.
        names: Keys by code, as this transaction knows them.
    """

    __slots__ = ("core", "hot", "names")

    def __init__(self, core: Connection, hot: Cursor, names: Names) -> None:
        """Wrap a connection whose transaction the caller holds."""
        self.core: Final = core
        self.hot: Final = hot
        self.names: Final = names
