"""Only the SQLite that is used is loaded, and it keeps little in memory."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pos.store.database import Database
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


def test_only_the_library_that_is_used_is_loaded_and_not_before() -> None:
    ended = subprocess.run([sys.executable, "-c", _PROBE], check=True, capture_output=True, text=True)
    before, used, after = ended.stdout.split("\n")[:3]
    assert before == ""
    assert after == used


def test_neither_connection_keeps_more_than_half_a_megabyte_of_pages(database: Database) -> None:
    with database.write() as tx, database.read() as beside:
        kept = [each.hot.execute("PRAGMA cache_size").fetchone() for each in (tx, beside, database.peek)]
    assert kept == [(-512,)] * 3
