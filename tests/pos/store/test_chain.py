"""One chain per node, without gaps, whatever was undone between two documents."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pos.domain.errors import NoOpenShift
from pos.services.desk import Desk
from pos.store import chain
from pos.store.chain import Written
from pos.store.database import Database
from pos.store.transaction import id_bytes
from tests.support.new_desk import new_desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path / "register.db")
    yield made
    made.database.close()


def append(desk: Desk, kind: str) -> Written:
    """Write a document that moves nothing."""
    with desk.database.write() as tx:
        return chain.append(tx, desk.node, desk.master_entry(kind, {"what": "a test"}, 0))


def append_and_give_up(desk: Desk, kind: str) -> None:
    """Write one that is rolled back."""
    with desk.database.write() as tx:
        chain.append(tx, desk.node, desk.master_entry(kind, {"what": "a test"}, 0))
        raise NoOpenShift


def place(written: Written) -> tuple[int, int, str]:
    header = written.document.header
    return header.seq, header.number, header.prev_hash


def test_a_document_takes_its_place_behind_the_last_one(desk: Desk) -> None:
    first, other, second = append(desk, "clock"), append(desk, "product_change"), append(desk, "clock")
    seq, number, _ = place(first)
    assert place(other) == (seq + 1, 1, first.hash)
    assert place(second) == (seq + 2, number + 1, other.hash)


def test_what_was_undone_leaves_no_gap(desk: Desk) -> None:
    first = append(desk, "clock")
    with pytest.raises(NoOpenShift):
        append_and_give_up(desk, "clock")
    second = append(desk, "clock")
    assert place(second) == (first.document.header.seq + 1, 2, first.hash)


def test_two_documents_of_one_transaction_stand_behind_each_other(desk: Desk) -> None:
    with desk.database.write() as tx:
        first, second = (chain.append(tx, desk.node, desk.master_entry("clock", {}, 0)) for _ in range(2))
    assert place(second) == (first.document.header.seq + 1, first.document.header.number + 1, first.hash)


def test_a_chain_goes_on_in_another_process(desk: Desk, tmp_path: Path) -> None:
    last = append(desk, "clock")
    other = Database(tmp_path / "register.db", writable=True)
    with other.write() as tx:
        assert chain.head(tx, desk.node.code) == (last.document.header.seq, last.hash)
        assert chain.next_number(tx, desk.node.code, "clock") == 2
        assert chain.next_number(tx, desk.node.code, "sale") == 1
        assert chain.head(tx, "G99-1") == (0, "0" * 64)
    other.close()


def test_a_reader_never_believes_an_old_head(desk: Desk) -> None:
    before = chain.head(desk.database.peek, desk.node.code)
    last = append(desk, "clock")
    assert chain.head(desk.database.peek, desk.node.code) == (before[0] + 1, last.hash)
    assert chain.next_number(desk.database.peek, desk.node.code, "clock") == 2


def test_an_id_is_sixteen_bytes_or_none() -> None:
    assert id_bytes("019b0000-0000-7000-8000-000000000001") == bytes.fromhex("019b0000000070008000000000000001")
    for wrong in ("", "019b0000", "not an id"):
        with pytest.raises(ValueError, match=f"{wrong}|fromhex"):
            id_bytes(wrong)
