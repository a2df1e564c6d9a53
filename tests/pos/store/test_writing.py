"""A write is one transaction, whoever runs its statements: committed whole or undone whole."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import func, insert, select

from pos.domain.errors import NoOpenShift
from pos.store.database import Database
from schema.ledger import subledger
from tests.support.registers import bare_database


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    made = bare_database(tmp_path)
    yield made
    made.close()


def write_both_ways(database: Database) -> None:
    with database.write() as tx:
        tx.core.execute(insert(subledger).values(code="A"))
        tx.hot.execute("INSERT INTO subledger(code) VALUES ('B')")
        assert count(database) == 0


def write_and_refuse(database: Database) -> None:
    with database.write() as tx:
        tx.core.execute(insert(subledger).values(code="A"))
        tx.hot.execute("INSERT INTO subledger(code) VALUES ('B')")
        raise NoOpenShift


def count(database: Database) -> int | None:
    return database.peek.core.scalar(select(func.count()).select_from(subledger))


def test_both_ways_of_writing_are_one_transaction(database: Database) -> None:
    write_both_ways(database)
    assert count(database) == 2


def test_a_refusal_undoes_both_ways_of_writing(database: Database) -> None:
    with pytest.raises(NoOpenShift):
        write_and_refuse(database)
    assert count(database) == 0
    write_both_ways(database)
    assert count(database) == 2
