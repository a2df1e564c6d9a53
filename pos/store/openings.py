"""What was opened already, read from the opening documents themselves, so that nothing is opened twice."""

from typing import Final, NamedTuple

from pos.store.transaction import Transaction

_OPENED: Final = (
    "SELECT DISTINCT json_extract(part.value, ?) FROM document, json_each(document.payload, ?) AS part"
    " WHERE document.kind = 'opening'"
    " AND document.node = (SELECT node FROM document ORDER BY id LIMIT 1)"  # the register's own, found by its index
)


class AlreadyOpened(NamedTuple):
    """SKUs of goods, codes of containers and accounts of cash that an opening has named."""

    goods: frozenset[str]
    containers: frozenset[str]
    cash: frozenset[str]


def already_opened(tx: Transaction) -> AlreadyOpened:
    """Read what the register's openings have named; however many other documents there are."""
    parts = (("$.sku", "$.goods"), ("$.container", "$.shells"), ("$.account", "$.cash"))
    found = (tx.hot.execute(_OPENED, (name, path)).fetchall() for name, path in parts)
    return AlreadyOpened(*(frozenset(str(row[0]) for row in rows) for rows in found))
