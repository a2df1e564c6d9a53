"""What was opened already, read from the opening documents themselves, so that nothing is opened twice."""

from typing import Final, NamedTuple

from pos.store.transaction import Transaction

_OPENED: Final = (
    "SELECT DISTINCT json_extract(part.value, ?), json_extract(part.value, '$.subledger')"
    " FROM document, json_each(document.payload, ?) AS part"
    " WHERE document.kind = 'opening'"
    " AND document.node = (SELECT node FROM document ORDER BY id LIMIT 1)"  # the register's own, found by its index
)


class AlreadyOpened(NamedTuple):
    """SKUs of goods, codes of containers, and accounts with their subledgers that an opening has named."""

    goods: frozenset[str]
    containers: frozenset[str]
    cash: frozenset[tuple[str, str]]


def already_opened(tx: Transaction) -> AlreadyOpened:
    """Read what the register's openings have named; however many other documents there are."""
    parts = (("$.sku", "$.goods"), ("$.container", "$.shells"), ("$.account", "$.cash"))
    goods, shells, cash = (tx.hot.execute(_OPENED, (name, path)).fetchall() for name, path in parts)
    return AlreadyOpened(
        frozenset(str(row[0]) for row in goods),
        frozenset(str(row[0]) for row in shells),
        frozenset((str(row[0]), str(row[1] or "")) for row in cash),
    )
