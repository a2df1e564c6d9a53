"""What is asked of SQLite depends on which one is there, and what it keeps in memory is little."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pos.store.database import Database
from pos.store.driver import binary_json, dbapi, journal_mode
from tests.support.registers import bare_database

_PROBE = """
import sys
from pos.store.driver import dbapi
print(*{"pysqlite3", "sqlite3"} & set(sys.modules), sep=" ")
print(dbapi().__name__.partition(".")[0])
print(*{"pysqlite3", "sqlite3"} & set(sys.modules), sep=" ")
"""


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = bare_database(tmp_path)
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("version", "journal", "json"),
    [((3, 40, 1), "TRUNCATE", "json"), ((3, 51, 2), "TRUNCATE", "jsonb"), ((3, 53, 4), "WAL", "jsonb")],
)
def test_an_older_library_gets_what_it_can_do(version: tuple[int, ...], journal: str, json: str) -> None:
    assert (journal_mode(version), binary_json(version)) == (journal, json)


def test_the_library_here_knows_the_functions_it_is_asked_for() -> None:
    connection = dbapi().connect(":memory:")
    begin = binary_json(dbapi().sqlite_version_info)
    sql = f"SELECT each.value ->> '$.a' FROM {begin}_each({begin}_extract(?, '$.x')) AS each"
    assert connection.execute(sql, ('{"x":[{"a":1},{"a":"2"}]}',)).fetchall() == [(1,), ("2",)]
    connection.close()


def test_only_the_library_that_is_used_is_loaded_and_not_before() -> None:
    ended = subprocess.run([sys.executable, "-c", _PROBE], check=True, capture_output=True, text=True)
    before, used, after = ended.stdout.split("\n")[:3]
    assert before == ""
    assert after == used


def test_no_connection_keeps_more_than_a_megabyte_of_pages(database: Database) -> None:
    with database.write() as tx, database.read() as beside:
        kept = [each.hot.execute("PRAGMA cache_size").fetchone() for each in (tx, beside, database.peek)]
    assert kept == [(-1024,), (-512,), (-512,)]
