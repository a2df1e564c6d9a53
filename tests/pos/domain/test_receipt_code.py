"""The code on a receipt: read back whatever the register, and never another receipt's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.gtin import is_digits
from pos.domain.receipt_code import LENGTH, Receipt, code_of, fits, is_code, read, register_of

HASHES = st.text("0123456789abcdef", min_size=64, max_size=64)


@given(st.integers(1, 99), st.integers(1, 10**8 - 1), HASHES)
def test_a_code_is_figures_and_fits_its_own_sale(register: int, number: int, hashed: str) -> None:
    node = f"G01-{register}"
    code = code_of(node, number, hashed)
    assert len(code) == LENGTH == 16
    assert is_digits(code)
    receipt = read(code)
    assert receipt is not None
    assert receipt.number == number
    assert fits(receipt, node, hashed)
    assert not fits(receipt, f"G01-{register % 99 + 1}", hashed)
    assert not fits(receipt, node, f"{(int(hashed[:8], 16) + 1) % 16**8:08x}")


@pytest.mark.parametrize(
    ("typed", "receipt"),
    [
        ("413", Receipt("", 413, "")),
        (" 0413 ", Receipt("", 413, "")),
        ("G01-1/0413", Receipt("G01-1", 413, "")),
        ("", None),
        ("x", None),
        ("/413", None),
        ("G01-1/", None),
        ("123456789", None),
        ("٤١٣", None),
    ],
)
def test_a_number_is_read_as_it_is_typed_or_printed(typed: str, receipt: Receipt | None) -> None:
    assert read(typed) == receipt


def test_a_number_alone_fits_this_register_and_a_printed_one_its_own() -> None:
    assert fits(Receipt("", 1, ""), "G01-1", "00")
    assert fits(Receipt("G01-1", 1, ""), "G01-1", "00")
    assert not fits(Receipt("G01-2", 1, ""), "G01-1", "00")


def test_only_sixteen_figures_are_a_code() -> None:
    assert is_code("1" * 16)
    assert not is_code("1" * 13)
    assert not is_code("1" * 15 + "x")
    assert not is_code("١" * 16)
    assert register_of("G01-12") == "12"
