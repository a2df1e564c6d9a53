"""Money: dividing, sharing and writing whole rupiah."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.money import Rupiah, allocate, divide_half_up, thousands

AMOUNTS = st.integers(min_value=-(10**18), max_value=10**18)


@pytest.mark.parametrize(
    ("numerator", "denominator", "quotient"),
    [(5, 10, 1), (4, 10, 0), (-5, 10, -1), (-4, 10, 0), (15, 10, 2), (0, 7, 0), (23_016_000, 1000, 23_016)],
)
def test_a_half_goes_away_from_zero(numerator: int, denominator: int, quotient: int) -> None:
    assert divide_half_up(numerator, denominator) == quotient


@given(AMOUNTS, st.integers(min_value=1, max_value=10**9))
def test_a_reversal_is_the_exact_negative(numerator: int, denominator: int) -> None:
    assert divide_half_up(-numerator, denominator) == -divide_half_up(numerator, denominator)


@given(AMOUNTS, st.integers(min_value=1, max_value=10**9))
def test_rounding_is_never_off_by_more_than_a_half(numerator: int, denominator: int) -> None:
    assert abs(2 * (divide_half_up(numerator, denominator) * denominator - numerator)) <= denominator


@pytest.mark.parametrize("denominator", [0, -3])
def test_dividing_by_nothing_is_refused(denominator: int) -> None:
    with pytest.raises(ValueError, match=str(denominator)):
        divide_half_up(1, denominator)


@given(AMOUNTS, st.lists(st.integers(min_value=0, max_value=10**6), min_size=1, max_size=20).filter(any))
def test_shares_add_up_to_the_whole(total: int, weights: list[int]) -> None:
    shares = allocate(Rupiah(total), weights)
    assert sum(shares) == total
    assert len(shares) == len(weights)


@given(st.integers(min_value=0, max_value=10**12), st.lists(st.integers(min_value=1, max_value=99), min_size=1))
def test_a_share_is_within_a_rupiah_of_its_part(total: int, weights: list[int]) -> None:
    whole = sum(weights)
    for share, weight in zip(allocate(Rupiah(total), weights), weights, strict=True):
        assert abs(share * whole - total * weight) <= whole


@pytest.mark.parametrize("weights", [[], [0, 0], [1, -1, 5]])
def test_weights_that_share_nothing_are_refused(weights: list[int]) -> None:
    with pytest.raises(ValueError, match=r"\("):
        allocate(Rupiah(100), weights)


@pytest.mark.parametrize(
    ("amount", "text"),
    [(0, "0"), (999, "999"), (1000, "1.000"), (83_700, "83.700"), (-500, "-500"), (-1_234_567, "-1.234.567")],
)
def test_thousands_have_dots(amount: int, text: str) -> None:
    assert thousands(amount) == text
