import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.printers.wrap import wrap

words = st.text(st.sampled_from("ab. 1"), max_size=80)


@given(words, st.integers(1, 20))
def test_no_line_is_too_long_and_no_letter_is_lost(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert all(len(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@given(words, st.integers(1, 20))
def test_a_word_that_fits_on_a_line_is_never_cut(text: str, width: int) -> None:
    pieces = [piece for line in wrap(text, width) for piece in line.split()]
    assert all(word in pieces for word in text.split() if len(word) <= width)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ("",)),
        ("short", ("short",)),
        ("two words and more", ("two words", "and more")),
        ("exactly ten.", ("exactly", "ten.")),
        ("0123456789", ("0123456789",)),
        ("0123456789 x", ("0123456789", "x")),
        ("0123456789abc", ("0123456789", "abc")),
        ("  2 x 15.700 each", ("  2 x", "15.700", "each")),
        ("            deep", ("deep",)),
        ("   0123456789", ("0123456789",)),
        (" 0123456789abc", ("0123456789", "abc")),
        ("end  ", ("end",)),
    ],
)
def test_lines_break_at_spaces_and_keep_the_first_indent(text: str, expected: tuple[str, ...]) -> None:
    assert wrap(text, 10) == expected
