"""The daily list: what sells or differs most comes round most often, and everything in its turn."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from pos.domain.counting.daily import Candidate, Intervals, classes, daily_list

TODAY = "2026-11-24"
TURNS = Intervals(7, 30, 90)


def _ago(days: int) -> str:
    return (date.fromisoformat(TODAY) - timedelta(days=days)).isoformat()


def test_the_few_that_sell_most_are_a_and_those_that_sell_nothing_c() -> None:
    shop = [Candidate("A", 800, 0, ""), Candidate("B", 150, 0, ""), Candidate("C", 50, 0, ""), Candidate("D", 0, 0, "")]
    assert classes(shop) == {"A": "A", "B": "B", "C": "C", "D": "C"}


def test_what_differed_counts_like_what_sold() -> None:
    assert classes([Candidate("A", 100, 0, ""), Candidate("LOST", 0, 900, "")]) == {"LOST": "A", "A": "B"}


def test_nothing_sold_yet_is_class_c_and_all_of_it_is_due() -> None:
    shop = [Candidate(sku, 0, 0, "") for sku in "ABC"]
    assert set(classes(shop).values()) == {"C"}
    assert daily_list(shop, TODAY, 2, TURNS) == ("A", "B")


def test_the_most_overdue_for_its_class_comes_first() -> None:
    shop = [
        Candidate("FRESH", 900, 0, _ago(6)),
        Candidate("BEST", 8000, 0, _ago(14)),
        Candidate("SLOW", 1, 0, _ago(100)),
        Candidate("NEW", 1, 0, ""),
        Candidate("TODAY", 0, 0, TODAY),
    ]
    assert daily_list(shop, TODAY, 9, TURNS) == ("NEW", "BEST", "SLOW")


@given(st.dictionaries(st.text("ABCD", min_size=1, max_size=3), st.integers(0, 10**6), max_size=20), st.integers(1, 5))
def test_counting_the_list_every_day_leaves_nothing_uncounted(sold: dict[str, int], size: int) -> None:
    counted = dict.fromkeys(sold, "")
    for day in range(len(sold) // size + 1):
        today = (date.fromisoformat(TODAY) + timedelta(days=day)).isoformat()
        shop = [Candidate(sku, amount, 0, counted[sku]) for sku, amount in sold.items()]
        chosen = daily_list(shop, today, size, TURNS)
        assert len(chosen) <= size
        assert all(not counted[sku] or counted[sku] < today for sku in chosen)
        counted.update(dict.fromkeys(chosen, today))
    assert all(counted.values())
