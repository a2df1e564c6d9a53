"""The papers of a count: containers against the cylinder law, the minute that is signed, and the report of it."""

import pytest

from pos.domain.documents import integer, parts
from pos.domain.period import Period
from pos.domain.report import Facts, Table
from pos.reports.slips.count_minute import count_slip
from pos.reports.slips.names import Names
from pos.services.naming import names_of
from pos.services.originals import original
from pos.services.pages import pages_of
from pos.services.reporting import REPORTS
from pos.store import facts
from pos.store.chain import Written
from pos.store.transaction import Transaction
from tests.pos.services.counting.sheets import Counting
from tests.support.house import a_house, paper
from tests.support.selling import LPG

LAW = ("full", "empty", "faulty", "loan", "agent")


@pytest.fixture
def counted(counting: Counting) -> Counting:
    """A yard from which one empty cylinder was stolen, and where nobody looked for the gallons."""
    counting.shop.sell((LPG, 2000))
    sheet = counting.open("containers")
    for each in sheet.wanted:
        if each.code == "TABUNG-3":
            there = counting.shop.balance(each.place, "", each.code)
            counting.put(sheet, each.code, there - (each.place == "empty"), place=each.place)
    again, _ = counting.hand_in(sheet)
    assert again == len(sheet.wanted) - 2
    counting.put(sheet, "TABUNG-3", counting.shop.balance("empty", "", "TABUNG-3") - 1, place="empty")
    assert counting.hand_in(sheet) == (0, 0)
    counting.approve(sheet)
    return counting


def test_a_stolen_cylinder_is_found_and_costs_what_one_in_circulation_is_worth(counted: Counting) -> None:
    assert counted.shop.balance("8104") == 165_000
    assert counted.shop.balance("empty", "", "TABUNG-3") == 18 + 2 - 1
    body = counted.shop.body("stock_count")
    law = next(each for each in parts(body, "shells") if each["container"] == "TABUNG-3")
    assert sum(integer(law, place) for place in LAW) == sum(
        integer(law, owner) for owner in ("owned", "for_sale", "held")
    )
    assert law["empty"] == 19
    assert counted.shop.differences() == ()


def test_a_swap_at_the_counter_is_neither_missing_nor_too_much(counting: Counting) -> None:
    sheet = counting.open("containers")
    assert counting.open("containers").uuid == sheet.uuid
    counting.lay_in_a_cart(LPG, 1, is_held=False)
    for each in sheet.wanted:
        there = counting.shop.balance(each.place, "", each.code)
        counting.put(sheet, each.code, there - (each.key == ("full", "TABUNG-3")), place=each.place)
    assert counting.hand_in(sheet) == (0, 0)
    assert counting.approve(sheet).amount_rupiah == 0


def test_the_minute_says_what_differs_why_and_who_signs(counted: Counting) -> None:
    desk = counted.shop.counter.desk
    with desk.database.read() as tx:
        newest = facts.newest(tx, desk.node.code, "stock_count")
        assert newest is not None
        told, names = original(tx, newest.uuid, desk.node.code), names_of(tx)
    assert ("stock_count", "kasir") in counted.shop.counter.paper.queued
    for columns in (32, 42, 48):
        lines = paper(count_slip(a_house("id"), told.signed, told.body, names), columns)
        text = " ".join(" ".join(lines).split())
        assert "BERITA ACARA STOK OPNAME" in text
        assert "Sebab: Hilang" in text
        assert "-165.000" in text
        assert "Penghitung kasir" in text
        assert "supervisor" in text
        assert "hitungan ke-2, pertama -1" in text
        assert max(map(len, lines)) <= columns
    nobody = count_slip(a_house("en"), told.signed, {**told.body, "lines": [], "users": "?"}, Names({}, {}))
    assert "Everything agrees." in " ".join(paper(nobody, 32))


def test_the_minute_is_printed_with_the_document(counting: Counting) -> None:
    desk, kept = counting.shop.counter.desk, Kept()
    keeping = counting._replace(shop=counting.shop._replace(paper=kept))
    sheet = keeping.open("daily")
    keeping.put(sheet, "MIE-GRG", 1)
    keeping.hand_in(sheet)
    keeping.hand_in(sheet)
    keeping.approve(sheet)
    with desk.database.read() as tx:
        (page,) = pages_of(tx, a_house("en"), kept.written[-1], "kasir")
    assert (page.kind, page.copy_no) == ("count", 0)
    assert "MINUTE OF A STOCK COUNT" in [line.strip() for line in paper(page.slip, 42)]


class Kept:
    """Keeps the documents that were to be printed."""

    def __init__(self) -> None:
        self.written: list[Written] = []

    def queue(self, _tx: Transaction, written: Written, *, cashier: str) -> None:
        assert cashier == "kasir"
        self.written.append(written)


def test_the_report_lists_every_thing_with_book_count_cost_and_value(counted: Counting) -> None:
    desk = counted.shop.counter.desk
    today = desk.today()
    with desk.database.read() as tx:
        report = REPORTS["stock-count"].make(tx, desk, Period(today, today, "", 0))
        other = REPORTS["stock-count"].make(tx, desk, Period(today, today, "2", 0))
    assert other.sections == ()
    assert report.signatures == ("Counted by", "Witness", "Approved by")
    head, lines, law, left = report.sections
    assert isinstance(head, Facts)
    assert isinstance(lines, Table)
    assert isinstance(law, Table)
    assert isinstance(left, Table)
    assert lines.total[8] == -165_000
    assert [row for row in lines.rows if row[6]] == [
        ("Tabung LPG 3 kg pcs", "TABUNG-3", "pcs", 20_000, "", 19_000, -1000, 0, 0, 2, "Hilang"),
        ("Tabung LPG 3 kg milik", "TABUNG-3", "milik", "", "", "", -1000, 165_000, -165_000, "", ""),
    ]
    assert len(left.rows) == len({row[0] for row in left.rows})


def test_a_count_of_goods_shows_what_lay_in_carts(counting: Counting) -> None:
    sheet = counting.open("daily")
    counting.lay_in_a_cart("8990000000167", 2, is_held=False)
    counting.put(sheet, "MIE-GRG", counting.shop.pool("MIE-GRG").quantity // 1000 - 3)
    counting.hand_in(sheet)
    counting.hand_in(sheet)
    counting.approve(sheet)
    desk = counting.shop.counter.desk
    with desk.database.read() as tx:
        newest = facts.newest(tx, desk.node.code, "stock_count")
        assert newest is not None
        told, names = original(tx, newest.uuid, desk.node.code), names_of(tx)
        report = REPORTS["stock-count"].make(tx, desk, Period(desk.today(), desk.today(), "1", 0))
    text = " ".join(" ".join(paper(count_slip(a_house("id"), told.signed, told.body, names), 32)).split())
    assert "di keranjang 2" in text
    assert "daftar harian" in text
    assert "TIDAK DITEMUKAN" in text
    table = report.sections[1]
    assert isinstance(table, Table)
    assert table.rows[0][4:7] == (2000, table.rows[0][3] - 3000, -1000)  # type: ignore[operator]  # a figure
