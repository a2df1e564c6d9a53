"""One transaction as the store's functions see it: SQLAlchemy for most, the driver's cursor for the two hot paths."""

from collections.abc import Iterable, Sequence
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
    """Keys by code, as a transaction has come across them, and where the chains are that it wrote to.

    Codes are never reused and nobody else writes, so what is known stays true. Accounts and chains are few and handed
    on from one write to the next; subledgers and commodities are as many as products, and forgotten.

    Attributes:
        accounts: Key of each account, and whether a balance of it is kept.
        subledgers: Key of each subledger.
        commodities: Key of each commodity.
        heads: Sequence number and hash of each node's newest document; only after a write.
        numbers: Number of the newest document of each node and kind; only after a write.
    """

    __slots__ = ("accounts", "commodities", "heads", "numbers", "subledgers")

    def __init__(self) -> None:
        """Know what is the same in every database."""
        self.accounts: dict[str, tuple[int, bool]] = {}
        self.subledgers = {NO_SUBLEDGER: 1}
        self.commodities = {IDR: 1}
        self.heads: dict[str, tuple[int, str]] = {}
        self.numbers: dict[tuple[str, str], int] = {}

    def after(self) -> "Names":
        """Return what the next transaction may know, and adds to; of one that was rolled back nothing is true."""
        names = Names()
        names.accounts, names.heads, names.numbers = self.accounts, self.heads, self.numbers
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


def id_bytes(text: str) -> bytes:
    """Return the 16 bytes of an id that is written with dashes; a UUID object in between would cost ten times that.

    Raises:
        ValueError: It is none.
    """
    raw = bytes.fromhex(text.replace("-", ""))
    if len(raw) != 16:
        raise ValueError(text)
    return raw
