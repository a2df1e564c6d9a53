"""Documents and their postings, read back in order and one at a time, so that a year of them fits in any memory."""

import json
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, and_, func, select

from pos.domain.documents import Body, Document, Header
from pos.domain.ledger import Posting
from pos.store.transaction import Transaction
from schema.ledger import account, commodity, document, posting, subledger

_PAGE = 500
_GONE = "?"


class Stored(NamedTuple):
    """A document as the database holds it.

    Attributes:
        key: Its key in this database: the local order of application.
        header: What is signed with the body; ``header.prev_hash`` in hexadecimal.
        payload: The body in canonical form.
        hash: SHA-256 in hexadecimal.
        signature: 64 bytes.
    """

    key: int
    header: Header
    payload: str
    hash: str
    signature: bytes

    @property
    def body(self) -> Body:
        """The body, parsed.

        Raises:
            ValueError: It is not JSON: the document is damaged.
            TypeError: It is JSON, but no mapping.
        """
        value = json.loads(self.payload)
        if not isinstance(value, dict):
            raise TypeError(type(value).__name__)
        return value

    @property
    def document(self) -> Document:
        """Header and body; raises as ``body`` does."""
        return Document(self.header, self.body)


class Posted(NamedTuple):
    """A posting as the database holds it: the document's key, its place in the document, and the leg."""

    key: int
    n: int
    posting: Posting


class Selection(NamedTuple):
    """Which documents to read.

    Attributes:
        kind: Only of this kind; ``""`` for every kind.
        since: Only from this sequence number on.
    """

    kind: str
    since: int


EVERYTHING = Selection("", 0)
"""Every document there is."""

_COLUMNS = (
    document.c.id,
    *(document.c[name] for name in ("uuid", "node", "seq", "kind", "version", "number", "outlet", "shift")),
    *(document.c[name] for name in ("business_date", "at_ms", "user", "person", "of_uuid", "prev_hash")),
    *(document.c[name] for name in ("payload", "hash", "signature")),
)


def _uuid(raw: bytes | None) -> str:
    """Write 16 bytes with dashes; a UUID object in between would cost five times that."""
    if not raw:
        return ""
    digits = raw.hex()
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"


def _stored(row: Sequence[Any]) -> Stored:
    header = Header._make((_uuid(row[1]), *row[2:13], _uuid(row[13]), row[14].hex()))
    return Stored(row[0], header, row[15], row[16].hex(), row[17])


def _where(selection: Selection) -> ColumnElement[bool]:
    wanted = document.c.seq >= selection.since
    return and_(wanted, document.c.kind == selection.kind) if selection.kind else wanted


def stream(tx: Transaction, selection: Selection) -> Iterator[Stored]:
    """Read documents in local order, a page at a time.

    Args:
        tx: A transaction; it stays open until the last one is read.
        selection: Which ones.
    """
    statement = select(*_COLUMNS).where(_where(selection)).order_by(document.c.id)
    for row in tx.core.execute(statement).yield_per(_PAGE):
        yield _stored(row)


def of_shift(tx: Transaction, node: str, shift: int) -> Iterator[Stored]:
    """Read the documents of a node's shift in local order, by the index on the shift."""
    wanted = and_(document.c.shift == shift, document.c.node == node)
    statement = select(*_COLUMNS).where(wanted).order_by(document.c.id)
    for row in tx.core.execute(statement).yield_per(_PAGE):
        yield _stored(row)


def besides_sales(tx: Transaction, node: str, shift: int) -> Iterator[Stored]:
    """Read the documents of a node's shift that are no sales in local order, by the index on the shift."""
    wanted = and_(document.c.shift == shift, document.c.node == node, document.c.kind != "sale")
    statement = select(*_COLUMNS).where(wanted).order_by(document.c.id)
    for row in tx.core.execute(statement).yield_per(_PAGE):
        yield _stored(row)


def outside_shifts(tx: Transaction, business_date: str) -> Iterator[Stored]:
    """Read the documents of a business date that belong to no shift in local order, by their own index."""
    wanted = and_(document.c.shift == 0, document.c.business_date == business_date)
    statement = select(*_COLUMNS).where(wanted).order_by(document.c.id)
    for row in tx.core.execute(statement).yield_per(_PAGE):
        yield _stored(row)


def last_of_shift(tx: Transaction, node: str, shift: int) -> Stored:
    """Return the newest document of a node's shift.

    Raises:
        NoResultFound: The shift has none.
    """
    wanted = and_(document.c.shift == shift, document.c.node == node)
    return _stored(tx.core.execute(select(*_COLUMNS).where(wanted).order_by(document.c.id.desc()).limit(1)).one())


def postings(tx: Transaction, selection: Selection) -> Iterator[Posted]:
    """Read the postings of documents in local order, with codes for keys.

    A code that is gone is written ``?``: a damaged database can still be read and told apart.

    Args:
        tx: A transaction; it stays open until the last one is read.
        selection: Of which documents.
    """
    accounts, subledgers, commodities = _codes(tx)
    statement = select(posting).order_by(posting.c.document, posting.c.n)
    if selection != EVERYTHING:
        statement = statement.join_from(posting, document).where(_where(selection))
    for key, n, account_key, subledger_key, commodity_key, amount in tx.core.execute(statement).yield_per(_PAGE):
        code, of = accounts.get(account_key, _GONE), subledgers.get(subledger_key, _GONE)
        yield Posted(key, n, Posting(code, of, commodities.get(commodity_key, _GONE), amount))


def with_postings(tx: Transaction, selection: Selection) -> Iterator[tuple[Stored, tuple[Posting, ...]]]:
    """Read documents in local order, each with its postings in theirs."""
    grouped = groupby(postings(tx, selection), key=lambda posted: posted.key)
    key, group = next(grouped, (0, iter(())))
    for stored in stream(tx, selection):
        while key and key < stored.key:
            key, group = next(grouped, (0, iter(())))
        yield stored, tuple(posted.posting for posted in group) if key == stored.key else ()


def count(tx: Transaction) -> int:
    """Return how many documents there are."""
    return int(tx.core.execute(select(func.count()).select_from(document)).scalar_one())


def newest_hash(tx: Transaction) -> str:
    """Return the SHA-256 of the newest document in hexadecimal, ``""`` when there is none."""
    found = tx.core.execute(select(document.c.hash).order_by(document.c.id.desc()).limit(1)).scalar()
    return found.hex() if found else ""


def own_node(tx: Transaction) -> str:
    """Return the node whose register this is: the one that wrote the first document; ``""`` when there is none."""
    found = tx.core.execute(select(document.c.node).order_by(document.c.id).limit(1)).scalar()
    return str(found or "")


Codes = tuple[dict[int, str], dict[int, str], dict[int, str]]
"""Codes of accounts, subledgers and commodities by their keys."""


def _codes(tx: Transaction) -> Codes:
    tables = (account, subledger, commodity)
    found = [{row[0]: row[1] for row in tx.core.execute(select(table.c.id, table.c.code))} for table in tables]
    return found[0], found[1], found[2]
