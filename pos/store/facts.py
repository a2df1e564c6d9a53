"""Single documents read back by what identifies them; their bodies as they were signed."""

import json
from typing import NamedTuple
from uuid import UUID

from pos.domain.documents import Body
from pos.domain.money import Rupiah
from pos.store.transaction import Row, Transaction, id_bytes

_COLUMNS = "SELECT id, uuid, kind, version, number, shift, at_ms, user, person, payload, hash FROM document"
_BY_UUID = f"{_COLUMNS} WHERE uuid = ?"
_LAST_OF_SHIFT = f"{_COLUMNS} WHERE shift = ? AND kind = ? ORDER BY id DESC LIMIT 1"
_NEWEST = f"{_COLUMNS} WHERE node = ? AND kind = ? ORDER BY number DESC LIMIT 1"
_LATEST = f"{_COLUMNS} WHERE node = ? AND kind = ? ORDER BY number DESC LIMIT ?"
_BY_NUMBER = f"{_COLUMNS} WHERE node = ? AND kind = ? AND number = ?"
_ABOUT = f"{_COLUMNS} WHERE of_uuid = ? AND kind = ? ORDER BY id"
_OF_SHIFT = f"{_COLUMNS} WHERE shift = ? AND kind = ? ORDER BY id DESC LIMIT ?"
_DATE = "SELECT business_date FROM document WHERE uuid = ?"
_UNRECEIPTED = (
    "SELECT coalesce(sum(json_extract(payload, '$.total')), 0) FROM document"
    " WHERE node = ? AND kind = 'refund' AND business_date = ? AND json_extract(payload, '$.receipt') = 0"
)
_VOIDED = "SELECT 1 FROM document WHERE of_uuid = ? AND kind = 'void'"
_REVERSED = "SELECT 1 FROM document WHERE of_uuid = ? AND kind = 'reversal'"
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


def latest(tx: Transaction, node: str, kind: str, limit: int) -> tuple[Fact, ...]:
    """Return the newest documents of a kind of a node, newest first; numbers have gaps after a restore."""
    rows = tx.hot.execute(_LATEST, (node, kind, limit)).fetchall()
    return tuple(fact for fact in map(_fact, rows) if fact is not None)


def by_number(tx: Transaction, node: str, kind: str, number: int) -> Fact | None:
    """Return the document of a number within a node and kind, or None."""
    return _fact(tx.hot.execute(_BY_NUMBER, (node, kind, number)).fetchone())


def about(tx: Transaction, uuid: str, kind: str) -> tuple[Fact, ...]:
    """Return the documents of a kind that are about another one, oldest first."""
    rows = tx.hot.execute(_ABOUT, (id_bytes(uuid), kind)).fetchall()
    return tuple(fact for fact in map(_fact, rows) if fact is not None)


def of_shift(tx: Transaction, shift: int, kind: str, limit: int) -> tuple[Fact, ...]:
    """Return the newest documents of a kind in a shift, newest first."""
    rows = tx.hot.execute(_OF_SHIFT, (shift, kind, limit)).fetchall()
    return tuple(fact for fact in map(_fact, rows) if fact is not None)


def business_date(tx: Transaction, uuid: str) -> str:
    """Return the business date of a document.

    Raises:
        LookupError: There is no such document.
    """
    row = tx.hot.execute(_DATE, (id_bytes(uuid),)).fetchone()
    if row is None:
        raise LookupError(uuid)
    return str(row[0])


def given_without_receipt(tx: Transaction, node: str, date: str) -> Rupiah:
    """Return what a register gave back on a business date for goods without a receipt."""
    row = tx.hot.execute(_UNRECEIPTED, (node, date)).fetchone()
    return Rupiah(row[0] if row else 0)


def is_voided(tx: Transaction, uuid: str) -> bool:
    """Return whether a document was voided."""
    return tx.hot.execute(_VOIDED, (id_bytes(uuid),)).fetchone() is not None


def is_reversed(tx: Transaction, uuid: str) -> bool:
    """Return whether a document was corrected by a reversing one."""
    return tx.hot.execute(_REVERSED, (id_bytes(uuid),)).fetchone() is not None


def last_moment_ms(tx: Transaction) -> int:
    """Return when the newest document was written, Unix milliseconds UTC; 0 before the first."""
    row = tx.hot.execute(_LAST_MOMENT).fetchone()
    return int(row[0]) if row else 0
