"""Single documents read back by what identifies them; their bodies as they were signed."""

import json
from typing import NamedTuple
from uuid import UUID

from pos.domain.documents import Body
from pos.store.transaction import Row, Transaction, id_bytes

_COLUMNS = "SELECT id, uuid, kind, version, number, shift, at_ms, user, person, payload, hash FROM document"
_BY_UUID = f"{_COLUMNS} WHERE uuid = ?"
_LAST_OF_SHIFT = f"{_COLUMNS} WHERE shift = ? AND kind = ? ORDER BY id DESC LIMIT 1"
_NEWEST = f"{_COLUMNS} WHERE node = ? AND kind = ? ORDER BY number DESC LIMIT 1"
_VOIDED = "SELECT 1 FROM document WHERE of_uuid = ? AND kind = 'void'"
_LAST_MOMENT = "SELECT at_ms FROM document ORDER BY id DESC LIMIT 1"


class Fact(NamedTuple):
    """A document as the use cases need it; ``hash`` in hexadecimal, times in Unix milliseconds UTC."""

    key: int
    uuid: str
    kind: str
    version: int
    number: int
    shift: int
    at_ms: int
    user: int
    person: int
    body: Body
    hash: str


def _fact(row: Row | None) -> Fact | None:
    if row is None:
        return None
    return Fact._make((row[0], str(UUID(bytes=row[1])), *row[2:9], json.loads(row[9]), bytes(row[10]).hex()))


def by_uuid(tx: Transaction, uuid: str) -> Fact | None:
    """Return the document of an id, or None."""
    return _fact(tx.hot.execute(_BY_UUID, (id_bytes(uuid),)).fetchone())


def last_of_shift(tx: Transaction, shift: int, kind: str) -> Fact | None:
    """Return the newest document of a kind in a shift, or None."""
    return _fact(tx.hot.execute(_LAST_OF_SHIFT, (shift, kind)).fetchone())


def newest(tx: Transaction, node: str, kind: str) -> Fact | None:
    """Return the newest document of a kind of a node, or None."""
    return _fact(tx.hot.execute(_NEWEST, (node, kind)).fetchone())


def is_voided(tx: Transaction, uuid: str) -> bool:
    """Return whether a document was voided."""
    return tx.hot.execute(_VOIDED, (id_bytes(uuid),)).fetchone() is not None


def last_moment_ms(tx: Transaction) -> int:
    """Return when the newest document was written, Unix milliseconds UTC; 0 before the first."""
    row = tx.hot.execute(_LAST_MOMENT).fetchone()
    return int(row[0]) if row else 0
