"""Each stage read to its end: it names every law that is broken, and goes on where going on makes sense."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from pos.domain.books import Books
from pos.domain.documents import GENESIS_HASH
from pos.services.verifying import Known, bodies, structure, verify
from pos.services.verifying.difference import LAWS
from pos.services.verifying.links import NodeChain
from pos.store import documents
from pos.store.database import Database
from pos.store.transaction import Transaction
from tests.support.ledger_builder import KEY, PUBLIC_KEY
from tests.support.tampering import bare, forge, tamper


@contextmanager
def _reading(register: Path) -> Iterator[Transaction]:
    database = Database(register, writable=False)
    with database.read() as tx:
        yield tx
    database.close()


def test_every_broken_link_of_a_document_is_named(register: Path) -> None:
    tamper(register, "UPDATE document SET seq = 99, number = 98, prev_hash = randomblob(32) WHERE id = 1")
    with _reading(register) as tx:
        stored = next(documents.stream(tx, documents.EVERYTHING))
        found = [difference.law for difference in NodeChain("").check(stored)]
    assert found == ["sequence", "number", "chain", "hash", "signature"]


def test_a_chain_begins_at_nothing(register: Path) -> None:
    chain = NodeChain(PUBLIC_KEY)
    assert (chain.seq, chain.hash) == (0, GENESIS_HASH)
    with _reading(register) as tx:
        stored = next(documents.stream(tx, documents.EVERYTHING))
        assert list(chain.check(stored)) == []
    assert (chain.seq, chain.hash) == (1, stored.hash)


def test_without_a_key_no_signature_is_right(register: Path) -> None:
    tamper(register, "UPDATE document SET payload = '{}' WHERE id = 1")
    forge(register, None)
    with _reading(register) as tx:
        stored = next(documents.stream(tx, documents.EVERYTHING))
        assert [each.law for each in NodeChain("").check(stored)] == ["key", "signature"]


@pytest.mark.parametrize(
    ("statement", "laws"),
    [
        ("UPDATE document SET version = 9 WHERE id = 16", ["rule"]),
        ("UPDATE document SET payload = '[]' WHERE id = 16", ["payload"]),
        ("DELETE FROM posting WHERE document = 16 AND n > 4", ["posting", "posting"]),
    ],
)
def test_a_document_nobody_can_post_ends_its_own_check(register: Path, statement: str, laws: list[str]) -> None:
    tamper(register, statement)
    with _reading(register) as tx:
        books = Books()
        found = {
            stored.key: [each.law for each in bodies.check(stored, postings, books, is_own=True)]
            for stored, postings in documents.with_postings(tx, documents.EVERYTHING)
        }
    assert [key for key in range(1, 17) if found[key]] == [16]
    assert found[16] == laws


def test_another_version_hides_what_else_is_different(register: Path) -> None:
    bare(register, "UPDATE alembic_version SET version_num = '0000'", "DROP VIEW sale_line")
    with _reading(register) as tx:
        assert [each.law for each in structure.check_structure(tx)] == ["version"]


def test_every_change_of_the_structure_is_named(register: Path) -> None:
    bare(register, "DROP VIEW sale_line", "DROP TRIGGER posting_no_delete", "DELETE FROM account WHERE code = '6104'")
    with _reading(register) as tx:
        found = [(each.law, each.where) for each in structure.check_structure(tx)]
    assert found == [
        ("structure", "trigger posting_no_delete"),
        ("structure", "view sale_line"),
        ("reference", "balance  -> account"),
    ]


def test_progress_is_told_now_and_then_and_at_the_end(register: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pos.services.verifying.ledger._STEP", 8)
    told = list[tuple[int, int]]()
    database = Database(register, writable=False)
    verify(database, Known(PUBLIC_KEY, ""), lambda done, whole: told.append((done, whole)))
    database.close()
    assert told == [(8, 20), (16, 20), (20, 20)]


def test_an_empty_register_is_well_and_holds_no_head(tmp_path: Path, register: Path) -> None:
    tamper(register, *(f"DELETE FROM {table}" for table in ("posting", "balance", "last_cost", "shift")))
    tamper(register, *(f"DELETE FROM {table}" for table in ("cart_event", "cart", "document")))
    database = Database(register, writable=False)
    found = verify(database, Known(PUBLIC_KEY, "AB12-CD34"), lambda _done, _whole: None)
    database.close()
    assert (found.documents, found.head, found.differences[0].law) == (0, GENESIS_HASH, "anchor")


def test_the_laws_are_named_once() -> None:
    assert len(set(LAWS)) == len(LAWS)
    assert KEY.public_key().public_bytes_raw().hex() == PUBLIC_KEY
