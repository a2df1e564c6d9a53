"""A scanner that types, or a hand: decided at the terminator, whatever the gaps were."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.ui.reducer.typed import EMPTY, Typed, typed_less, typed_more
from pos.ui.wedge import FAST_MS, Reading, is_burst, scan_in

EAN13 = "8990000000501"
CARD = "KDMP000123"


def line(text: str, gap_ms: int, *, start_ms: int = 0) -> Typed:
    return Typed(text, tuple(start_ms + at * gap_ms for at in range(len(text))))


def joined(*lines: Typed) -> Typed:
    return Typed("".join(each.text for each in lines), tuple(mark for each in lines for mark in each.marks))


def read(typed: Typed, *, prefix: str = "", trusts: bool = True) -> Reading | None:
    return scan_in(typed, prefix=prefix, trusts_check_digit=trusts)


def test_a_trade_number_is_a_scan_at_any_speed() -> None:
    assert read(line(EAN13, 2)) == Reading(EAN13, "", "")
    assert read(line(EAN13, 300)) == Reading(EAN13, "", "")


def test_a_code_without_check_digit_is_a_scan_at_a_scanners_speed_only() -> None:
    assert read(line(CARD, 10)) == Reading(CARD, "", "")
    assert read(line(CARD, 120)) is None


@pytest.mark.parametrize(("gap_ms", "is_scan"), [(FAST_MS, True), (FAST_MS + 1, False)])
def test_the_mean_gap_decides(gap_ms: int, is_scan: bool) -> None:
    assert (read(line("ABC123", gap_ms)) is not None) is is_scan


@pytest.mark.parametrize(("text", "is_scan"), [("ABC12", False), ("ABC123", True)])
def test_five_characters_are_no_scan_however_fast(text: str, is_scan: bool) -> None:
    assert (read(line(text, 0)) is not None) is is_scan


def test_a_scan_that_stalled_in_the_middle_is_one_code() -> None:
    stalled = joined(line(EAN13[:6], 2), line(EAN13[6:], 2, start_ms=5_000))
    assert read(stalled) == Reading(EAN13, "", "")


@pytest.mark.parametrize("typed", ["5", "12", "100"])
def test_digits_typed_before_a_scan_are_split_off_by_the_check_digit(typed: str) -> None:
    mixed = joined(line(typed, 200), line(EAN13, 2, start_ms=2_000))
    assert read(mixed) == Reading(typed + EAN13, EAN13, "")


def test_digits_typed_before_a_scan_are_split_off_without_any_gap() -> None:
    assert read(line("5" + EAN13, 0)) == Reading("5" + EAN13, EAN13, "")


def test_a_long_number_typed_by_hand_is_not_split() -> None:
    assert read(line("5" + EAN13, 200)) is None


def test_a_prefix_makes_it_certain() -> None:
    assert read(line("~12", 200), prefix="~") == Reading("12", "", "")
    assert read(line("7~12", 200), prefix="~") == Reading("12", "", "7")
    assert read(line("7~", 200), prefix="~") is None


def test_where_amounts_are_typed_a_check_digit_says_nothing() -> None:
    assert read(line("50500000", 200)) is not None
    assert read(line("50500000", 200), trusts=False) is None
    assert read(line(EAN13, 2), trusts=False) is not None
    assert read(line("1500000", 0), trusts=False) is None
    assert read(line("15000000", 0), trusts=False) is not None


def test_a_name_is_a_name_however_fast_it_is_typed() -> None:
    assert read(line("minyak goreng", 0)) is None
    assert read(line("minyak 2", 0)) is not None


def test_an_operator_inside_a_fast_code_is_part_of_it() -> None:
    assert is_burst(line("12345678", 2), 16)
    assert not is_burst(line("12345678", 2), 5_000)
    assert not is_burst(line("1000000", 0), 0)


@given(st.text(max_size=40), st.integers(0, 400))
def test_any_line_is_read_without_harm(text: str, gap_ms: int) -> None:
    reading = read(line(text, gap_ms))
    assert reading is None or (reading.before + reading.code == text and text.endswith(reading.suffix))


def test_typing_is_taken_back_and_ends_somewhere() -> None:
    typed = typed_more(typed_more(EMPTY, "a", 1), "b", 2)
    assert typed == Typed("ab", (1, 2))
    assert typed_less(typed) == Typed("a", (1,))
    assert typed_less(EMPTY) == EMPTY
    jammed = Typed("x" * 512, tuple(range(512)))
    assert typed_more(jammed, "x", 600) == jammed


def test_a_scan_with_a_wrong_check_digit_is_not_taken_for_a_shorter_code_at_its_end() -> None:
    """The last eight digits of 8990000000017 are a right GTIN-8; the scanner read thirteen."""
    assert read(line("8990000000017", 2)) == Reading("8990000000017", "", "")


@pytest.mark.parametrize("stall_at", [0, 40, 150])
def test_the_digits_at_the_end_of_a_long_code_are_no_trade_number(stall_at: int) -> None:
    """One QR code in ten that ends in figures would be a product, were they read as one."""
    qr_code = "https://contoh.id/p?n=" + "0123456789" * 10 + EAN13
    parts = (line(qr_code[:stall_at], 2), line(qr_code[stall_at:], 2, start_ms=5_000))
    assert read(joined(*parts)) == Reading(qr_code, "", "")
    assert read(line("00" + "12345" + EAN13, 2)) == Reading("0012345" + EAN13, "", "")
