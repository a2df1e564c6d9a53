"""Nothing the counter asks while it sells reads through a table that grows with the years."""

from collections.abc import Iterable, Sequence
from typing import Final

from pos.domain.cart import Held, LineAdded
from pos.domain.correcting import LAST, VoidSale
from pos.domain.money import Rupiah
from pos.domain.quantity import ONE
from pos.domain.refunding.commands import GivenBack, RefundSale
from pos.services import correcting, directory, selling
from pos.services.acting.acting import perform
from pos.services.acting.job import Job
from pos.services.arrivals import arrive
from pos.services.holding import held_sales
from pos.services.scanning import Asked, resolve
from pos.store import search
from pos.store.transaction import Cursor, Row, Transaction
from tests.pos.services.conftest import Counter
from tests.support.selling import NOODLES, scanned

GROWING: Final = ("document", "posting", "balance", "cart", "cart_event", "print_job", "product", "barcode", "price")

_LAST_ROW: Final = "FROM document ORDER BY id DESC LIMIT 1"
"""A scan by its plan, and over at the first row."""


class Explained:
    """A cursor that has every statement explained before it runs it, with the values it is given."""

    def __init__(self, cursor: Cursor) -> None:
        self._cursor = cursor
        self.scans: list[str] = []
        self.asked = 0

    @property
    def rowcount(self) -> int:
        return self._cursor.rowcount

    @property
    def lastrowid(self) -> int | None:
        return self._cursor.lastrowid

    def execute(self, sql: str, parameters: Sequence[object] = (), /) -> Cursor:
        self.asked += 1
        plan = self._cursor.execute(f"EXPLAIN QUERY PLAN {sql}", parameters).fetchall()
        if not sql.endswith(_LAST_ROW):
            self.scans += [f"{row[3]} in {sql}" for row in plan if _is_scan(str(row[3]))]
        return self._cursor.execute(sql, parameters)

    def executemany(self, sql: str, parameters: Iterable[Sequence[object]], /) -> Cursor:
        rows = list(parameters)
        if rows:
            self._cursor.execute(f"EXPLAIN QUERY PLAN {sql}", rows[0]).fetchall()
        return self._cursor.executemany(sql, rows)

    def fetchone(self) -> Row | None:
        return self._cursor.fetchone()

    def fetchall(self) -> list[Row]:
        return self._cursor.fetchall()


def _is_scan(step: str) -> bool:
    table = step.removeprefix("SCAN ").split()[0]
    return step.startswith("SCAN ") and table in GROWING


def explained(tx: Transaction) -> tuple[Transaction, Explained]:
    cursor = Explained(tx.hot)
    return Transaction(tx.core, cursor, tx.names), cursor


def test_a_plan_that_reads_a_whole_table_is_seen(counter: Counter) -> None:
    tx, cursor = explained(counter.desk.database.peek)
    tx.hot.execute("SELECT count(*) FROM cart WHERE user = ?", (1,))
    assert len(cursor.scans) == 1


def test_selling_reads_no_table_from_end_to_end(counter: Counter) -> None:
    counter.open()
    desk = counter.desk
    with desk.database.write() as real:
        tx, cursor = explained(real)
        arrive(tx, desk, directory.users(tx)[0])
        cart = scanned(desk, NOODLES, "3")
        for position, line in enumerate(cart.lines, 1):
            assert line.item is not None
            event = LineAdded(line.line, line.item, ONE, Rupiah(0), "scan")
            selling.recorded(cart.uuid, position, event, user=1, at_ms=desk.clock.now_ms())(tx)
        selling.recorded(cart.uuid, 9, Held("kasir"), user=1, at_ms=desk.clock.now_ms())(tx)
        assert [sale.cart.uuid for sale in held_sales(tx)] == [cart.uuid]
        selling.complete(tx, desk, counter.cashier, counter.paper, (cart, None))
        selling.reprint_last(tx, desk, counter.cashier, counter.paper)
        job = Job(desk, counter.cashier, counter.paper, counter.supervisor)
        correcting.SOURCES["shift_sales"](tx, desk, ())
        correcting.SOURCES["receipt_lines"](tx, desk, ("1",))
        perform(tx, job, RefundSale("1", (GivenBack(1, ONE, "store"),), "Salah barang"))
        selling.complete(tx, desk, counter.cashier, counter.paper, (cart._replace(uuid=desk.new_id()), None))
        perform(tx, job, VoidSale(LAST, "salah"))
    assert cursor.asked > 20
    assert cursor.scans == []


def test_looking_up_and_searching_read_no_table_from_end_to_end(counter: Counter) -> None:
    tx, cursor = explained(counter.desk.database.peek)
    for code in (NOODLES, "3", "GUL-KG", "8999999999999"):
        resolve(tx, Asked(code, "", (), "2026-11-23"))
    for text in ("m", "mi", "mie", "mie go", "goreng mie", "gul kg"):
        search.find(tx, text, 20)
    directory.member(tx, "7")
    assert cursor.asked > 10
    assert cursor.scans == []
