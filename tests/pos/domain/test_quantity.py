"""Quantities: thousandths, written as an Indonesian reads them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.quantity import milli_text


@pytest.mark.parametrize(
    ("quantity", "text"),
    [(1000, "1"), (1370, "1,37"), (500, "0,5"), (1, "0,001"), (1_250_000, "1.250"), (-1500, "-1,5"), (0, "0")],
)
def test_a_quantity_is_written_with_a_comma(quantity: int, text: str) -> None:
    assert milli_text(quantity) == text


@given(st.integers(min_value=-(10**12), max_value=10**12))
def test_what_is_written_is_what_was_meant(quantity: int) -> None:
    whole, _, rest = milli_text(quantity).lstrip("-").replace(".", "").partition(",")
    magnitude = int(whole) * 1000 + int(rest.ljust(3, "0") or 0)
    assert magnitude == abs(quantity)
