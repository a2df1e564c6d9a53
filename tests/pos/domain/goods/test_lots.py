"""What may still be there of each date: whatever came first is taken to be sold first."""

from hypothesis import given
from hypothesis import strategies as st

from pos.domain.goods.lots import Lot, still_there


def test_what_was_sold_is_of_the_earliest_dates() -> None:
    lots = [Lot("A", "2026-03-01", 10, 1), Lot("A", "2026-05-01", 10, 2), Lot("B", "2026-04-01", 5, 2)]
    assert still_there(lots, {"A": 14, "B": 9}) == (
        Lot("A", "2026-03-01", 4, 1),
        Lot("B", "2026-04-01", 5, 2),
        Lot("A", "2026-05-01", 10, 2),
    )


def test_of_what_is_not_there_nothing_expires() -> None:
    assert still_there([Lot("A", "2026-03-01", 10, 1), Lot("B", "2026-03-01", 10, 1)], {"A": -3}) == ()


LOTS = st.builds(
    Lot, st.sampled_from("AB"), st.sampled_from(["2026-01-01", "2026-02-01"]), st.integers(1, 50), st.integers(1, 9)
)


@given(st.lists(LOTS, max_size=8), st.integers(-20, 200), st.integers(-20, 200))
def test_never_more_is_left_than_came_or_is_there(lots: list[Lot], a: int, b: int) -> None:
    on_hand = {"A": a, "B": b}
    left = still_there(lots, on_hand)
    for sku, there in on_hand.items():
        came = sum(lot.quantity for lot in lots if lot.sku == sku)
        assert sum(lot.quantity for lot in left if lot.sku == sku) == max(min(came, there), 0)
    assert list(left) == sorted(left, key=lambda lot: (lot.expires_on, lot.sku, lot.document))
