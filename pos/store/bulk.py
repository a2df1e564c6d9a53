"""Many rows of one table at once, through the driver: an import writes two million values, a dict for each too slow."""

from collections.abc import Sequence

from sqlalchemy import Table

from pos.store.transaction import Transaction


def insert_rows(tx: Transaction, table: Table, columns: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Insert rows.

    Args:
        tx: The write transaction.
        table: The table.
        columns: Names of the columns the rows give, in their order.
        rows: Values as the driver takes them.
    """
    marks = ", ".join("?" * len(columns))
    tx.hot.executemany(f"INSERT INTO {table.name}({', '.join(columns)}) VALUES ({marks})", rows)
