"""In-store templates: declared rightly or refused with the reason, and read back exactly."""

import pytest
from biip.gs1.checksums import price_check_digit
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.gtin import check_digit, has_valid_check
from pos.domain.instore import (
    Reading,
    Template,
    TemplateFault,
    TemplateReason,
    declare,
    inner_check_digit,
    parse_template,
    read_instore,
)


@pytest.mark.parametrize(
    ("pattern", "prefix", "value"),
    [
        ("21IIIIIWWWWWC", "21", "W"),
        ("22IIIIIPPPPPC", "22", "P"),
        ("23IIIIIVPPPPC", "23", "P"),
        ("240IIIVWWWWWC", "240", "W"),
        ("25WWWWWIIIIIC", "25", "W"),
    ],
)
def test_a_right_template_is_taken(pattern: str, prefix: str, value: str) -> None:
    assert parse_template(pattern) == Template(pattern, prefix, value)


@pytest.mark.parametrize(
    ("pattern", "reason", "detail"),
    [
        ("", "length", "0"),
        ("21IIIIWWWWWC", "length", "12"),
        ("21IIIIIXXXXXC", "character", "X"),
        ("21iiiiiwwwwwC", "character", "i"),
        ("21IIIII0WWWWC", "character", "0"),
        ("31IIIIIWWWWWC", "prefix", "31"),
        ("2IIIIIIWWWWWC", "prefix", "2"),
        ("IIIIIIIWWWWWC", "prefix", ""),
        ("21IIIWWWWWIIC", "split_field", "I"),
        ("21WWIIIIIWWWC", "split_field", "W"),
        ("21IIIIIWWWWWW", "check_digit", "C"),
        ("21IIIICWWWWWC", "check_digit", "C"),
        ("21IIIIICWWWWW", "check_digit", "C"),
        ("21WWWWWWWWWWC", "no_item", "I"),
        ("21IIIIIIIIIIC", "no_value", "W P"),
        ("21IIIIIWWWPPC", "two_values", "W P"),
        ("21IIIIVVWWWWC", "inner_check", "4"),
        ("21IIIVWWWWWWC", "inner_check", "6"),
    ],
)
def test_a_wrong_template_says_what_is_wrong(pattern: str, reason: TemplateReason, detail: str) -> None:
    assert parse_template(pattern) == TemplateFault(pattern, reason, detail)


def test_templates_that_read_different_codes_stand_together() -> None:
    patterns = ("21IIIIIWWWWWC", "22IIIIIPPPPPC")
    assert declare(patterns) == tuple(map(parse_template, patterns))


@pytest.mark.parametrize("later", ["21IIIIIPPPPPC", "210IIIIWWWWWC"])
def test_two_templates_for_the_same_codes_are_refused(later: str) -> None:
    assert declare(("21IIIIIWWWWWC", later)) == TemplateFault(later, "overlap", "21IIIIIWWWWWC")
    assert isinstance(declare((later, "21IIIIIWWWWWC")), TemplateFault)


def test_a_wrong_template_among_right_ones_is_named() -> None:
    assert declare(("22IIIIIPPPPPC", "21")) == TemplateFault("21", "length", "2")


@given(st.integers(0, 99_999), st.integers(0, 99_999))
def test_item_and_value_are_read_back(item: int, grams: int) -> None:
    body = f"21{item:05}{grams:05}"
    key = f"21{item:05}00000"
    template = parse_template("21IIIIIWWWWWC")
    assert isinstance(template, Template)
    reading = Reading(key + check_digit(key), grams, "")
    assert read_instore(body + check_digit(body), (template,)) == (template, reading)


@given(st.integers(0, 9999), st.integers(0, 9999), st.integers(0, 9))
def test_a_wrong_inner_check_digit_is_told_with_the_right_one(item: int, price: int, inner: int) -> None:
    template = parse_template("230IIIIVPPPPC")
    assert isinstance(template, Template)
    right = inner_check_digit(f"{price:04}")
    body = f"230{item:04}{inner}{price:04}"
    read = read_instore(body + check_digit(body), (template,))
    assert read is not None
    assert read[1].value == price
    assert read[1].inner_expected == ("" if str(inner) == right else right)
    assert read[1].key[:7] == body[:7]
    assert has_valid_check(read[1].key)


def test_a_code_of_another_prefix_is_not_read() -> None:
    template = parse_template("21IIIIIWWWWWC")
    assert isinstance(template, Template)
    assert read_instore("2000000000015", (template,)) is None


@given(st.sampled_from([4, 5]).flatmap(lambda width: st.text("0123456789", min_size=width, max_size=width)))
def test_biip_agrees_on_the_inner_check_digit(value: str) -> None:
    assert inner_check_digit(value) == str(price_check_digit(value))
