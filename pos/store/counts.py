"""Stock counts under way: their sheets, their marks, and what there is to be counted."""

import json
from typing import Final, NamedTuple
from uuid import UUID

from pos.domain.counting.codec import decode, encode
from pos.domain.counting.marks import Countable, CountEvent, Mark, Witness
from pos.domain.documents import Body
from pos.domain.ledger import STORE
from pos.domain.quantity import ONE
from pos.store.transaction import Row, Transaction, id_bytes

_NEW: Final = "INSERT INTO stock_count(uuid, scope, state, user, opened_ms, changed_ms) VALUES (?, ?, 'open', ?, ?, ?)"
_COLUMNS: Final = "SELECT s.id, s.uuid, s.scope, s.state, s.user, s.opened_ms FROM stock_count s"
_BY_UUID: Final = f"{_COLUMNS} WHERE s.uuid = ?"
_IN_STATE: Final = f"{_COLUMNS} WHERE s.state = ? ORDER BY s.id"
_STATE: Final = "UPDATE stock_count SET state = ?, changed_ms = ? WHERE id = ?"
_POSITION: Final = "SELECT COALESCE(MAX(position), 0) + 1 FROM count_mark WHERE stock_count = ?"
_MARK: Final = "INSERT INTO count_mark(stock_count, position, user, at_ms, payload) VALUES (?, ?, ?, ?, ?)"
_MARKS: Final = "SELECT payload, user, at_ms FROM count_mark WHERE stock_count = ? ORDER BY position"
_BOOK: Final = """
SELECT b.amount FROM balance b JOIN account a ON a.id = b.account JOIN commodity c ON c.id = b.commodity
WHERE a.code = ? AND c.code = ? AND b.subledger = 1
"""
_SEQ: Final = "SELECT COALESCE(MAX(seq), 0) FROM document WHERE node = ?"
_GOODS: Final = """
SELECT p.sku, p.name, (SELECT u.name FROM unit u WHERE u.product = p.id AND u.factor = 1000 ORDER BY u.id LIMIT 1),
       p.kind = 'weighed', p.category, p.shelf, COALESCE(b.amount, 0), p.active
FROM product p JOIN account a ON a.id = p.pool_account AND a.code = 'store'
LEFT JOIN balance b ON b.account = p.pool_account AND b.subledger = 1 AND b.commodity = p.commodity
ORDER BY p.category, p.name, p.id
"""
_CONTAINERS: Final = """
SELECT c.code, c.name, c.filled_with, c.sold_as FROM container c ORDER BY c.id
"""

_SOLD: Final = """
SELECT p.sku, SUM(d.amount - d.refunded_amount) FROM product_day d JOIN product p ON p.id = d.product
WHERE d.business_date >= ? GROUP BY p.sku
"""
_DIFFERED: Final = """
SELECT json_extract(l.value, '$.code'), d.business_date, json_extract(l.value, '$.value')
FROM document d, json_each(d.payload, '$.lines') l
WHERE d.node = ? AND d.kind = 'stock_count' AND json_extract(l.value, '$.place') = 'store' ORDER BY d.number
"""

_POSTED: Final = """
SELECT number, at_ms, user, payload FROM document
WHERE node = ? AND kind = 'stock_count' AND business_date BETWEEN ? AND ? ORDER BY number
"""


class CountRow(NamedTuple):
    """One sheet of a stock count; its state is one of ``schema.trade.COUNT_STATES``."""

    key: int
    uuid: str
    scope: str
    state: str
    user: int
    opened_ms: int


class CountedGoods(NamedTuple):
    """A product that stands in the store.

    Attributes:
        what: It, in its base unit.
        category: Its category.
        shelf: Where it stands; ``""`` where nobody said.
        book: What the ledger has, thousandths.
        is_active: Whether it is sold.
    """

    what: Countable
    category: str
    shelf: str
    book: int
    is_active: bool


class ContainerRow(NamedTuple):
    """A container type, the refill that fills it and the product its shell is sold as; ``""`` for none."""

    code: str
    name: str
    refill: str
    sold_as: str


class PostedCount(NamedTuple):
    """A count that was posted: its number, when, by whom, and its body."""

    number: int
    at_ms: int
    user: int
    body: Body


