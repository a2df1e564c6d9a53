"""Trade numbers: no single wrong digit passes, and equal numbers have one form."""

import pytest
import stdnum.ean
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.gtin import canonical, check_digit, compress_upca, expand_upce, has_valid_check, is_digits


def digits(length: int) -> st.SearchStrategy[str]:
    return st.text("0123456789", min_size=length, max_size=length)


GTINS = st.sampled_from([7, 11, 12, 13]).flatmap(digits).map(lambda body: body + check_digit(body))
UPCES = digits(6).flatmap(lambda six: st.sampled_from("01").map(lambda system: _with_check(system + six)))


def _with_check(seven: str) -> str:
    return next(seven + last for last in "0123456789" if expand_upce(seven + last))


@given(GTINS, st.data())
def test_any_single_wrong_digit_is_caught(gtin: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(gtin) - 1))
    wrong = data.draw(st.sampled_from([digit for digit in "0123456789" if digit != gtin[at]]))
    assert has_valid_check(gtin)
    assert not has_valid_check(gtin[:at] + wrong + gtin[at + 1 :])


@given(st.sampled_from([8, 12, 13, 14]).flatmap(digits))
def test_python_stdnum_agrees_on_every_check_digit(number: str) -> None:
    assert has_valid_check(number) == stdnum.ean.is_valid(number)


@given(GTINS)
def test_leading_zeros_never_change_what_a_number_is(gtin: str) -> None:
    assert canonical(gtin) == canonical(gtin.zfill(14))
    assert canonical(canonical(gtin)) == canonical(gtin)
    assert canonical(gtin).zfill(14) == gtin.zfill(14)


@pytest.mark.parametrize(
    ("gtin", "key"),
    [
        ("8990000000013", "8990000000013"),
        ("042100005264", "0042100005264"),
        ("00042100005264", "0042100005264"),
        ("18990000000010", "18990000000010"),
        ("40170725", "40170725"),
        ("0000040170725", "40170725"),
    ],
)
def test_a_number_has_one_form(gtin: str, key: str) -> None:
    assert has_valid_check(gtin)
    assert canonical(gtin) == key


@given(UPCES)
def test_what_a_upce_expands_to_is_a_upca_that_compresses_to_its_equal(upce: str) -> None:
    upca = expand_upce(upce)
    assert stdnum.ean.is_valid(upca)
    assert len(upca) == 12
    assert expand_upce(compress_upca(upca)) == upca


@given(digits(11).map(lambda body: body + check_digit(body)))
def test_a_upca_compresses_to_nothing_or_to_a_upce_that_expands_to_it(upca: str) -> None:
    upce = compress_upca(upca)
    assert upce == "" or expand_upce(upce) == upca


@pytest.mark.parametrize(
    ("upce", "upca"),
    [
        ("04252614", "042100005264"),
        ("01234505", "012000003455"),
        ("01234531", "012300000451"),
        ("01234543", "012340000053"),
        ("01234565", "012345000065"),
        ("11234562", "112345000062"),
    ],
)
def test_a_known_upce_expands(upce: str, upca: str) -> None:
    assert expand_upce(upce) == upca
    assert compress_upca(upca) == upce


@pytest.mark.parametrize("text", ["21234565", "04252615"])
def test_what_is_no_upce_expands_to_nothing(text: str) -> None:
    assert expand_upce(text) == ""


@pytest.mark.parametrize("upca", ["212345000064", "012345678905", "012345000003"])
def test_a_upca_without_the_right_zeros_does_not_compress(upca: str) -> None:
    assert compress_upca(upca[:11] + check_digit(upca[:11])) == ""


def test_only_ascii_digits_are_digits() -> None:
    assert is_digits("0123456789")
    assert not any(map(is_digits, ("", "１２３", "²", "12a", "-1")))
