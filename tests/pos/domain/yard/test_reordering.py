"""How much to order: enough for the days to come, no more than a begun carton too much, and nothing without need."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.yard.reordering import Need, Order, decide

PIECE = 1_000


def _need(on_hand: int, reorder: int, sold: int, factor: int = PIECE) -> Need:
    """In pieces, of fourteen days, for seven."""
    return Need(on_hand * PIECE, reorder * PIECE, sold * PIECE, 14, 7, factor)


@pytest.mark.parametrize(
    ("need", "order"),
    [
        (_need(20, 5, 28), Order(0, 10)),
        (_need(5, 5, 28), Order(14, 2)),
        (_need(13, 5, 28), Order(6, 6)),
        (_need(5, 5, 28, 12 * PIECE), Order(2, 2)),
        (_need(5, 5, 0), Order(0, -1)),
        (_need(4, 5, 0), Order(1, -1)),
        (_need(0, 0, 0), Order(0, -1)),
        (_need(0, 0, 1), Order(1, 0)),
        (_need(-3, 0, 14), Order(10, 0)),
        (_need(3, 5, -2), Order(2, -1)),
    ],
)
def test_the_order_covers_what_sells_and_what_should_be_there(need: Need, order: Order) -> None:
    assert decide(need) == order


NEEDS = st.builds(
    Need,
    on_hand=st.integers(-9_999, 99_999),
    reorder=st.integers(0, 9_999),
    sold=st.integers(-99, 99_999),
    days=st.integers(1, 60),
    cover_days=st.integers(1, 60),
    factor=st.integers(1, 48_000),
)


@given(NEEDS)
def test_an_order_is_enough_and_one_unit_less_is_not(need: Need) -> None:
    order = decide(need)
    target = need.reorder + max(0, need.sold) * need.cover_days / need.days
    if order.units:
        assert need.on_hand + order.units * need.factor >= target - 1
        assert need.on_hand + (order.units - 1) * need.factor < target + 1
    else:
        assert need.on_hand >= min(need.reorder, target) - 1 or not need.reorder
