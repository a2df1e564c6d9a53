"""Reports of the shelves and of money besides sales."""

from pos.domain.period import Period
from pos.domain.postings import RULES
from pos.services.reporting.kinds import KINDS
from tests.pos.services.conftest import Counter
from tests.pos.services.correcting.at_the_counter import balance
from tests.pos.services.reporting.a_busy_day import bars, facts, report, rows, table, today

_WITHOUT_POSTINGS = {
    *("node", "cancel", "reprint", "clock", "no_sale", "day_close", "product_change", "price_change", "rule_change"),
    *("member_change", "user_change", "supplier_change", "cash_count", "x_report", "restore"),
}


def test_the_stock_card_runs_from_the_first_document_to_what_is_there(busy: Counter) -> None:
    made = report(busy, "stock-card", today(busy, of="MIE-GRG"))
    said = facts(made)
    moved = [(row[1], row[3], row[4], row[5]) for row in rows(made)]
    assert moved[-3:] == [("Sale", "", 1_000, 56_000), ("Refund", 1_000, "", 57_000), ("Sale", "", 1_000, 56_000)]
    assert said["After"] == balance(busy, "store", "", "MIE-GRG")
    assert int(said["Before"]) + int(said["In"]) - int(said["Out"]) == said["After"]


def test_a_stock_card_of_one_shift_begins_where_the_shift_began(busy: Counter) -> None:
    said = facts(report(busy, "stock-card", today(busy, of="MIE-GRG", shift=2)))
    assert (said["Before"], said["In"], said["Out"], said["After"]) == (56_000, 1_000, 1_000, 56_000)
    first = facts(report(busy, "stock-card", today(busy, of="MIE-GRG", shift=1)))
    assert (first["Before"], first["After"]) == (60_000, 56_000)


def test_shells_count_as_the_stock_of_their_refill_and_of_the_shell(busy: Counter) -> None:
    said = facts(report(busy, "stock-card", today(busy, of="LPG3-ISI")))
    assert said["After"] == 1_000 * balance(busy, "full", "", "TABUNG-3")
    shell = facts(report(busy, "stock-card", today(busy, of="LPG3-TBG")))
    assert shell["After"] == -1_000 * balance(busy, "for_sale", "", "TABUNG-3")


def test_a_stock_card_of_nothing_or_of_a_service_is_empty(busy: Counter) -> None:
    for sku in ("", "NO-SUCH", "AIR-ISI-19"):
        assert rows(report(busy, "stock-card", today(busy, of=sku))) == ()
    quiet = report(busy, "stock-card", Period("2020-01-01", "2020-01-01", "MIE-GRG", 0))
    assert facts(quiet)["Before"] == facts(quiet)["After"] == 56_000


def test_the_stock_is_worth_what_the_ledger_says(busy: Counter) -> None:
    made = report(busy, "stock-value", today(busy))
    assert (
        sum(bars(made).values())
        == table(made)["Total"]["Value"]
        == table(report(busy, "stock", today(busy)))["Total"]["Value"]
    )


def test_low_stock_is_at_its_reorder_point_or_below(busy: Counter) -> None:
    for row in rows(report(busy, "low-stock", today(busy))):
        assert int(row[1]) <= int(row[2])


def test_cash_that_moved_without_a_sale_is_listed_with_its_document(busy: Counter) -> None:
    made = report(busy, "cash-moves", today(busy))
    moved = [(row[1], row[3], row[4], row[5]) for row in rows(made)]
    assert ("Cash out", "Kas Laci Kasir", -5_000, "Perlengkapan") in moved
    assert moved.count(("Shift opened", "Kas Laci Kasir", 300_000, "")) == 2
    assert "Sale" not in {row[0] for row in moved}
    assert facts(made)["1101 Kas Laci Kasir"] == balance(busy, "1101", "1")


def test_every_kind_that_posts_has_a_name_in_reports() -> None:
    assert set(KINDS) == {kind for kind, _ in RULES} - _WITHOUT_POSTINGS
