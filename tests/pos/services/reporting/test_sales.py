"""Reports of sales on a busy day: each figure known beforehand, and the same from every side."""

import pytest

from pos.domain.documents import Body, integer, parts
from pos.domain.period import Period
from pos.domain.report import Cell, Table
from pos.store import documents
from tests.pos.services.conftest import Counter
from tests.pos.services.reporting.a_busy_day import bars, facts, report, rows, table, today

NET = 173_100
MARGIN = 20_100


def _bodies(counter: Counter, kind: str) -> list[Body]:
    with counter.desk.database.read() as tx:
        return [each.body for each in documents.stream(tx, documents.Selection(kind, 0))]


def test_the_day_at_a_glance_tells_what_was_sold_what_came_back_and_what_stayed(busy: Counter) -> None:
    day = facts(report(busy, "daily-sales", today(busy)))
    assert day == {
        "Sales": 6,
        "Gross": 182_400,
        "Discounts": -1_000,
        "Refunds": -8_300,
        "Rounding": 0,
        "Net": NET,
        "Margin": MARGIN,
        "Average sale": 30_233,
        "First number": "0001",
        "Last number": "0007",
        "Refunds made": 1,
        "Voided sales": 1,
        "Voided amount": 60_000,
        "Cancelled carts": 1,
    }


def test_the_shifts_of_a_day_add_up_to_the_day(busy: Counter) -> None:
    first, second = (facts(report(busy, "daily-sales", today(busy, shift=number))) for number in (1, 2))
    whole = facts(report(busy, "daily-sales", today(busy)))
    added = {"Sales", "Gross", "Discounts", "Refunds", "Rounding", "Net", "Margin", "Voided sales", "Cancelled carts"}
    for name in added:
        assert int(first[name]) + int(second[name]) == whole[name], name
    assert (first["Last number"], second["First number"]) == ("0003", "0005")


def test_the_money_of_the_day_is_the_money_of_its_tenders(busy: Counter) -> None:
    sold = sum(integer(each, "amount") for body in _bodies(busy, "sale") for each in parts(body, "tenders"))
    given = sum(integer(each, "amount") for body in _bodies(busy, "refund") for each in parts(body, "tenders"))
    tenders = table(report(busy, "sales-by-tender", today(busy)))
    assert tenders["Cash"] == {"Tender": "Cash", "Times": 7, "Taken": sold - 60_000, "Given back": -given, "Net": NET}
    assert tenders["Total"]["Net"] == NET


@pytest.mark.parametrize("name", ["sales-by-hour", "sales-by-cashier", "sales-by-buyer", "sales-by-category"])
def test_every_side_of_the_sales_comes_to_the_same_net(busy: Counter, name: str) -> None:
    made = report(busy, name, today(busy))
    assert table(made)["Total"]["Net"] == NET
    assert sum(bars(made).values()) == NET
    assert sum(int(row["Net"]) for key, row in table(made).items() if key != "Total") == NET


def test_hours_are_those_of_the_outlet_and_an_empty_one_between_is_drawn(busy: Counter) -> None:
    made = report(busy, "sales-by-hour", today(busy))
    assert bars(made) == {"08:00": 120_800, "09:00": 0, "10:00": 52_300}
    assert list(table(made)) == ["08:00", "10:00", "Total"]


def test_members_and_others_are_told_apart(busy: Counter) -> None:
    buyers = table(report(busy, "sales-by-buyer", today(busy)))
    assert (buyers["Members"]["Sales"], buyers["Members"]["Net"], buyers["Members"]["Share"]) == (1, 66_000, 3_813)
    assert (buyers["Non-members"]["Sales"], buyers["Non-members"]["Refunds"]) == (5, -8_300)


def test_margins_from_the_lines_and_from_the_ledger_agree(busy: Counter) -> None:
    made = report(busy, "margin", today(busy))
    result = facts(report(busy, "day-result", today(busy)))
    assert table(made)["Total"]["Margin"] == table(made, 1)["Total"]["Margin"] == result["Margin"] == MARGIN
    least = [int(row[3]) for row in rows(made, 1)]
    assert least == sorted(least)


def test_the_best_seller_brought_most_and_a_voided_sale_counts_nothing(busy: Counter) -> None:
    best = rows(report(busy, "best-sellers", today(busy)))
    assert best[0][:3] == ("Beras SPHP Bulog 5 kg", 1_000, 59_500)
    assert [int(row[2]) for row in best] == sorted((int(row[2]) for row in best), reverse=True)


def test_slow_sellers_are_on_the_shelf_and_sold_least(busy: Counter) -> None:
    slow = rows(report(busy, "slow-sellers", today(busy)))
    assert slow[0][1] == 0
    assert all(int(row[2]) > 0 for row in slow)
    assert len(slow) == 30


def test_revenue_by_account_is_the_net_without_rounding(busy: Counter) -> None:
    accounts = table(report(busy, "sales-by-account", today(busy)))
    assert accounts["4291"]["Amount"] == -9_300
    assert accounts["Total"]["Amount"] == NET


def test_the_result_of_the_day_is_revenue_less_everything(busy: Counter) -> None:
    made = report(busy, "day-result", today(busy))
    result = facts(made)
    assert (result["Revenue"], result["Losses of stock"], result["Expenses"]) == (NET, -250, -5_000)
    tables = [table(made, number)["Total"]["Amount"] for number in range(3)]
    assert result["Result"] == sum(map(int, tables)) == MARGIN - 250 - 5_000


def test_what_is_above_its_cap_is_listed_with_who_approved_it(busy: Counter) -> None:
    (row,) = rows(report(busy, "cap-breaches", today(busy)))
    assert row[1:] == ("0007", "Isi Ulang LPG 3 kg", 1_000, 25_000, 18_000, "kasir", "supervisor")


def test_what_is_on_record_stands_by_cashier(busy: Counter) -> None:
    marks: dict[Cell, tuple[Cell, ...]] = {row[1]: row[2:] for row in rows(report(busy, "conduct", today(busy)))}
    assert marks == {
        "Voided lines": (1, 60_000),
        "Cancelled carts": (1, 3_300),
        "Voided sales": (1, 60_000),
        "Refunds": (1, 8_300),
        "Drawer without sale": (1, 0),
        "Prices by hand": (2, -6_700),
        "Discounts": (1, 1_000),
        "Above the price cap": (1, 25_000),
    }


@pytest.mark.parametrize(
    "name", ["daily-sales", "sales-by-hour", "sales-by-cashier", "sales-by-tender", "margin", "day-result", "conduct"]
)
def test_a_day_on_which_nothing_happened_is_empty_and_no_error(busy: Counter, name: str) -> None:
    made = report(busy, name, Period("2020-01-01", "2020-01-02", "", 0))
    assert made.period == "2020-01-01..2020-01-02"
    assert all(not each.rows for each in made.sections if isinstance(each, Table))
