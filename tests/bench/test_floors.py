"""Each floor does the work of ours that it stands for, no less."""

import sys
from pathlib import Path

import pytest

from pos.store.driver import dbapi
from tests.bench.budgets import paying
from tests.bench.budgets.searching import typed
from tests.bench.budgets.syncing import counted
from tests.bench.conftest import LINES, PRODUCTS
from tests.bench.floors import empty_app
from tests.bench.floors.raw_writer import RawWriter
from tests.bench.outlet import homes
from tests.bench.outlet.goods import code, token
from tests.bench.pty_program import PtyProgram
from tests.bench.tills import FLOOR_PAID, FLOOR_PAY, floor_till

TABLES = ("document", "posting", "balance", "print_job", "cart", "cart_event")


def everything(home: Path) -> dict[str, list[tuple[object, ...]]]:
    connection = dbapi().connect(str(homes.database(home)))
    rows = {table: connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2, 3").fetchall() for table in TABLES}
    connection.close()
    return rows


def test_the_raw_writer_writes_every_row_a_sale_writes(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paying, "BLOCK", 3)
    with homes.copies(PRODUCTS, LINES, 2) as (home, other):
        twin = home.with_name("twin")
        twin.mkdir()
        homes.database(twin).write_bytes(homes.database(home).read_bytes())
        floor = RawWriter(homes.database(twin))
        with paying.register(home, PRODUCTS, 1) as at, paying.register(other, PRODUCTS, 1) as new:
            times = paying.one_round(at, new, floor)
        floor.close()
        ours, floors = everything(home), everything(twin)
    assert [len(each) for each in times] == [3] * 5
    assert all(seconds > 0 for each in times for seconds in each)
    opened, sold = 1, 6
    assert len(ours["document"]) == len(everything(homes.kept(PRODUCTS, LINES))["document"]) + opened + sold
    assert ours == floors


def test_the_curses_till_shows_every_scan_and_pays(folder: Path) -> None:
    with homes.copies(PRODUCTS, 0, 1) as (home,), floor_till(home) as till:
        for number in range(1, 31):
            till.answer(f"{code(number)}\r".encode(), token(number).encode())
        till.answer(FLOOR_PAY, FLOOR_PAID)
        connection = dbapi().connect(str(home / "floor.db"))
        assert connection.execute("SELECT count(*), sum(amount) FROM line").fetchone()[0] == 30
        connection.close()


def test_the_empty_application_shows_its_word() -> None:
    with PtyProgram([sys.executable, "-m", "tests.bench.floors.empty_app"]) as program:
        assert program.wait_for(empty_app.READY.encode()) > program.started
        assert program.memory_kib() > 0


def test_syncs_are_counted_between_the_marks_and_without_checkpoints() -> None:
    trace = """
    9 fdatasync(5</o/register.db-wal>) = 0
    9 write(2</dev/null>, "PAYMENTS BEGIN\\n", 15) = 15
    9 fdatasync(5</o/register.db-wal>) = 0
    9 fdatasync(5</o/register.db-wal>) = 0
    9 fdatasync(5</o/register.db-wal>) = 0
    9 fdatasync(4</o/register.db>) = 0
    9 write(2</dev/null>, "PAYMENTS END\\n", 13) = 13
    9 fdatasync(5</o/register.db-wal>) = 0
    """
    assert counted(trace) == 2


def test_what_is_typed_is_every_head_of_a_name_from_one_of_its_words_on() -> None:
    texts = typed(["Teh Celup ABC123"], 1)
    assert texts in (
        ["te", "teh", "teh c", "teh ce", "teh cel", "teh celu", "teh celup"],
        ["ce", "cel", "celu", "celup"],
    )
