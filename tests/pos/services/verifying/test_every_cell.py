"""No cell of the ledger can be changed unseen: every column of every row of its tables, one after the other."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pos.services.verifying import Verdict
from pos.store.faults import StoreFault
from tests.support.tampering import bare, shell

Check = Callable[..., Verdict]

# What keys a table's row, and the columns that may not change unseen.
TABLES = {
    "document": (
        "id",
        "uuid node seq kind version number outlet shift business_date at_ms user person of_uuid payload",
    ),
    "posting": ("document, n", "document account subledger commodity amount"),
    "balance": ("account, subledger, commodity", "account subledger commodity amount"),
    "last_cost": ("item", "item value quantity"),
    "shift": ("number", "number business_date user opened_ms closed_ms"),
}
CELLS = [(table, column) for table, (_, columns) in TABLES.items() for column in columns.split()]


def _changed(value: object) -> object:
    match value:
        case int():
            return value + 1
        case bytes():
            return bytes([value[0] ^ 1]) + value[1:]
        case str():
            return value.replace("0", "1", 1) if "0" in value else f"{value}0"
        case _:
            return b"\0" * 16


def _rows(register: Path, table: str, keys: str, column: str) -> list[tuple[tuple[object, ...], object]]:
    with shell(register) as connection:
        rows = connection.execute(f"SELECT {column}, {keys} FROM {table} ORDER BY {keys}").fetchall()
    return [(tuple(row[1:]), row[0]) for row in rows]


@pytest.mark.parametrize(("table", "column"), CELLS)
def test_no_cell_of_a_column_can_be_changed_unseen(register: Path, verdict: Check, table: str, column: str) -> None:
    keys = TABLES[table][0]
    where = " AND ".join(f"{key} = ?" for key in keys.split(", "))
    rows = _rows(register, table, keys, column)
    for key, value in rows[:: max(1, len(rows) // 4)]:
        with shell(register) as connection:
            connection.execute("PRAGMA ignore_check_constraints = ON")
            sql = f"UPDATE OR IGNORE {table} SET {column} = ? WHERE {where}"
            if not connection.execute(sql, (_changed(value), *key)).rowcount:
                continue
        assert verdict(register).differences, (key, value)
        moved = [_changed(value) if name == column else part for name, part in zip(keys.split(", "), key, strict=True)]
        with shell(register) as connection:
            connection.execute(f"UPDATE {table} SET {column} = ? WHERE {where}", (value, *moved))
    assert verdict(register).differences == ()


@pytest.mark.parametrize("at", range(0, 270_336, 9_001))
def test_a_damaged_file_never_stops_the_verification_with_a_bug(register: Path, verdict: Check, at: int) -> None:
    """Bytes nobody reads (free space, an index's copy) may differ; whatever is found is a difference, never a crash."""
    content = bytearray(register.read_bytes())
    content[at : at + 64] = bytes(byte ^ 0x55 for byte in content[at : at + 64])
    register.write_bytes(bytes(content))
    assert all(difference.law for difference in verdict(register).differences)


def test_a_page_that_was_wiped_is_a_damaged_file(register: Path, verdict: Check) -> None:
    content = bytearray(register.read_bytes())
    content[8192:12288] = bytes(4096)
    register.write_bytes(bytes(content))
    found = verdict(register).differences[0]
    assert (found.law, found.where) == ("file", "register.db")


def test_a_file_that_is_no_database_is_a_damaged_file(register: Path, verdict: Check) -> None:
    register.write_bytes(b"this is no database" * 1000)
    assert verdict(register).differences[0].law == "file"


def test_a_table_less_ends_the_verification_with_its_name(register: Path, verdict: Check) -> None:
    bare(register, "DROP TABLE cart_event")
    assert verdict(register).differences[0].where == "table cart_event"


def test_a_disk_that_fails_is_a_fault_and_no_difference(
    register: Path, verdict: Check, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_anything: object) -> None:
        raise StoreFault("disk", "disk I/O error")

    monkeypatch.setattr("pos.services.verifying.walk", fail)
    with pytest.raises(StoreFault, match="disk I/O error"):
        verdict(register)
