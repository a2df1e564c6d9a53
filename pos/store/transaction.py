"""One transaction as the store's functions see it: SQLAlchemy for most, the driver's cursor for the two hot paths."""

from collections.abc import Iterable, Sequence
from typing import Any, Final, Protocol

from sqlalchemy import Connection

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
    """Keys of accounts, subledgers and commodities by code; codes are never reused, so what is known stays true."""

    __slots__ = ("accounts", "commodities", "subledgers")

    def __init__(self) -> None:
        """Start with nothing known."""
        self.accounts: dict[str, tuple[int, bool]] = {}
        self.subledgers: dict[str, int] = {}
        self.commodities: dict[str, int] = {}

    def copy(self) -> "Names":
        """Return a copy to work on in a transaction that may still be rolled back."""
        names = Names()
        names.accounts.update(self.accounts)
        names.subledgers.update(self.subledgers)
        names.commodities.update(self.commodities)
        return names


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
