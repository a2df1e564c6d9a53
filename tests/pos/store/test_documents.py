"""Documents are read back as they were signed, in local order, each with its own postings."""

from collections.abc import Iterator

import pytest

from pos.domain.documents import canonical, digest
from pos.domain.postings import derive
from pos.store import documents
from pos.store.documents import EVERYTHING, Selection
from pos.store.transaction import Transaction
from tests.support.a_day import a_day
from tests.support.tampering import tamper


@pytest.fixture(scope="module")
def tx(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Transaction]:
    ledger = a_day(tmp_path_factory.mktemp("day") / "register.db")
    with ledger.database.read() as reading:
        yield reading
    ledger.database.close()


def test_header_and_body_come_back_as_they_were_hashed(tx: Transaction) -> None:
    for stored in documents.stream(tx, EVERYTHING):
        assert digest(stored.header, stored.payload) == stored.hash
        assert canonical(stored.body) == stored.payload
        assert stored.document == (stored.header, stored.body)


def test_each_document_comes_with_exactly_its_postings(tx: Transaction) -> None:
    read = list(documents.with_postings(tx, EVERYTHING))
    assert len(read) == documents.count(tx) == 20
    for stored, postings in read:
        assert postings == derive(stored.header.kind, stored.header.version, stored.body)


@pytest.mark.parametrize(
    ("selection", "sequences"),
    [
        (Selection("sale", 0), [4, 5, 6, 7, 8, 9, 16, 20]),
        (Selection("sale", 9), [9, 16, 20]),
        (Selection("", 19), [19, 20]),
        (Selection("sale", 21), []),
        (Selection("reprint", 0), [15]),
    ],
)
def test_a_selection_narrows_documents_and_postings_alike(
    tx: Transaction, selection: Selection, sequences: list[int]
) -> None:
    read = list(documents.with_postings(tx, selection))
    assert [stored.header.seq for stored, _ in read] == sequences
    for stored, postings in read:
        assert postings == derive(stored.header.kind, stored.header.version, stored.body)


def test_a_shift_holds_its_own_documents_only(tx: Transaction) -> None:
    assert [stored.header.seq for stored in documents.of_shift(tx, "G01-1", 2)] == [19, 20]
    assert list(documents.of_shift(tx, "G01-2", 2)) == []


def test_the_register_knows_whose_it_is(tx: Transaction) -> None:
    assert documents.own_node(tx) == "G01-1"
    newest = [stored.hash for stored in documents.stream(tx, EVERYTHING)][-1]
    assert documents.newest_hash(tx) == newest


def test_a_code_that_is_gone_is_written_as_a_question(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("day") / "register.db"
    ledger = a_day(path)
    tamper(path, "DELETE FROM account WHERE code = '6104'")
    with ledger.database.read() as reading:
        accounts = {posted.posting.account for posted in documents.postings(reading, Selection("paid_out", 0))}
    ledger.database.close()
    assert accounts == {"1101", "?"}
