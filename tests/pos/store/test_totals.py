"""What the database adds up of a shift is what its documents say, one by one."""

import random
from collections import Counter
from collections.abc import Iterator

import pytest

from pos.domain.documents import Body, integer, parts, text
from pos.domain.summed import ShiftSales
from pos.store import documents, totals
from pos.store.database import Database
from pos.store.driver import binary_json, dbapi
from tests.support.ledger_builder import LedgerBuilder

NODE = "G01-1"
GOODS = ("GUL-1KG", "GUL-KG", "LPG3-ISI", "GLN-TTP")


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """Two shifts of sales to members and others, with lines voided and whole sales voided."""
    ledger, draw = LedgerBuilder(tmp_path_factory.mktemp("totals") / "register.db"), random.Random(12)
    ledger.open_shift(100_000, "2026-01-01")
    for number in range(60):
        sold = [(draw.choice(GOODS), 1_000 * draw.randint(1, 9)) for _ in range(draw.randint(2, 6))]
        ledger.sell(*sold, member=draw.random() < 0.4, voided=int(number % 7 == 0))
        if number % 11 == 0:
            ledger.void_last()
    ledger.close_shift((1_000, 0))
    ledger.open_shift(0, "2026-01-02")
    ledger.sell(("GUL-1KG", 1_000))
    yield ledger.database
    ledger.database.close()


def _one_by_one(bodies: list[Body]) -> dict[tuple[str, str], tuple[int, int]]:
    times, amounts = Counter[tuple[str, str]](), Counter[tuple[str, str]]()

    def add(group: str, key: str, amount: int) -> None:
        times[group, key] += 1
        amounts[group, key] += amount

    for body in bodies:
        add("sales", "", integer(body, "total"))
        add("rounding", "", integer(body, "rounding"))
        add("buyers", "member" if integer(body, "member") else "other", integer(body, "total"))
        for line in parts(body, "lines"):
            add("classes", text(line, "revenue"), integer(line, "amount"))
        for tender in parts(body, "tenders"):
            add("tenders", text(tender, "kind"), integer(tender, "amount"))
        for line in parts(body, "voided"):
            add("voided_lines", "", integer(line, "amount"))
    return {key: (times[key], amounts[key]) for key in times}


@pytest.mark.parametrize("begin", sorted({"json", binary_json(dbapi().sqlite_version_info)}))
def test_the_sums_of_a_shift_are_those_of_its_bodies(
    register: Database, monkeypatch: pytest.MonkeyPatch, begin: str
) -> None:
    monkeypatch.setattr(totals, "binary_json", lambda _version: begin)
    with register.read() as tx:
        sales = [each for each in documents.of_shift(tx, NODE, 1) if each.header.kind == "sale"]
        found = totals.shift_sales(tx, NODE, 1)
    numbers = [each.header.number for each in sales]
    assert {(each.group, each.key): (each.times, each.amount) for each in found.sums} == _one_by_one(
        [each.body for each in sales]
    )
    assert (found.first, found.last) == (min(numbers), max(numbers))
    assert len({each.key for each in found.sums if each.group == "classes"}) > 3


def test_a_shift_without_sales_and_another_nodes_shift_come_to_nothing(register: Database) -> None:
    with register.read() as tx:
        for found in (totals.shift_sales(tx, NODE, 3), totals.shift_sales(tx, "G01-2", 1)):
            assert (found.first, found.last) == (0, 0)
            assert {(each.times, each.amount) for each in found.sums} == {(0, 0)}


def test_only_the_documents_of_the_shift_are_read(register: Database) -> None:
    statements = list[str]()
    with register.read() as tx:
        driver = tx.core.connection.dbapi_connection
        assert driver is not None
        driver.set_trace_callback(statements.append)
        assert isinstance(totals.shift_sales(tx, NODE, 1), ShiftSales)
        driver.set_trace_callback(None)
        plans = [row[3] for sql in statements for row in tx.hot.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall()]
    assert [plan for plan in plans if "document" in plan] == ["SEARCH document USING INDEX ix_document_shift (shift=?)"]
