"""The Z of a shift says what happened in it, and says it again whenever it is asked."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from pos.domain.summed import ShiftSales
from pos.reports.z import Entry, z_of
from pos.reports.z_report import ZReport
from pos.services.z_reports import newest_shift, z_report
from pos.store import documents
from pos.store.database import Database
from tests.support.a_day import a_day, first_shift
from tests.support.ledger_builder import LedgerBuilder


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    ledger = a_day(tmp_path_factory.mktemp("day") / "register.db")
    yield ledger.database
    ledger.database.close()


def _z(database: Database, shift: int) -> ZReport:
    with database.read() as tx:
        report = z_report(tx, shift)
    assert report is not None
    return report


def test_a_closed_shift_says_everything_that_happened(day: Database) -> None:
    report = _z(day, 1)
    said = {name: value for name, value in report._asdict().items() if name not in {"classes", "head"}}
    assert said == {
        "node": "G01-1",
        "shift": 1,
        "business_date": "2026-01-01",
        "drawer": "1",
        "user": 1,
        "closed_by": 1,
        "opened_ms": 1_767_229_320_000,
        "closed_ms": 1_767_230_160_000,
        "sales": (7, 588_560),
        "voids": (1, 45_000),
        "rounding_rupiah": -60,
        "net_rupiah": 543_500,
        "members": (2, 181_800),
        "others": (4, 361_760),
        "tenders": (("cash", 6, 543_500),),
        "voided_lines": (1, 35_000),
        "cancels": (1, 17_500),
        "reprints": 1,
        "refunds": (0, 0),
        "no_sales": 0,
        "looks": 0,
        "cash_moves": (("paid_out", 1, -12_000, "Beli kantong"), ("paid_in", 1, 50_000, "Uang kecil")),
        "float_rupiah": 300_000,
        "expected_rupiah": 881_500,
        "counted_rupiah": 876_500,
        "difference_rupiah": -5_000,
        "settled": (1, 0, "Salah kembalian", 0, 0),
        "denominations": ((100_000, 8), (50_000, 1), (20_000, 1), (5_000, 1), (1_000, 1), (500, 1)),
        "first_sale": 1,
        "last_sale": 7,
    }


def test_sales_by_class_are_by_revenue_account_with_voids_taken_off(day: Database) -> None:
    assert _z(day, 1).classes == (
        ("4101", 1, 154_800),
        ("4102", 1, 18_000),
        ("4103", 1, 9_000),
        ("4201", 5, 178_760),
        ("4202", 2, 183_000),
        ("4203", 0, 0),
    )


def test_the_count_adds_up_to_what_was_counted(day: Database) -> None:
    report = _z(day, 1)
    assert sum(each.denomination_rupiah * each.pieces for each in report.denominations) == report.counted_rupiah


def test_an_open_shift_has_figures_too_but_no_count_and_says_nothing_of_what_is_expected(day: Database) -> None:
    report = _z(day, 2)
    assert not report.is_closed
    assert (report.sales, report.expected_rupiah) == ((1, 17_500), 0)
    assert (report.counted_rupiah, report.difference_rupiah, report.closed_by) == (0, 0, 0)


def _refund(rounding: int) -> dict[str, object]:
    line = {
        "sku": "GUL-1KG",
        "container": "",
        "pool": "store",
        "to": "damaged",
        "qty": 1_000,
        "amount": 17_501,
        "cost": 16_301,
        "correction": 0,
        "cost_account": "5201",
        "stock": "1141",
        "returns": "4291",
        "uses": [],
        "owed": [],
    }
    return {
        "lines": [line],
        "damaged": "5302",
        "total": 17_501,
        "rounding": rounding,
        "tenders": [{"kind": "cash", "account": "1101", "subledger": "1", "amount": 17_501 + rounding}],
        "belanja": {"amount": 0, "person": "", "year": "2026"},
        "reason": "Barang rusak",
    }


def test_whatever_moved_the_drawer_is_in_the_z(tmp_path: Path) -> None:
    ledger = LedgerBuilder(tmp_path / "register.db")
    ledger.open_stock([("GUL-1KG", 10_000, 16_301)])
    ledger.open_shift(300_000, "2026-01-01")
    ledger.sell(("GUL-1KG", 2_000))
    amounts = (("1101", "1", -50_000), ("1102", "", 50_000))
    legs = [{"account": account, "subledger": of, "amount": amount} for account, of, amount in amounts]
    ledger.record("cash_drop", {"legs": legs})
    ledger.record("no_sale", {})
    ledger.record("x_report", {})
    ledger.record("refund", _refund(-1))
    ledger.close_shift((100_000, 2), (500, 135))
    report = _z(ledger.database, 1)
    assert report.cash_moves == (("cash_drop", 1, -50_000, ""), ("refund", 1, -17_500, "Barang rusak"))
    assert (report.refunds, report.no_sales, report.looks) == ((1, 17_501), 1, 1)
    assert (report.expected_rupiah, report.difference_rupiah) == (267_500, 0)
    assert report.net_rupiah == report.sales.amount_rupiah + report.rounding_rupiah - 17_501
    assert ("4291", -1, -17_501) in report.classes
    ledger.database.close()


def test_the_head_of_a_closed_shift_is_that_of_its_closing(day: Database) -> None:
    with day.read() as tx:
        closing = next(documents.stream(tx, documents.Selection("shift_close", 0)))
    assert _z(day, 1).head == closing.hash
    assert _z(day, 1).is_closed


def test_a_z_does_not_change_with_what_comes_after(tmp_path: Path) -> None:
    ledger = LedgerBuilder(tmp_path / "register.db")
    first_shift(ledger)
    before = _z(ledger.database, 1)
    ledger.open_shift(0, "2026-01-05")
    ledger.sell(("GUL-KG", 500))
    assert _z(ledger.database, 1) == before
    ledger.database.close()


def test_expected_cash_is_what_the_closing_found_in_the_ledger(day: Database) -> None:
    with day.read() as tx:
        closing = next(documents.stream(tx, documents.Selection("shift_close", 0)))
    assert closing.body["expected"] == _z(day, 1).expected_rupiah


def test_net_is_sales_less_voids_and_rounding_and_what_was_tendered(day: Database) -> None:
    for report in (_z(day, 1), _z(day, 2)):
        assert report.net_rupiah == sum(tender.amount_rupiah for tender in report.tenders)
        standing = report.sales.amount_rupiah - report.voids.amount_rupiah
        assert standing == report.members.amount_rupiah + report.others.amount_rupiah
        assert standing == sum(each.amount_rupiah for each in report.classes)


def test_a_shift_without_sales_has_no_first_and_no_last(tmp_path: Path) -> None:
    ledger = LedgerBuilder(tmp_path / "register.db")
    with ledger.database.read() as tx:
        assert newest_shift(tx) == 0
    ledger.open_shift(50_000, "2026-01-01")
    report = _z(ledger.database, 1)
    assert (report.first_sale, report.last_sale, report.classes, report.tenders) == (0, 0, (), ())
    with ledger.database.read() as tx:
        assert newest_shift(tx) == 1
    ledger.database.close()


def test_a_shift_nobody_opened_has_no_report(day: Database) -> None:
    with day.read() as tx:
        assert z_report(tx, 99) is None


def test_documents_without_an_opening_are_no_shift(day: Database) -> None:
    with day.read() as tx:
        entries = [Entry(each.header, each.body) for each in documents.besides_sales(tx, "G01-1", 1)][1:]
    with pytest.raises(LookupError, match="shift_open"):
        z_of(ShiftSales(0, 0, ()), entries, "")


def test_no_sale_is_parsed_for_a_z(day: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    parsed = list[str]()
    read = json.loads

    def counted(payload: str) -> object:
        parsed.append(payload)
        return read(payload)

    with day.read() as tx:
        sales = {each.payload for each in documents.of_shift(tx, "G01-1", 1) if each.header.kind == "sale"}
    monkeypatch.setattr(json, "loads", counted)
    assert _z(day, 1).sales.times == len(sales) == 7
    assert parsed
    assert sales.isdisjoint(parsed)


def test_a_shift_is_read_by_the_index_on_shifts_alone(day: Database) -> None:
    statements = list[str]()
    with day.read() as tx:
        driver = tx.core.connection.dbapi_connection
        assert driver is not None
        driver.set_trace_callback(statements.append)
        list(documents.of_shift(tx, "G01-1", 1))
        driver.set_trace_callback(None)
        plans = [tx.hot.execute(f"EXPLAIN QUERY PLAN {statement}").fetchall() for statement in statements]
    assert [row[3] for plan in plans for row in plan] == ["SEARCH document USING INDEX ix_document_shift (shift=?)"]
