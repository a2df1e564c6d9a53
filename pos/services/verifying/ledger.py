"""All documents in local order, each held against every law; memory stays flat however many there are."""

from collections.abc import Callable, Iterator
from itertools import chain
from typing import NamedTuple

from pos.domain.books import Books
from pos.services.verifying import bodies
from pos.services.verifying.days import DayOrder
from pos.services.verifying.difference import Difference
from pos.services.verifying.links import NodeChain, subject
from pos.services.verifying.places import ShiftOrder, check_void
from pos.services.verifying.refunds import check_refund
from pos.store import documents
from pos.store.transaction import Transaction

_STEP = 500

Progress = Callable[[int, int], None]
"""Called now and then with the number of documents checked, and of all there are."""


class Walked(NamedTuple):
    """What one walk through the documents found.

    Attributes:
        documents: How many were checked.
        head: SHA-256 of the newest document of this register; the genesis hash when there is none.
        anchored: The document whose hash was looked for; ``""`` when none has it.
        books: What they add up to.
        days: The closed days of this register.
        difference: The first document that breaks a law; the walk ended there.
    """

    documents: int
    head: str
    anchored: str
    books: Books
    days: DayOrder
    difference: Difference | None


class _Node:
    """One node as far as it was read."""

    def __init__(self, public_key: str) -> None:
        self.chain = NodeChain(public_key)
        self.shifts = ShiftOrder()
        self.days = DayOrder()


def _differences(
    tx: Transaction, item: tuple[documents.Stored, bodies.Legs], node: _Node, books: Books, *, is_own: bool
) -> Iterator[Difference]:
    stored, postings = item
    yield from chain(
        node.chain.check(stored),
        bodies.check(stored, postings, books, is_own=is_own),
        node.shifts.check(stored),
        check_void(tx, stored),
        check_refund(tx, stored),
        node.days.check(tx, stored, postings) if is_own else (),
    )


def walk(tx: Transaction, public_key: str, anchor: str, progress: Progress) -> Walked:
    """Check document after document until one breaks a law.

    Args:
        tx: A reading transaction.
        public_key: This register's key, from outside the database; ``""`` when it is not known.
        anchor: A hash to look for, whole or its beginning, in lower case; ``""`` for none.
        progress: Told how far it is.
    """
    own = documents.own_node(tx)
    nodes = {own: _Node(public_key)}
    books, anchored, count, whole = Books(), "", 0, documents.count(tx)
    for count, item in enumerate(documents.with_postings(tx, documents.EVERYTHING), 1):
        stored = item[0]
        node = nodes.setdefault(stored.header.node, _Node(""))
        found = next(_differences(tx, item, node, books, is_own=stored.header.node == own), None)
        if found:
            return Walked(count, nodes[own].chain.hash, anchored, books, nodes[own].days, found)
        if anchor and stored.hash.startswith(anchor):
            anchored = subject(stored)
        if count % _STEP == 0:
            progress(count, whole)
    progress(count, whole)
    return Walked(count, nodes[own].chain.hash, anchored, books, nodes[own].days, None)
