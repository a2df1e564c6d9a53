"""Budgets 5 to 8: what a paid sale of eight lines costs, against the driver writing the same rows."""

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from uuid import uuid4

from pos import bootstrap
from pos.domain.cart import Cart
from pos.services import selling
from pos.services.desk import Desk
from pos.store.driver import dbapi, pragmas
from pos.store.transaction import Cursor, Transaction
from tests.bench.measuring import Finding, interleaved, median, percentile, ratio
from tests.bench.registers import CASHIER, EIGHT, ROOT_PATH, copy_of, demo, paper, with_history
from tests.support.selling import scanned

Rows = list[tuple[str, tuple[object, ...]]]
_SALES = 300


class _Recorder:
    """A cursor that keeps what it wrote, so that the floor writes the same rows."""

    def __init__(self, cursor: Cursor) -> None:
        self._cursor = cursor
        self.written: Rows = []

    def execute(self, sql: str, parameters: Sequence[object] = ()) -> Cursor:
        if not sql.lstrip().upper().startswith("SELECT"):
            self.written.append((sql, tuple(parameters)))
        return self._cursor.execute(sql, parameters)

    def executemany(self, sql: str, parameters: Sequence[Sequence[object]]) -> Cursor:
        rows = [tuple(row) for row in parameters]
        self.written += [(sql, row) for row in rows]
        return self._cursor.executemany(sql, rows)


def _sell(desk: Desk, cart: Cart) -> Callable[[], object]:
    printing = paper(desk)

    def run() -> None:
        with desk.database.write() as tx:
            selling.complete(tx, desk, CASHIER, printing, (cart._replace(uuid=desk.new_id()), None))

    return run


def rows_of_a_sale(desk: Desk, cart: Cart) -> Rows:
    """Sell once and return every row the sale wrote."""
    with desk.database.write() as tx:
        recorder = _Recorder(tx.hot)
        recording = Transaction(tx.core, recorder, tx.names)  # type: ignore[arg-type]  # a cursor that also remembers
        selling.complete(recording, desk, CASHIER, paper(desk), (cart._replace(uuid=desk.new_id()), None))
    return recorder.written


class RawWriter:
    """The floor: the same rows through the same driver, each kind of row with executemany where it comes in a row."""

    def __init__(self, path: Path, rows: Rows) -> None:
        """Open a copy of the register with nothing of ours."""
        module = dbapi()
        self._connection = module.connect(str(path), isolation_level=None)
        for pragma in pragmas(module.sqlite_version_info):
            self._connection.execute(pragma)
        self._rows = rows
        self._numbers = count(10_000_000)

    def __call__(self) -> None:
        """Write one sale."""
        cursor, key, document = self._connection.cursor(), next(self._numbers), 0
        cursor.execute("BEGIN IMMEDIATE")
        legs: list[tuple[object, ...]] = []
        leg_sql = ""
        for sql, values in self._rows:
            if sql.startswith("INSERT INTO document"):
                document = cursor.execute(sql, (uuid4().bytes, "FLOOR", key, *values[3:5], key, *values[6:])).lastrowid
            elif sql.startswith("INSERT INTO posting"):
                leg_sql = sql
                legs.append((document, *values[1:]))
            elif "print_job" in sql:
                cursor.execute(sql, tuple(document if place == _document_place(sql) else value for place, value in enumerate(values)))
            else:
                cursor.execute(sql, values)
        cursor.executemany(leg_sql, legs)
        cursor.execute("COMMIT")

    def close(self) -> None:
        """Close the copy."""
        self._connection.close()


def _document_place(sql: str) -> int:
    columns = re.search(r"\(([^)]*)\)", sql)
    names = [name.strip() for name in columns[1].split(",")] if columns else []
    literal = re.search(r"VALUES \(([^)]*)\)", sql)
    marks = [mark.strip() for mark in literal[1].split(",")] if literal else []
    bound = [name for name, mark in zip(names, marks, strict=True) if mark == "?"]
    return bound.index("document") if "document" in bound else -1


