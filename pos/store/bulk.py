"""Many rows at once: asked for by one parameter however many they are, and inserted through the driver."""

import json
from collections.abc import Iterable, Sequence
from typing import TypeVar

from sqlalchemy import ColumnElement, Table, func, select

from pos.store.transaction import Transaction

_ValueT = TypeVar("_ValueT", str, int)


def among(column: ColumnElement[_ValueT], values: Iterable[_ValueT]) -> ColumnElement[bool]:
    """Return the condition that a column is one of many values: a list in one parameter, found by an index."""
    listed = func.json_each(json.dumps(list(dict.fromkeys(values)))).table_valued("value")
    return column.in_(select(listed.c.value))


def insert_rows(tx: Transaction, table: Table, columns: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Insert rows; a dict for each, as SQLAlchemy takes them, would cost an import twice the time.

    Args:
        tx: The write transaction.
        table: The table.
        columns: Names of the columns the rows give, in their order.
        rows: Values as the driver takes them.
    """
    marks = ", ".join("?" * len(columns))
    tx.hot.executemany(f"INSERT INTO {table.name}({', '.join(columns)}) VALUES ({marks})", rows)
