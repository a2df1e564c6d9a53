"""What the documents of a day add up to, one after the other, and what its closing says of it."""

from collections import defaultdict

from hypothesis import given
from hypothesis import strategies as st

from pos.domain.cash.dayclose import DayFigures, Days, DayTotals, Moved, ProductDay, decide_day
from pos.domain.documents import Body
from pos.domain.ledger import Posting
from pos.domain.postings import derive

_LINE = {"sku": "GULA", "qty": 2_000, "amount": 35_000, "cost": 32_000, "uses": [], "owed": []}
_SALE = {"lines": [_LINE]}
_SERVICE = {"sku": "AIR", "qty": 1_000, "amount": 5_000, "cost": 0, "uses": [{"cost": 250}], "owed": []}
_OWNED = {"sku": "KRP", "qty": 1_000, "amount": 15_000, "cost": 0, "uses": [], "owed": [{"amount": 12_000}]}


def _figures(*documents: tuple[str, Body]) -> DayFigures:
    days = Days()
    for kind, body in documents:
        days.add("2026-01-01", 1, kind, body, ())
    return days.closed("2026-01-01")


def test_a_sale_a_void_and_a_refund_are_told_apart() -> None:
    refund = {"lines": [{**_LINE, "qty": 500, "amount": 8_750, "cost": 8_000}]}
    void = {"of": {"body": _SALE}}
    figures = _figures(("sale", _SALE), ("sale", _SALE), ("void", void), ("refund", refund))
    assert figures.products == (ProductDay("GULA", 2_000, 35_000, 32_000, 500, 8_750, 8_000),)
    assert figures.kinds == (("refund", 1), ("sale", 2), ("void", 1))


def test_what_a_service_uses_and_what_an_owner_is_owed_is_cost() -> None:
    figures = _figures(("sale", {"lines": [_SERVICE, _OWNED]}))
    assert [(row.sku, row.cost) for row in figures.products] == [("AIR", 250), ("KRP", 12_000)]


def test_dates_are_kept_apart_and_taken_out_once() -> None:
    days = Days()
    days.add("2026-01-01", 1, "paid_in", {}, (Posting("1101", "1", "IDR", 5), Posting("1102", "", "IDR", -5)))
    days.add("2026-01-02", 0, "deposit", {}, (Posting("1102", "", "IDR", -7), Posting("1103", "", "IDR", 7)))
    first = days.closed("2026-01-01")
    assert first.moved == (Moved("1101", "1", "IDR", 5), Moved("1102", "", "IDR", -5))
    assert (first.shifts, first.rupiah()) == ((1,), (("1101", 5), ("1102", -5)))
    assert days.closed("2026-01-01") == DayFigures((), (), (), ())
    assert days.closed("2026-01-02").shifts == ()


def test_a_closing_says_what_moved_and_posts_nothing() -> None:
    totals = DayTotals((3, 4), (("sale", 2),), (("1101", 0), ("1102", 50)))
    body = decide_day("2026-01-01", totals, 9)
    assert body["accounts"] == [{"account": "1102", "amount": 50}]
    assert body["documents"] == [{"kind": "sale", "count": 2}]
    assert (body["shifts"], body["approved_by"]) == ([3, 4], 9)
    assert derive("day_close", 1, body) == ()


@given(st.lists(st.tuples(st.sampled_from(("1101", "1102", "4201")), st.sampled_from(("", "1")), st.integers(-99, 99))))
def test_the_sums_of_a_day_are_those_of_its_legs_in_any_order(legs: list[tuple[str, str, int]]) -> None:
    days = Days()
    expected: defaultdict[str, int] = defaultdict(int)
    for account, subledger, amount in legs:
        days.add("2026-01-01", 1, "paid_in", {}, (Posting(account, subledger, "IDR", amount),))
        days.add("2026-01-01", 1, "paid_in", {}, (Posting("store", "", "GULA", amount),))
        expected[account] += amount
    assert dict(days.closed("2026-01-01").rupiah()) == dict(expected)