class Through:
    """Budget 5: the same rows through our database's write transaction."""

    def __init__(self, desk: Desk, rows: Rows) -> None:
        """Write to the register itself, under another node's name."""
        self._desk = desk
        self._rows = rows
        self._numbers = count(10_000_000)

    def __call__(self) -> None:
        """Write one sale."""
        key, document = next(self._numbers), 0
        legs: list[tuple[object, ...]] = []
        leg_sql = ""
        with self._desk.database.write() as tx:
            for sql, values in self._rows:
                if sql.startswith("INSERT INTO document"):
                    row = (uuid4().bytes, "FLOOR", key, *values[3:5], key, *values[6:])
                    document = tx.hot.execute(sql, row).lastrowid or 0
                elif sql.startswith("INSERT INTO posting"):
                    leg_sql = sql
                    legs.append((document, *values[1:]))
                elif "print_job" in sql:
                    place = _document_place(sql)
                    tx.hot.execute(sql, tuple(document if at == place else value for at, value in enumerate(values)))
                else:
                    tx.hot.execute(sql, values)
            tx.hot.executemany(leg_sql, legs)


@contextmanager
def _on_copies(home: Path, copies: int) -> Iterator[list[Path]]:
    with tempfile.TemporaryDirectory(prefix="gerai-pos-bench-") as folder:
        yield [copy_of(home, Path(folder) / str(n)) for n in range(copies)]


def persisting(lines: int) -> list[Finding]:
    """Budgets 5 and 6 on a history of sale lines."""
    with _on_copies(with_history(lines), 3) as (ours, plain, whole):
        with bootstrap.writing(ours) as desk, bootstrap.writing(whole) as shop:
            cart = scanned(desk, *EIGHT)
            rows = rows_of_a_sale(desk, cart)
            floor = RawWriter(plain / "register.db", rows)
            through, sell = Through(desk, rows), _sell(shop, cart)
            interleaved(30, through, floor, sell)
            store, raw, pay = interleaved(_SALES, through, floor, sell)
            floor.close()
    note = f"{median(store):.0f} us against {median(raw):.0f} us, {len(rows)} rows"
    tail = f"p99 {percentile(store, 0.99):.0f} us against {percentile(raw, 0.99):.0f} us"
    used = f"{median(pay):.0f} us against {median(raw):.0f} us"
    return [
        ratio(5, f"sale persisted, {lines} lines of history, p50", (median(store), median(raw)), 1.3, note),
        ratio(5, "  the same, p99", (percentile(store, 0.99), percentile(raw, 0.99)), 1.3, tail),
        ratio(6, "whole pay use-case against the raw rows, p50", (median(pay), median(raw)), 2.0, used),
    ]


def growth(lines: int) -> list[Finding]:
    """Budget 8: a sale on a history against a sale on an empty register."""
    with _on_copies(with_history(lines), 1) as (old,), _on_copies(demo(), 1) as (new,):
        with bootstrap.writing(old) as desk, bootstrap.writing(new) as fresh:
            sell_old, sell_new = _sell(desk, scanned(desk, *EIGHT)), _sell(fresh, scanned(fresh, *EIGHT))
            interleaved(30, sell_old, sell_new)
            after, before = interleaved(_SALES, sell_old, sell_new)
    note = f"{median(after):.0f} us against {median(before):.0f} us"
    return [ratio(8, f"sale at {lines} lines against an empty register", (median(after), median(before)), 1.15, note)]


def syncs() -> list[Finding]:
    """Budget 7: disk syncs per payment, counted by strace, with cart events queued before each."""
    if shutil.which("strace") is None:
        return [Finding(7, "disk syncs per payment", "?", "exactly 1", is_met=False, note="strace is not installed")]
    with _on_copies(demo(), 1) as (home,), tempfile.NamedTemporaryFile() as log:
        command = ["strace", "-f", "-y", "-e", "trace=fsync,fdatasync,write", "-e", "signal=none", "-o", log.name]
        program = [sys.executable, "-m", "tests.bench.payments", str(home)]
        subprocess.run([*command, *program], check=True, cwd=ROOT_PATH)
        text = Path(log.name).read_text(encoding="utf-8", errors="replace")
    body = text.split("PAYMENTS BEGIN", 1)[1].split("PAYMENTS END", 1)[0]
    synced = re.findall(r"\b(?:fsync|fdatasync)\(\d+<([^>]*)>", body)
    # A checkpoint syncs the WAL once more and then the database itself.
    checkpoints = sum(not name.endswith("-wal") for name in synced)
    counted = len(synced) - 2 * checkpoints
    paid = int(re.findall(r"PAYMENTS (\d+)", text)[-1])
    return [
        Finding(7, "disk syncs per payment, 8 events queued before it", f"{counted / paid:.2f}", "exactly 1",
                is_met=counted == paid, note=f"{counted} syncs in {paid} payments, {checkpoints} checkpoints apart")
    ]
