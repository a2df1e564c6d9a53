"""What a scan or typed digits stand for: by rules, never guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.barcodes import (
    BadCheckDigit,
    Code,
    Gtin,
    PlainCode,
    PricedCode,
    ShortCode,
    WeighedCode,
    lookups,
    read_code,
)
from pos.domain.gs1 import FNC1
from pos.domain.gtin import check_digit
from pos.domain.instore import declare
from pos.domain.money import Rupiah
from pos.domain.quantity import Milli

DECLARED = declare(("21IIIIIWWWWWC", "22IIIIIPPPPPC", "23IIIIIVPPPPC"))
TEMPLATES = DECLARED if not hasattr(DECLARED, "reason") else ()


def read(text: str, symbology: str = "") -> Code:
    return read_code(text, symbology=symbology, templates=TEMPLATES)


@pytest.mark.parametrize(
    ("text", "symbology", "code"),
    [
        ("8990000000013", "", Gtin("8990000000013", "")),
        (" 8990000000013\r\n", "E0", Gtin("8990000000013", "")),
        ("]E08990000000013", "", Gtin("8990000000013", "")),
        ("8990000000013", "]E0", Gtin("8990000000013", "")),
        ("\x028990000000013\x03", "", Gtin("8990000000013", "")),
        ("042100005264", "", Gtin("0042100005264", "")),
        ("0042100005264", "", Gtin("0042100005264", "")),
        ("00042100005264", "I1", Gtin("0042100005264", "")),
        ("18990000000010", "", Gtin("18990000000010", "")),
        ("40170725", "E4", Gtin("40170725", "")),
        ("04252614", "", Gtin("0042100005264", "")),
        ("04252614", "E0", Gtin("0042100005264", "")),
        ("01234565", "", Gtin("01234565", "0012345000065")),
        ("01234565", "E0", Gtin("0012345000065", "01234565")),
        ("01234565", "E4", Gtin("01234565", "")),
        ("012345000065", "", Gtin("0012345000065", "01234565")),
        ("8990000000014", "", BadCheckDigit("8990000000014", "3")),
        ("8990000000014", "E0", BadCheckDigit("8990000000014", "3")),
        ("8990000000014", "C0", PlainCode("8990000000014")),
        ("8990000000013", "C0", Gtin("8990000000013", "")),
        ("40170726", "", BadCheckDigit("40170726", "5")),
        ("2100001000004", "", Gtin("2100001000004", "")),
        ("2100001013707", "", WeighedCode("2100001013707", "2100001000004", Milli(1370))),
        ("2200001125001", "", PricedCode("2200001125001", "2200001000001", Rupiah(12500))),
        ("2900000000018", "", Gtin("2900000000018", "")),
        ("7", "", ShortCode(7)),
        ("999", "", ShortCode(999)),
        ("007", "", PlainCode("007")),
        ("0", "", PlainCode("0")),
        ("1000", "", PlainCode("1000")),
        ("GUL-1KG", "", PlainCode("GUL-1KG")),
        ("", "", PlainCode("")),
        ("]", "", PlainCode("]")),
        ("]?1", "", PlainCode("]?1")),
        ("１２３", "", PlainCode("１２３")),
        ("a\x1b[31mb", "", PlainCode("a[31mb")),
        ("0108990000000013", "C1", Gtin("8990000000013", "")),
        ("]C10108990000000013", "", Gtin("8990000000013", "")),
        ("0108990000000014", "C1", BadCheckDigit("08990000000014", "3")),
        ("01989000000000083103000850", "e0", WeighedCode("", "98900000000008", Milli(850))),
        (f"010899000000001310X{FNC1}3103000850", "", WeighedCode("", "8990000000013", Milli(850))),
        (f"10X{FNC1}21Y", "", PlainCode("10X21Y")),
        ("010899000000001317270131", "", Gtin("8990000000013", "")),
        ("01989000000000083103000850", "", WeighedCode("", "98900000000008", Milli(850))),
        ("010899000000001317270131", "C0", PlainCode("010899000000001317270131")),
        ("0108990000000014", "", PlainCode("0108990000000014")),
    ],
)
def test_a_code_is_read_by_the_rules(text: str, symbology: str, code: Code) -> None:
    assert read(text, symbology) == code


def test_a_wrong_inner_check_digit_is_told() -> None:
    body = "230000192875"
    assert read(body + check_digit(body)) == PricedCode(body + check_digit(body), "2300001000008", Rupiah(2875))
    wrong = "230000182875"
    assert read(wrong + check_digit(wrong)) == BadCheckDigit(wrong + check_digit(wrong), "9")


def test_without_a_template_an_in_store_code_is_an_ordinary_number() -> None:
    code = read_code("2000000000015", symbology="", templates=())
    assert code == Gtin("2000000000015", "")


@pytest.mark.parametrize(
    ("code", "keys"),
    [
        (Gtin("8990000000013", ""), ("8990000000013",)),
        (Gtin("01234565", "0012345000065"), ("01234565", "0012345000065")),
        (WeighedCode("exact", "base", Milli(1)), ("exact", "base")),
        (WeighedCode("", "base", Milli(1)), ("base",)),
        (PricedCode("exact", "base", Rupiah(1)), ("exact", "base")),
        (PlainCode("GUL-1KG"), ("GUL-1KG",)),
        (PlainCode(""), ()),
        (ShortCode(7), ()),
        (BadCheckDigit("8990000000014", "3"), ()),
    ],
)
def test_the_exact_barcode_is_looked_up_before_what_a_template_reads(code: Code, keys: tuple[str, ...]) -> None:
    assert lookups(code) == keys


@given(
    st.text() | st.text("0123456789]EC\x1d", max_size=20), st.sampled_from(["", "E0", "C1", "]d2", "Q3", "A0", "zz"])
)
def test_any_text_reads_as_exactly_one_code_without_control_characters(text: str, symbology: str) -> None:
    code = read(text, symbology)
    assert all(key.isprintable() and key for key in lookups(code))
