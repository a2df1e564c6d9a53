"""The floor of paying: the rows a sale wrote, written again by bare SQLite into a twin of the register.

The same library, the same pragmas, the same tables with their triggers, one transaction, one sync.
"""

from pathlib import Path
from typing import Any, Final, NamedTuple

from pos.store.driver import dbapi, pragmas
from pos.store.transaction import Row, Transaction

_DOCUMENT: Final = f"INSERT INTO document VALUES ({', '.join('?' * 18)})"
_POSTING: Final = "INSERT INTO posting VALUES (?, ?, ?, ?, ?, ?)"
_BALANCE: Final = (
    "INSERT INTO balance VALUES (?, ?, ?, ?)"
    " ON CONFLICT(account, subledger, commodity) DO UPDATE SET amount = excluded.amount"
)
_AMOUNT: Final = "SELECT amount FROM balance WHERE account = ? AND subledger = ? AND commodity = ?"
_JOB: Final = f"INSERT INTO print_job VALUES ({', '.join('?' * 12)})"
_STATE: Final = "UPDATE cart SET state = ?, changed_ms = ? WHERE uuid = ?"
_CART: Final = "INSERT INTO cart VALUES (?, ?, ?, ?, ?)"
_EVENT: Final = "INSERT INTO cart_event VALUES (?, ?, ?, ?, ?)"

_KEPT: Final = (
    "SELECT b.* FROM posting p JOIN balance b"
    " ON b.account = p.account AND b.subledger = p.subledger AND b.commodity = p.commodity WHERE p.document = ?"
)


class SaleRows(NamedTuple):
    """Every row that paying for a cart wrote, as it stands in the register afterwards."""

    document: Row
    postings: list[Row]
    balances: list[Row]
    job: Row
    cart: Row


def rows_of(tx: Transaction, document: int) -> SaleRows:
    """Read what a sale wrote."""

    def all_of(sql: str, key: object) -> list[Row]:
        return tx.hot.execute(sql, (key,)).fetchall()

    written = all_of("SELECT * FROM document WHERE id = ?", document)[0]
    return SaleRows(
        written,
        all_of("SELECT * FROM posting WHERE document = ? ORDER BY n", document),
        all_of(_KEPT, document),
        all_of("SELECT * FROM print_job WHERE document = ?", document)[0],
        all_of("SELECT state, changed_ms, uuid FROM cart WHERE uuid = ?", written[1])[0],
    )


class RawWriter:
    """Bare SQLite on a register of its own; use ``close`` when done."""

    def __init__(self, path: Path) -> None:
        module = dbapi()
        self._connection: Any = module.connect(str(path), isolation_level=None)
        for pragma in pragmas(module.sqlite_version_info):
            self._connection.execute(pragma)

    def record(self, cart: Row, events: list[Row]) -> None:
        """Write the cart as it was scanned; this is not part of paying."""
        cursor = self._connection.cursor()
        cursor.execute("BEGIN IMMEDIATE")
        cursor.execute(_CART, cart)
        cursor.executemany(_EVENT, events)
        cursor.execute("COMMIT")

    def read(self, rows: SaleRows) -> None:
        """Read the balances a sale is about to move, as whoever decides a sale has to."""
        cursor = self._connection.cursor()
        for row in rows.balances:
            cursor.execute(_AMOUNT, row[:3]).fetchall()

    def write(self, rows: SaleRows) -> None:
        """Write a sale."""
        cursor = self._connection.cursor()
        cursor.execute("BEGIN IMMEDIATE")
        cursor.execute(_DOCUMENT, rows.document)
        cursor.executemany(_POSTING, rows.postings)
        cursor.executemany(_BALANCE, rows.balances)
        cursor.execute(_JOB, rows.job)
        cursor.execute(_STATE, rows.cart)
        cursor.execute("COMMIT")

    def checkpoint(self) -> None:
        """Move what the WAL holds into the database, as the till does when it is idle."""
        self._connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()

    def close(self) -> None:
        """Close the register."""
        self._connection.close()
