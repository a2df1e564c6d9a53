"""Typed digits and a scan behind them are told apart by the check digit, or not at all."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from pos.domain.barcodes import BadCheckDigit, PlainCode, read_code
from pos.domain.gtin import check_digit, has_valid_check
from pos.domain.mixture import Mixture, suffix_code

EAN13 = st.text("0123456789", min_size=12, max_size=12).map(lambda body: body + check_digit(body))


@pytest.mark.parametrize(
    ("text", "mixture"),
    [
        ("58990000000013", Mixture("5", "8990000000013")),
        ("50.8990000000013", Mixture("50.", "8990000000013")),
        ("beras8990000000013", Mixture("beras", "8990000000013")),
        ("50042100005264", Mixture("5", "0042100005264")),
        ("5]E08990000000013", Mixture("5", "]E08990000000013")),
        ("12]C1ABC", Mixture("12", "]C1ABC")),
        ("40170725", None),
        ("8990000000013", None),
        ("]E08990000000013", None),
        ("18990000000010", None),
        ("58990000000014", None),
        ("12]", None),
        ("", None),
        ("5000", None),
    ],
)
def test_only_a_certain_split_is_made(text: str, mixture: Mixture | None) -> None:
    assert suffix_code(text) == mixture


def test_two_codes_that_both_fit_are_not_chosen_between() -> None:
    code = "8990640170725"
    assert has_valid_check(code)
    assert has_valid_check(code[-8:])
    assert suffix_code("77" + code) is None


@given(st.integers(1, 9999), EAN13)
def test_a_split_gives_back_the_code_that_was_scanned(typed: int, code: str) -> None:
    text = f"{typed}{code}"
    assume(isinstance(read_code(text, symbology="", templates=()), BadCheckDigit | PlainCode))
    mixture = suffix_code(text)
    eight_fits = suffix_code("x" + code[-8:]) is not None
    assert eight_fits or mixture is not None
    if mixture is not None:
        assert (mixture.typed_prefix + mixture.code, int(mixture.code)) == (text, int(code))
