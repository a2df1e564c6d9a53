"""Codes by the hundred thousand: none crashes the reader, and no misread digit is another product or another weight.

``make test`` tries some thousand; ``make test-soak`` (POS_SOAK=1) 600,000, from fixed seeds.
"""

import os
from random import Random
from typing import Final

from pos.domain.barcodes import BadCheckDigit, Code, Gtin, PlainCode, PricedCode, WeighedCode, lookups, read_code
from pos.domain.gs1 import FNC1
from pos.domain.gs1_dates import printed_on
from pos.domain.gtin import canonical, check_digit
from pos.domain.instore import TemplateFault, declare
from pos.domain.quantity import Milli

IS_SOAK: Final = bool(os.environ.get("POS_SOAK"))
TEXTS, NUMBERS, LABELS, MESSAGES = (200_000, 100_000, 100_000, 100_000) if IS_SOAK else (2_000, 1_000, 1_000, 1_000)
DECLARED: Final = declare(("21IIIIIWWWWWC", "22IIIIIPPPPPC", "230IIIVWWWWWC"))
TEMPLATES: Final = () if isinstance(DECLARED, TemplateFault) else DECLARED
SYMBOLOGIES: Final = ("", "E0", "E4", "C0", "C1", "]d2", "Q3", "e0", "I1", "zz", "]")
LIKELY: Final = "0123456789" * 3 + FNC1 + "]CEdQ01/?&=%" + "\x00\x1b\x9b\u202e\ufffd²１ ~-"


def _read(text: str, symbology: str) -> Code:
    return read_code(text, symbology=symbology, templates=TEMPLATES)


def _digits(chance: Random, count: int) -> str:
    return "".join(chance.choices("0123456789", k=count))


def _number(chance: Random, length: int, prefix: str = "") -> str:
    body = prefix + _digits(chance, length - 1 - len(prefix))
    return body + check_digit(body)


def _misread(text: str, chance: Random, first: int, last: int) -> str:
    """The text with one digit of a range read as another."""
    at = chance.randrange(first, last)
    return text[:at] + str((int(text[at]) + chance.randrange(1, 10)) % 10) + text[at + 1 :]


def test_any_text_is_one_code_and_none_is_looked_up_by_a_control_character() -> None:
    chance = Random(21)
    for _ in range(TEXTS):
        text = "".join(chance.choices(LIKELY, k=chance.randrange(50)))
        if chance.random() < 0.5:
            text = chance.choice(("01", "https://x/01/", "HTTP://x/y/10/")) + _number(chance, 14) + text
        symbology = chance.choice(SYMBOLOGIES)
        code = _read(text, symbology)
        assert all(key and key.isprintable() for key in lookups(code))
        assert printed_on(text, symbology=symbology, today="2026-11-24").lot.isprintable()


def test_no_trade_number_with_a_misread_digit_is_another_one() -> None:
    """Of 12, 13 and 14 digits, whatever the symbology says; of 8 where the scanner says that it is an EAN-8."""
    chance = Random(22)
    for _ in range(NUMBERS):
        length = chance.choice((8, 12, 13, 14))
        number = _number(chance, length)
        wrong = _misread(number, chance, 0, length)
        symbology = "E4" if length == 8 else chance.choice(("", "E0", "I1", "C0", "A0"))
        assert isinstance(_read(wrong, symbology), BadCheckDigit | PlainCode)
        assert wrong not in {number, canonical(number)}


def test_eight_digits_with_one_misread_are_never_another_ean_8() -> None:
    """As a UPC-E, which has a check digit of its own, one in ten that begins with 0 or 1 may pass: a known limit."""
    chance = Random(23)
    for _ in range(NUMBERS):
        number = _number(chance, 8)
        wrong = _misread(number, chance, 0, 8)
        code = _read(wrong, "")
        assert isinstance(code, BadCheckDigit) or (wrong[0] in "01" and isinstance(code, Gtin) and len(code.key) == 13)


def test_a_weight_and_a_price_are_read_by_a_declared_template_only_and_no_misread_digit_is_another() -> None:
    chance = Random(24)
    for _ in range(LABELS):
        number = _number(chance, 13, chance.choice(("20", "21", "22", "230", "24", "29", "8", "0")))
        code = _read(number, "E0")
        if number.startswith("21") and int(number[7:12]):
            assert isinstance(code, WeighedCode)
            assert (code.exact, code.weight_milli) == (number, int(number[7:12]))
            assert code.key[:7] == number[:7]
        elif number.startswith("22") and int(number[7:12]):
            assert isinstance(code, PricedCode)
            assert (code.exact, code.amount_rupiah, code.key[:7]) == (number, int(number[7:12]), number[:7])
        elif not number.startswith("230"):
            assert isinstance(code, Gtin)
        elif isinstance(code, WeighedCode):
            assert (code.weight_milli, code.key[:6]) == (int(number[7:12]), number[:6])
        assert isinstance(_read(_misread(number, chance, 0, 13), "E0"), BadCheckDigit)


def test_a_message_says_its_item_and_weight_in_any_order_and_a_misread_item_is_none() -> None:
    chance = Random(25)
    for _ in range(MESSAGES):
        number, grams = _number(chance, 14, "9"), chance.randrange(1, 999_999)
        elements = [f"3103{grams:06}", f"17{_digits(chance, 6)}", f"10{_digits(chance, 5)}{FNC1}"]
        chance.shuffle(elements)
        text = f"01{number}" + "".join(elements)
        symbology = chance.choice(("C1", "]d2", "Q3", "e0", ""))
        assert _read(text, symbology) == WeighedCode("", number, Milli(grams))
        assert isinstance(_read(_misread(text, chance, 2, 16), symbology), BadCheckDigit)
