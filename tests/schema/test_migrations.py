"""Migrations: an empty database becomes the metadata, all or nothing."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from pos.domain.errors import RegisterRefused
from pos.store.driver import dbapi
from pos.store.upgrade import bring_up_to_date, copy_before, migrate
from schema.migrate import head
from schema.objects import SQLITE_OBJECTS
from schema.tables import METADATA
from schema.version import HEAD

VERSIONS = Path("schema/migrations/versions")


def _sql(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'")
        return {" ".join(sql.split()) for (sql,) in rows if "product_search_" not in sql and "alembic" not in sql}


def _wanted() -> set[str]:
    dialect = sqlite.dialect()
    tables = [str(CreateTable(table).compile(dialect=dialect)) for table in METADATA.sorted_tables]
    indexes = [str(CreateIndex(i).compile(dialect=dialect)) for t in METADATA.sorted_tables for i in t.indexes]
    return {" ".join(sql.split()) for sql in (*tables, *indexes, *SQLITE_OBJECTS)}


def test_a_migrated_database_is_the_metadata(tmp_path: Path) -> None:
    migrate(tmp_path / "register.db")
    assert _sql(tmp_path / "register.db") == _wanted()


def test_the_version_read_by_plain_sql_is_the_newest_migration() -> None:
    assert head() == HEAD


def test_migrating_twice_changes_nothing(tmp_path: Path) -> None:
    migrate(tmp_path / "register.db")
    before = (tmp_path / "register.db").read_bytes()
    migrate(tmp_path / "register.db")
    assert (tmp_path / "register.db").read_bytes() == before


def test_a_migration_cut_in_the_middle_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = (VERSIONS / "0001_first.sqlite.sql").read_text(encoding="utf-8")
    cut = script[: len(script) // 2].rsplit("\n--;\n", 1)[0] + "\n--;\nCREATE NONSENSE\n"
    monkeypatch.setattr(Path, "read_text", lambda *_args, **_kwargs: cut)
    with pytest.raises(Exception, match="syntax error"):
        migrate(tmp_path / "register.db")
    monkeypatch.undo()
    assert _sql(tmp_path / "register.db") == set()
    migrate(tmp_path / "register.db")
    assert _sql(tmp_path / "register.db") == _wanted()


def test_an_older_register_is_copied_before_it_is_migrated(tmp_path: Path) -> None:
    path = tmp_path / "register.db"
    migrate(path)
    module = dbapi()
    connection = module.connect(str(path))
    connection.execute("CREATE TABLE kept(x)")
    connection.commit()
    connection.close()
    copy = copy_before(path, tmp_path / "backup", "0000")
    assert _sql(copy) == _wanted() | {"CREATE TABLE kept(x)"}


def _first_release(path: Path) -> None:
    """A register as the first release made it, with a mark of a count."""
    with closing(dbapi().connect(str(path))) as connection:
        for statement in (VERSIONS / "0001_first.sqlite.sql").read_text(encoding="utf-8").split("\n--;\n"):
            connection.execute(statement)
        connection.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
        connection.execute("INSERT INTO alembic_version VALUES ('0001')")
        connection.execute("INSERT INTO stock_count VALUES (1, zeroblob(16), 'all', 'open', 1, 5, 5)")
        connection.execute("INSERT INTO count_mark VALUES (1, 1, 1, 5, '[]')")
        connection.commit()


def test_a_register_of_the_first_release_is_brought_up_to_date_with_all_it_holds(tmp_path: Path) -> None:
    path = tmp_path / "register.db"
    _first_release(path)
    bring_up_to_date(path, "0001", tmp_path / "backup")
    assert _sql(path) == _wanted()
    with closing(dbapi().connect(str(path))) as connection:
        assert connection.execute("SELECT * FROM count_mark").fetchall() == [(1, 1, 1, 5, "[]")]
        assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [(HEAD,)]
    (copy,) = (tmp_path / "backup").iterdir()
    assert copy.name.startswith(f"before-{HEAD}-from-0001-")
    assert _sql(copy) == _sql(path) - {sql for sql in _wanted() if "unfinished_form" in sql or "ON count_mark" in sql}


def test_a_register_of_a_newer_version_is_not_touched(tmp_path: Path) -> None:
    with pytest.raises(RegisterRefused) as refusal:
        bring_up_to_date(tmp_path / "register.db", "9999", tmp_path / "backup")
    assert refusal.value.reason == "newer"
    assert not (tmp_path / "backup").exists()


def test_an_up_to_date_register_is_left_alone(tmp_path: Path) -> None:
    bring_up_to_date(tmp_path / "register.db", HEAD, tmp_path / "backup")
    assert not (tmp_path / "register.db").exists()
