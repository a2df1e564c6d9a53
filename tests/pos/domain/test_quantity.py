"""Quantities: thousandths, written as an Indonesian reads them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.quantity import Milli, milli_text, of_weight


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


def test_a_weight_is_so_many_units_and_never_more_than_it_is() -> None:
    assert of_weight(1_370, Milli(1_000)) == 1_370
    assert of_weight(1_370, Milli(100)) == 13_700
    assert of_weight(1_370, Milli(3_000)) == 456
