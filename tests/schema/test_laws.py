"""The laws as constraints: SQL that breaks one is refused, whoever sends it."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from pos.store.driver import dbapi, pragmas
from pos.store.upgrade import migrate

_ROW = (b"u" * 16, "G01-1", 1, "sale", 1, 1, "G01", 1, "2026-01-01", 0, 1, 0, "{}", b"p" * 32, b"h" * 32, b"s" * 64)
_INSERT = (
    "INTO document(uuid, node, seq, kind, version, number, outlet, shift, business_date, at_ms, user, person, payload,"
    " prev_hash, hash, signature) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    migrate(tmp_path / "register.db")
    module = dbapi()
    connection = module.connect(str(tmp_path / "register.db"), isolation_level=None)
    for pragma in pragmas(module.sqlite_version_info):
        connection.execute(pragma)
    connection.execute("INSERT INTO account(id, code, name, normal, balance_kept) VALUES (1, '1101', 'Kas', 'D', 1)")
    connection.execute("INSERT INTO subledger(id, code) VALUES (1, '')")
    connection.execute("INSERT INTO commodity(id, code, exponent) VALUES (1, 'IDR', 0)")
    connection.execute(f"INSERT {_INSERT}", _ROW)
    connection.execute("INSERT INTO posting VALUES (1, 1, 1, 1, 1, 500)")
    connection.execute("INSERT INTO stock_count VALUES (1, zeroblob(16), 'all', 'open', 1, 5, 5)")
    connection.execute("INSERT INTO count_mark VALUES (1, 1, 1, 5, '[]')")
    yield connection
    connection.close()


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE document SET payload = '{}'",
        "DELETE FROM document",
        "UPDATE posting SET amount = 1",
        "DELETE FROM posting",
        "INSERT OR REPLACE INTO posting VALUES (1, 1, 1, 1, 1, 900)",
        "UPDATE OR REPLACE posting SET n = 2",
        "UPDATE count_mark SET payload = '{}'",
        "DELETE FROM count_mark",
        "INSERT OR REPLACE INTO count_mark VALUES (1, 1, 1, 6, '{}')",
    ],
)
def test_facts_are_insert_only(database: sqlite3.Connection, sql: str) -> None:
    with pytest.raises(dbapi().IntegrityError, match="insert-only"):
        database.execute(sql)
    assert database.execute("SELECT amount FROM posting").fetchall() == [(500,)]
    assert database.execute("SELECT payload FROM count_mark").fetchall() == [("[]",)]


@pytest.mark.parametrize(
    "changes",
    [{}, {0: b"v" * 16}, {0: b"v" * 16, 2: 2}, {0: b"v" * 16, 2: 2, 5: 2, 1: "G01-2"}],
)
def test_a_document_is_never_replaced(database: sqlite3.Connection, changes: dict[int, object]) -> None:
    row = [changes.get(place, value) for place, value in enumerate(_ROW)]
    id_one = _INSERT.replace("document(uuid", "document(id, uuid").replace("VALUES (?", "VALUES (1, ?")
    with pytest.raises(dbapi().IntegrityError, match="insert-only"):
        database.execute(f"INSERT OR REPLACE {id_one}", row)
    assert database.execute("SELECT COUNT(*), MAX(uuid) FROM document").fetchall() == [(1, b"u" * 16)]


@pytest.mark.parametrize(
    ("place", "value", "law"),
    [
        (3, "gift", "FOREIGN KEY"),
        (2, 0, "ck_document_counted_from_one"),
        (0, b"short", "ck_document_fixed_lengths"),
        (14, b"short", "ck_document_hashed_and_signed"),
        (8, "1 Jan", "ck_document_business_date"),
        (7, 0, "ck_document_in_a_shift"),
        (3, "void", "ck_document_of_a_document"),
    ],
)
def test_a_document_that_breaks_a_law_names_it(
    database: sqlite3.Connection, place: int, value: object, law: str
) -> None:
    row = [b"v" * 16, *_ROW[1:2], 2, *_ROW[3:5], 2, *_ROW[6:]]
    row[place] = value
    with pytest.raises(dbapi().IntegrityError, match=law):
        database.execute(f"INSERT {_INSERT}", row)


@pytest.mark.parametrize(
    ("sql", "law"),
    [
        ("INSERT INTO posting VALUES (1, 2, 1, 1, 1, 0)", "ck_posting_amount_not_zero"),
        ("INSERT INTO balance VALUES (1, 1, 1, 0)", "ck_balance_amount_not_zero"),
        ("INSERT INTO posting VALUES (9, 1, 1, 1, 1, 5)", "FOREIGN KEY"),
        ("INSERT INTO last_cost VALUES (1, 5, 0)", "ck_last_cost_quantity_positive"),
        ("INSERT INTO cart VALUES (x'00', 'open', 1, 0, 0)", "ck_cart_uuid"),
        ("INSERT INTO app_user VALUES (1, 'x', '1234', '', 0, 0, 1)", "ck_app_user_pin_hashed"),
        ("INSERT INTO app_user VALUES (1, 'x', '$argon2id$', '', -1, 0, 1)", "ck_app_user_wrong_pins"),
        ("INSERT INTO app_user VALUES (1, 'x', '$argon2id$', '', 0, -1, 1)", "ck_app_user_wrong_approvals"),
        ("INSERT INTO user_role VALUES (1, 'raja')", "ck_user_role_role"),
        ("INSERT INTO account VALUES (2, '1101', 'x', 'D', 1)", "account.code"),
    ],
)
def test_a_row_that_breaks_a_law_is_refused(database: sqlite3.Connection, sql: str, law: str) -> None:
    with pytest.raises(dbapi().IntegrityError, match=law):
        database.execute(sql)


def test_a_drawer_has_one_open_shift(database: sqlite3.Connection) -> None:
    database.execute("INSERT INTO app_user VALUES (1, 'x', '$argon2id$', '', 0, 0, 1)")
    database.execute("INSERT INTO shift VALUES (1, '2026-01-01', 1, '1', 5, 9)")
    database.execute("INSERT INTO shift VALUES (2, '2026-01-01', 1, '1', 10, 0)")
    with pytest.raises(dbapi().IntegrityError, match=r"shift\.drawer"):
        database.execute("INSERT INTO shift VALUES (3, '2026-01-01', 1, '1', 11, 0)")


def test_rupiah_beyond_two_thousand_million_fit(database: sqlite3.Connection) -> None:
    database.execute("INSERT INTO balance VALUES (1, 1, 1, 9000000000000)")
    assert database.execute("SELECT amount FROM balance").fetchone() == (9_000_000_000_000,)
