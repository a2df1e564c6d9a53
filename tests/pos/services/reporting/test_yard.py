"""Reports of the yard on the demo outlet: the cylinders' day, goods to order, goods behind the floor, the water."""

import pytest

from pos.domain.money import Rupiah
from pos.domain.period import Period
from pos.domain.quantity import Milli
from pos.domain.report import Facts, Report, Table
from pos.domain.yard.agents import DeliveredShells, FaultyShells, TakeDelivery
from pos.domain.yard.meters import CLOSE, OPEN, ReadMeter
from pos.domain.yard.transfers import CarriedGoods, TransferGoods
from pos.services import selling
from pos.services.acting import acting
from pos.services.acting.job import Command, Job
from pos.services.reporting import REPORTS
from tests.pos.services.conftest import Counter
from tests.pos.services.yard.conftest import APPROVER, MANAGER
from tests.support.selling import LPG, NOODLES, WATER, scanned


@pytest.fixture
def shop(counter: Counter) -> Counter:
    with counter.desk.database.write() as tx:
        tx.hot.execute(
            "INSERT OR IGNORE INTO supplier(code, name, folded, kind, terms_days, active)"
            " VALUES ('AGEN', 'Agen Contoh', 'agen contoh', 'agent', 0, 1)"
        )
    counter.open()
    return counter


def _act(counter: Counter, command: Command) -> None:
    with counter.desk.database.write() as tx:
        acting.perform(tx, Job(counter.desk, MANAGER, counter.paper, APPROVER), command)


def _sell(counter: Counter, *codes: str | tuple[str, int]) -> None:
    with counter.desk.database.write() as tx:
        cart = scanned(counter.desk, *codes)
        selling.complete(tx, counter.desk, counter.cashier, counter.paper, (cart, None))


def _report(counter: Counter, name: str, day: str = "", of: str = "") -> Report:
    date = day or counter.desk.today()
    with counter.desk.database.read() as tx:
        return REPORTS[name].make(tx, counter.desk, Period(date, date, of, 0))


def _table(report: Report, title: str) -> Table:
    return next(each for each in report.sections if isinstance(each, Table) and each.title == title)


def test_the_recap_of_cylinders_adds_up(shop: Counter) -> None:
    _act(shop, TakeDelivery("AGEN", "SJ-7", (DeliveredShells("TABUNG-3", 8, 10, 0, Rupiah(16_000)),)))
    _act(shop, FaultyShells("AGEN", "TABUNG-3", 1, "full", "Bocor"))
    _sell(shop, (LPG, 3_000))
    report = _report(shop, "lpg-day")
    table = _table(report, "Tabung LPG 3 kg")
    assert table.rows == (
        ("Balance before", 0, 0, 0, 0, 0),
        ("Agent delivery", 8, -10, 0, 0, 2),
        ("Faulty", -1, 0, 1, 0, 0),
        ("Opening", 40, 18, 2, 0, 0),
        ("Sale", -3, 3, 0, 0, 0),
    )
    assert table.total == ("Balance after", 44, 11, 3, 0, 2)
    facts = report.sections[1]
    assert isinstance(facts, Facts)
    assert [fact[2] for fact in facts.facts] == [56, 4, 0]
    assert _table(report, "Refills sold").rows == (("Members", 0, 0), ("Non-members", 3_000, 54_000))
    assert _table(report, "Deliveries").rows == ((1, "Agen Contoh", "SJ-7", 8, 10),)


def test_yesterday_is_told_from_today_back(shop: Counter) -> None:
    yesterday = shop.desk.today()
    with shop.desk.database.write() as tx:
        tx.hot.execute("UPDATE shift SET closed_ms = 1")
    shop.clock.at_ms += 86_400_000
    shop.open()
    _sell(shop, (LPG, 3_000))
    assert _table(_report(shop, "lpg-day", yesterday), "Tabung LPG 3 kg").total == ("Balance after", 40, 18, 2, 0, 0)
    today = _table(_report(shop, "lpg-day"), "Tabung LPG 3 kg")
    assert today.rows[0] == ("Balance before", 40, 18, 2, 0, 0)
    assert today.total == ("Balance after", 37, 21, 2, 0, 0)


def test_goods_to_order_are_listed_by_who_brings_them(shop: Counter) -> None:
    with shop.desk.database.write() as tx:
        tx.hot.execute("UPDATE product SET supplier = 'AGEN' WHERE sku = 'MIE-GRG'")
    _sell(shop, (NOODLES, 50_000))
    report = _report(shop, "reorder")
    first = report.sections[0]
    assert isinstance(first, Table)
    assert (first.title, first.rows) == (
        "Agen Contoh",
        (("Mi Instan Goreng 85 g", 1, "dus", 10_000, 3_571, 2, 40 * 2_850),),
    )
    assert first.total[-1] == 40 * 2_850
    assert _report(shop, "reorder", of="AGEN").sections == (first,)
    assert [each.rows for each in _report(shop, "reorder", of="NOBODY").sections if isinstance(each, Table)] == [()]


def test_goods_behind_the_floor_are_listed_by_place(shop: Counter) -> None:
    _act(shop, TransferGoods("", "GUDANG", "", (CarriedGoods("GUL-1KG", Milli(4_000)),)))
    (table,) = _report(shop, "stock-places").sections
    assert isinstance(table, Table)
    assert (table.title, table.rows) == ("Gudang belakang", (("Gula Pasir Kemasan 1 kg", 4_000, 65_200),))


def test_the_meter_is_summed_up(shop: Counter) -> None:
    _act(shop, ReadMeter(OPEN, Milli(1_000_000), ""))
    _sell(shop, (WATER, 3_000))
    _act(shop, ReadMeter(CLOSE, Milli(1_061_000), ""))
    (table,) = _report(shop, "water-meter").sections
    assert isinstance(table, Table)
    assert [row[1:] for row in table.rows] == [
        (1_000_000, 0, 0, 0, 0, 0),
        (1_061_000, 61_000, 57_000, 3_000, 1_000, 3),
    ]
    assert table.total[2:] == (61_000, 57_000, 3_000, 1_000, 3)


def test_goods_behind_the_floor_need_not_be_ordered(shop: Counter) -> None:
    def ordered() -> set[object]:
        tables = (each for each in _report(shop, "reorder").sections if isinstance(each, Table))
        return {row[0] for table in tables for row in table.rows}

    before = ordered()
    _act(shop, TransferGoods("", "GUDANG", "", (CarriedGoods("MIE-GRG", Milli(59_000)),)))
    assert ordered() == before


def test_goods_behind_the_floor_are_worth_what_they_were(shop: Counter) -> None:
    def worth() -> dict[object, object]:
        table = _table(_report(shop, "stock-value"), "")
        return {row[0]: row[2] for row in (*table.rows, table.total)}

    before = worth()
    _act(shop, TransferGoods("", "GUDANG", "", (CarriedGoods("GUL-1KG", Milli(4_000)),)))
    after = worth()
    assert (after["Gudang belakang"], after["Total"]) == (65_200, before["Total"])


def test_who_brought_something_last_is_asked_for_it_where_the_catalogue_names_nobody(shop: Counter) -> None:
    _act(shop, TakeDelivery("AGEN", "", (DeliveredShells("TABUNG-3", 1, 1, 0, Rupiah(16_000)),)))
    _sell(shop, (LPG, 30_000))
    assert [row[0] for row in _table(_report(shop, "reorder"), "Agen Contoh").rows] == ["Isi Ulang LPG 3 kg"]
