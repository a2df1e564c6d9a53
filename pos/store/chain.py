"""The hot path of writing: a document, its postings, its balances and its place in the chain, in one transaction.

Driver-level statements on purpose: the same rows through SQLAlchemy's insert() cost twice as much (``performance.md``
2).
"""

from collections.abc import Callable
from typing import NamedTuple

from pos.domain.documents import GENESIS_HASH, Body, Document, Header, canonical, digest
from pos.domain.ledger import Posting
from pos.domain.postings import derive
from pos.store.posting import post
from pos.store.transaction import Transaction, id_bytes

_HEAD = "SELECT seq, hash FROM document WHERE node = ? ORDER BY seq DESC LIMIT 1"
_NUMBER = "SELECT number FROM document WHERE node = ? AND kind = ? ORDER BY number DESC LIMIT 1"
_FLOOR = "SELECT max(number) FROM document WHERE node = ? AND kind = 'restore'"
_DOCUMENT = (
    "INSERT INTO document(uuid, node, seq, kind, version, number, outlet, shift, business_date, at_ms, user, person,"
    " of_uuid, payload, prev_hash, hash, signature) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


class Node(NamedTuple):
    """Who writes: one register, and the key it signs with.

    Attributes:
        code: ``G01-1``.
        outlet: ``G01``.
        sign: Signs 32 bytes with the node's Ed25519 key and returns 64.
    """

    code: str
    outlet: str
    sign: Callable[[bytes], bytes]


class Entry(NamedTuple):
    """A document before it has a place in the chain; the fields are those of ``Header``."""

    uuid: str
    kind: str
    version: int
    body: Body
    shift: int
    business_date: str
    at_ms: int
    user: int
    person: int
    of_uuid: str


class Placed(NamedTuple):
    """A document with its place in the chain, ready to be written.

    Attributes:
        header: All of it.
        payload: The body in canonical form.
        hash: Its SHA-256 in hexadecimal.
        signature: Of the hash, by the node.
        postings: What it moves.
    """

    header: Header
    payload: str
    hash: str
    signature: bytes
    postings: tuple[Posting, ...]


class Written(NamedTuple):
    """A document in its place.

    Attributes:
        key: Its key in this database.
        document: Header and body.
        hash: Its SHA-256 in hexadecimal.
    """

    key: int
    document: Document
    hash: str


def head(tx: Transaction, node: str) -> tuple[int, str]:
    """Return the sequence number and the hash of a node's newest document; 0 and the genesis hash when it has none."""
    known = tx.names.heads.get(node)
    if known is not None:
        return known
    row = tx.hot.execute(_HEAD, (node,)).fetchone()
    if row is None:
        return 0, GENESIS_HASH
    return int(row[0]), bytes(row[1]).hex()


def next_number(tx: Transaction, node: str, kind: str) -> int:
    """Return the number the next document of a kind gets, from 1."""
    known = tx.names.numbers.get((node, kind))
    if known is not None:
        return known + 1
    row = tx.hot.execute(_NUMBER, (node, kind)).fetchone()
    return max(int(row[0]) if row else 0, floor(tx, node)) + 1


def floor(tx: Transaction, node: str) -> int:
    """Return the number below which everything may have been given out: that of the newest restore, 0 without one."""
    return int(tx.hot.execute(_FLOOR, (node,)).fetchall()[0][0] or 0)


def place(tx: Transaction, node: Node, entry: Entry) -> Placed:
    """Give a document its place at the head of the node's chain; nothing is written.

    Raises:
        UnbalancedError: Its postings do not sum to zero.
        KeyError: Its kind and version have no rule.
    """
    return _placed(tx, node, entry, head(tx, node.code)[0] + 1, next_number(tx, node.code, entry.kind))


def _placed(tx: Transaction, node: Node, entry: Entry, seq: int, number: int) -> Placed:
    prev_hash = head(tx, node.code)[1]
    header = Header(
        uuid=entry.uuid,
        node=node.code,
        seq=seq,
        kind=entry.kind,
        version=entry.version,
        number=number,
        outlet=node.outlet,
        shift=entry.shift,
        business_date=entry.business_date,
        at_ms=entry.at_ms,
        user=entry.user,
        person=entry.person,
        of_uuid=entry.of_uuid,
        prev_hash=prev_hash,
    )
    payload = canonical(entry.body)
    hashed = digest(header, payload)
    postings = derive(entry.kind, entry.version, entry.body)
    return Placed(header, payload, hashed, node.sign(bytes.fromhex(hashed)), postings)


def write(tx: Transaction, placed: Placed) -> int:
    """Write a document with its postings and balances, and return its key; the caller commits.

    Args:
        tx: The transaction in which it was placed.
        placed: The document in its place.
    """
    header = placed.header
    row = (
        id_bytes(header.uuid),
        *header[1:12],
        id_bytes(header.of_uuid) if header.of_uuid else None,
        placed.payload,
        bytes.fromhex(header.prev_hash),
        bytes.fromhex(placed.hash),
        placed.signature,
    )
    key = tx.hot.execute(_DOCUMENT, row).lastrowid or 0
    post(tx, key, placed.postings)
    remember(tx, header, placed.hash)
    return key


def remember(tx: Transaction, header: Header, hashed: str) -> None:
    """Know a document that was written as the newest of its node and kind, for whoever writes the next one."""
    tx.names.heads[header.node] = (header.seq, hashed)
    tx.names.numbers[header.node, header.kind] = header.number


def append(tx: Transaction, node: Node, entry: Entry) -> Written:
    """Write a document at the head of the node's chain, with its postings and balances.

    Args:
        tx: The write transaction; the caller commits.
        node: The register that writes.
        entry: What happened.

    Returns:
        The document with its sequence, number and hash.

    Raises:
        UnbalancedError: Its postings do not sum to zero; nothing may be committed.
        KeyError: Its kind and version have no rule.
    """
    placed = place(tx, node, entry)
    return Written(write(tx, placed), Document(placed.header, entry.body), placed.hash)


def append_after_gap(tx: Transaction, node: Node, entry: Entry, first: int) -> Written:
    """Write a restore at the head of the node's chain, past what may have been lost; all numbers count on from it.

    Args:
        tx: The write transaction; the caller commits.
        node: The register that goes on.
        entry: The restore.
        first: Its place in the chain and its number.
    """
    placed = _placed(tx, node, entry, first, first)
    tx.names.numbers.clear()
    return Written(write(tx, placed), Document(placed.header, entry.body), placed.hash)
