"""Value: it never moves without its quantity, and none is left where no goods are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.money import Rupiah
from pos.domain.valuation import Pool, issue, receive, take_back
from tests.support.goods import pool

QUANTITIES = st.integers(min_value=1, max_value=10**7)
VALUES = st.integers(min_value=0, max_value=10**10)
MOVES = st.lists(st.tuples(st.booleans(), QUANTITIES, VALUES), max_size=40)


def test_an_issue_costs_its_share_of_the_value() -> None:
    cost, left = issue(pool(10_000, 163_000), 2_000)
    assert (cost, left.quantity, left.value_rupiah) == (32_600, 8_000, 130_400)


def test_the_last_of_the_goods_takes_the_last_of_the_value() -> None:
    cost, left = issue(pool(3, 100), 3)
    assert (cost, left.quantity, left.value_rupiah) == (100, 0, 0)


def test_below_zero_the_last_receipt_values_what_is_missing() -> None:
    cost, left = issue(pool(2, 200, last=(150, 1)), 5)
    assert (cost, left.quantity, left.value_rupiah) == (650, -3, -450)


def test_goods_that_were_never_received_cost_nothing() -> None:
    cost, left = issue(pool(0, 0), 4)
    assert (cost, left.quantity, left.value_rupiah) == (0, -4, 0)


def test_a_dearer_receipt_settles_what_was_sold_below_zero() -> None:
    """The worked example of the data: 4 sold at 11.000 before 40 come for 120.000."""
    correction, left = receive(pool(-4_000, -11_000), 40_000, Rupiah(120_000))
    assert (correction, left.quantity, left.value_rupiah) == (1_000, 36_000, 108_000)


def test_a_receipt_that_just_fills_the_hole_leaves_no_value() -> None:
    correction, left = receive(pool(-5, -500), 5, Rupiah(600))
    assert (correction, left.quantity, left.value_rupiah) == (100, 0, 0)


def test_a_receipt_too_small_for_the_hole_values_the_rest_as_before() -> None:
    correction, left = receive(pool(-10, -1_000), 4, Rupiah(600))
    assert (correction, left.quantity, left.value_rupiah) == (200, -6, -600)


def _moved(pool_before: Pool, move: tuple[bool, int, int]) -> tuple[Pool, int]:
    incoming, quantity, value = move
    if incoming:
        correction, after = receive(pool_before, quantity, Rupiah(value))
        return after._replace(last=pool(0, 0, last=(value, quantity)).last), value - correction
    cost, after = issue(pool_before, quantity)
    return after, -cost


@given(MOVES)
def test_value_and_quantity_have_one_sign_and_empty_pools_have_none(moves: list[tuple[bool, int, int]]) -> None:
    now = pool(0, 0)
    for move in moves:
        now, _ = _moved(now, move)
        assert now.quantity or not now.value_rupiah
        assert now.value_rupiah * now.quantity >= 0


@given(MOVES)
def test_the_value_is_the_sum_of_what_was_posted(moves: list[tuple[bool, int, int]]) -> None:
    now, posted = pool(0, 0), 0
    for move in moves:
        now, amount = _moved(now, move)
        posted += amount
    assert now.value_rupiah == posted


@given(QUANTITIES, VALUES, st.data())
def test_issues_in_parts_cost_what_one_issue_costs(quantity: int, value: int, data: st.DataObject) -> None:
    first = data.draw(st.integers(min_value=0, max_value=quantity))
    one, left = issue(pool(quantity, value), first)
    other, after = issue(left, quantity - first)
    assert one + other == value
    assert after.value_rupiah == 0


@pytest.mark.parametrize("quantity", [1, 999])
def test_nothing_taken_costs_nothing(quantity: int) -> None:
    assert issue(pool(quantity, 100), 0)[0] == 0


LAWFUL = st.builds(
    lambda quantity, unit, last: pool(quantity, quantity * unit, last=(last, 1)),
    st.integers(-50, 50),
    st.integers(1, 20_000),
    st.integers(0, 20_000),
)


@given(LAWFUL, st.integers(1, 50), st.integers(0, 500_000))
def test_what_is_taken_back_leaves_no_value_without_goods(pool: Pool, quantity: int, value: int) -> None:
    correction, after = take_back(pool, quantity, Rupiah(value))
    assert after.quantity == pool.quantity - quantity
    assert after.value_rupiah == pool.value_rupiah - value - correction
    assert after.quantity or not after.value_rupiah
    assert after.quantity * after.value_rupiah >= 0


def test_what_is_taken_back_whole_is_its_exact_negative() -> None:
    assert take_back(pool(12, 1_500), 5, Rupiah(700)) == (0, pool(7, 800))
    assert take_back(pool(5, 700), 5, Rupiah(700)) == (0, pool(0, 0))