def _row(row: Row) -> CountRow:
    return CountRow(row[0], str(UUID(bytes=row[1])), *row[2:])


def begin(tx: Transaction, uuid: str, scope: str, *, user: int, at_ms: int) -> CountRow:
    """Begin a sheet, and return it."""
    key = tx.hot.execute(_NEW, (id_bytes(uuid), scope, user, at_ms, at_ms)).lastrowid or 0
    return CountRow(key, uuid, scope, "open", user, at_ms)


def by_uuid(tx: Transaction, uuid: str) -> CountRow | None:
    """Return a sheet, or None."""
    row = tx.hot.execute(_BY_UUID, (id_bytes(uuid),)).fetchone()
    return _row(row) if row else None


def in_state(tx: Transaction, state: str) -> tuple[CountRow, ...]:
    """Return the sheets in a state, oldest first."""
    return tuple(_row(row) for row in tx.hot.execute(_IN_STATE, (state,)).fetchall())


def set_state(tx: Transaction, key: int, state: str, *, at_ms: int) -> None:
    """Set the state of a sheet."""
    tx.hot.execute(_STATE, (state, at_ms, key))


def record(tx: Transaction, key: int, mark: Mark) -> None:
    """Store a mark behind those that are there; nobody else writes, so there is never a gap."""
    position = (tx.hot.execute(_POSITION, (key,)).fetchone() or (1,))[0]
    payload = encode(mark.event, mark.witness)
    tx.hot.execute(_MARK, (key, position, mark.user, mark.at_ms, payload))


def marks(tx: Transaction, key: int) -> tuple[Mark, ...]:
    """Return the marks of a sheet, in order."""
    rows = tx.hot.execute(_MARKS, (key,)).fetchall()
    return tuple(Mark(*decode(payload), user, at_ms) for payload, user, at_ms in rows)


def events(tx: Transaction, key: int) -> tuple[CountEvent, ...]:
    """Return what happened on a sheet, without what the books said."""
    return tuple(mark.event for mark in marks(tx, key))


def witness(tx: Transaction, node: str, key: tuple[str, str], lying: int) -> Witness:
    """Return what the books say of a thing now.

    Args:
        tx: The write transaction of the mark.
        node: Whose chain gives the position.
        key: Place, and product or container.
        lying: What of it lies in carts.
    """
    book = tx.hot.execute(_BOOK, key).fetchone()
    seq = tx.hot.execute(_SEQ, (node,)).fetchone()
    return Witness(seq[0] if seq else 0, book[0] if book else 0, lying)


def goods(tx: Transaction) -> tuple[CountedGoods, ...]:
    """Return every product that stands in the store, by category and name."""
    return tuple(
        CountedGoods(
            Countable(STORE, sku, name, unit, ONE, is_weighed == 1),
            category,
            shelf,
            book,
            active == 1,
        )
        for sku, name, unit, is_weighed, category, shelf, book, active in tx.hot.execute(_GOODS).fetchall()
    )


def containers(tx: Transaction) -> tuple[ContainerRow, ...]:
    """Return the container types, in the order they were first written."""
    return tuple(ContainerRow(*row) for row in tx.hot.execute(_CONTAINERS).fetchall())


def sold_since(tx: Transaction, date: str) -> dict[str, int]:
    """Return what each product sold on the days closed since an ISO date, in rupiah, by SKU."""
    return dict(tx.hot.execute(_SOLD, (date,)).fetchall())


def differed(tx: Transaction, node: str) -> dict[str, tuple[str, int]]:
    """Return when each product was counted last, and what its difference was worth, by SKU."""
    return {sku: (date, value) for sku, date, value in tx.hot.execute(_DIFFERED, (node,)).fetchall()}


def posted(tx: Transaction, node: str, since: str, until: str) -> tuple[PostedCount, ...]:
    """Return the counts that were posted on business dates from ``since`` to ``until``, ISO, in their order."""
    rows = tx.hot.execute(_POSTED, (node, since, until)).fetchall()
    return tuple(PostedCount(number, at_ms, user, json.loads(payload)) for number, at_ms, user, payload in rows)
