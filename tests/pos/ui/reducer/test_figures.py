"""What typed figures mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.money import thousands
from pos.ui.reducer.figures import amount_of, count_of


@pytest.mark.parametrize(
    ("text", "rupiah"),
    [
        ("50.", 50_000),
        ("12.5", 12_500),
        ("12.50", 12_500),
        ("12.500", 12_500),
        ("1.250.", 1_250_000),
        ("1..", 1_000_000),
        ("1.5.", None),
        ("500", 500),
        ("0", 0),
        ("83.700", 83_700),
        ("12.5000", None),
        ("", None),
        (".", None),
        ("0,5", None),
        ("12a", None),
        ("１２", None),
        ("9" * 13, None),
    ],
)
def test_a_dot_stands_for_the_zeros_that_are_missing(text: str, rupiah: int | None) -> None:
    assert amount_of(text) == rupiah


@given(st.integers(0, 10**12 - 1))
def test_an_amount_as_the_screen_shows_it_is_read_back(rupiah: int) -> None:
    assert amount_of(thousands(rupiah)) == rupiah
    assert amount_of(str(rupiah)) == rupiah


@pytest.mark.parametrize(
    ("text", "milli"),
    [
        ("5", 5_000),
        ("0,5", 500),
        ("0.5", 500),
        (",5", 500),
        ("1,25", 1_250),
        ("1.250", 1_250),
        ("9999", 9_999_000),
        ("10000", None),
        ("0", None),
        ("0,000", None),
        ("1,2345", None),
        ("1,2,3", None),
        ("", None),
        ("²", None),
    ],
)
def test_a_comma_or_a_dot_begins_the_decimals_of_a_quantity(text: str, milli: int | None) -> None:
    assert count_of(text) == milli
