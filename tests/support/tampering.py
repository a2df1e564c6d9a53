"""What a person with an SQL shell can do to a register: triggers off, change anything, triggers on again."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from pos.domain.documents import GENESIS_HASH, Header, canonical, digest
from pos.store.driver import dbapi
from schema.objects import TRIGGERS

_NAMES = tuple(trigger.split()[2] for trigger in TRIGGERS)


@contextmanager
def shell(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a register without its triggers and without foreign keys; both are back afterwards."""
    connection: sqlite3.Connection = dbapi().connect(str(path), isolation_level=None)
    connection.execute("PRAGMA synchronous = OFF")
    for name in _NAMES:
        connection.execute(f"DROP TRIGGER {name}")
    yield connection
    for trigger in TRIGGERS:
        connection.execute(trigger)
    connection.close()


def bare(path: Path, *statements: str) -> None:
    """Run statements as they are, triggers and all."""
    connection: sqlite3.Connection = dbapi().connect(str(path), isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()


def tamper(path: Path, *statements: str) -> None:
    """Run statements that the triggers would refuse; each must change something."""
    with shell(path) as connection:
        for statement in statements:
            changed = connection.execute(statement)
            assert changed.rowcount != 0, statement


def _header(row: sqlite3.Row, prev_hash: str) -> Header:
    of_uuid = str(UUID(bytes=row["of_uuid"])) if row["of_uuid"] else ""
    named = {name: row[name] for name in Header._fields if name not in {"uuid", "of_uuid", "prev_hash"}}
    return Header(uuid=str(UUID(bytes=row["uuid"])), of_uuid=of_uuid, prev_hash=prev_hash, **named)


def forge(path: Path, key: Ed25519PrivateKey | None) -> None:
    """Hash the whole chain again over what the documents say now; sign it again too when there is a key.

    The public key in the first document becomes that of the key.
    """
    with shell(path) as connection:
        connection.row_factory = dbapi().Row
        prev_hash = GENESIS_HASH
        for row in connection.execute("SELECT * FROM document ORDER BY id").fetchall():
            payload = row["payload"]
            if row["kind"] == "node" and key:
                payload = canonical({**json.loads(payload), "public_key": key.public_key().public_bytes_raw().hex()})
            hashed = digest(_header(row, prev_hash), payload)
            raw = bytes.fromhex(hashed)
            signature = key.sign(raw) if key else row["signature"]
            connection.execute(
                "UPDATE document SET payload = ?, prev_hash = ?, hash = ?, signature = ? WHERE id = ?",
                (payload, bytes.fromhex(prev_hash), raw, signature, row["id"]),
            )
            prev_hash = hashed


def cut_tail(path: Path, documents: int) -> None:
    """Take the newest documents away so cleanly that nothing inside the database tells of them."""
    with shell(path) as connection:
        for _ in range(documents):
            (key, uuid) = connection.execute("SELECT id, uuid FROM document ORDER BY id DESC LIMIT 1").fetchone()
            for *place, amount in connection.execute(
                "SELECT account, subledger, commodity, amount FROM posting WHERE document = ?", (key,)
            ).fetchall():
                where = "WHERE account = ? AND subledger = ? AND commodity = ?"
                connection.execute(f"UPDATE OR IGNORE balance SET amount = amount - ? {where}", (amount, *place))
            connection.execute("DELETE FROM posting WHERE document = ?", (key,))
            connection.execute("DELETE FROM document WHERE id = ?", (key,))
            connection.execute("DELETE FROM cart_event WHERE cart = ?", (uuid,))
            connection.execute("DELETE FROM cart WHERE uuid = ?", (uuid,))
