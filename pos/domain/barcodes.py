"""From what a scanner sent or a hand typed to what is looked up: read by rules, in one place, and never guessed.

A code is read in this order: a GS1 message, where its symbology, an FNC1 or its whole form says so, or a link that is
one; a trade number whose check digit is right, and of these an in-store code by the template declared for its prefix; a
short code; else a plain code. The catalogue has the last word: a code it holds exactly as scanned is that product,
whatever a template reads into it.
"""

from collections.abc import Iterable
from typing import NamedTuple, TypeAlias

from pos.domain.gs1 import FNC1, TradeItem, is_bare_message, trade_item
from pos.domain.gtin import GTIN_LENGTHS, canonical, check_digit, compress_upca, expand_upce, has_valid_check, is_digits
from pos.domain.instore import Template, read_instore
from pos.domain.money import Rupiah
from pos.domain.quantity import Milli

# AIM symbologies in which a number may be anything; in all others 8, 12, 13 or 14 digits are a trade number.
_FREE_SYMBOLOGIES = frozenset("ABCFGLMNOPQRSUVdz")
_GS1_SYMBOLOGIES = frozenset({"C1", "d2", "e0", "J1", "Q3"})


class Gtin(NamedTuple):
    """A trade number, its check digit right.

    Attributes:
        key: The canonical form, 8, 13 or 14 digits.
        also: A second form of the same digits (GTIN-8 and UPC-E are written alike), or ``""``.
    """

    key: str
    also: str


class WeighedCode(NamedTuple):
    """A code that carries a weight.

    Attributes:
        exact: The whole code, which wins as an ordinary barcode if the catalogue holds it; ``""`` for a GS1 message.
        key: What the product is found by: the in-store code with a weight of zero, or the GTIN of a GS1 message.
        weight_milli: Grams, more than 0.
    """

    exact: str
    key: str
    weight_milli: Milli


class PricedCode(NamedTuple):
    """An in-store code that carries the price of what it is stuck on.

    Attributes:
        exact: The whole code, which wins as an ordinary barcode if the catalogue holds it.
        key: What the product is found by: the code with a price of zero.
        amount_rupiah: Whole rupiah, more than 0.
    """

    exact: str
    key: str
    amount_rupiah: Rupiah


class ShortCode(NamedTuple):
    """A number that cashiers know by heart.

    Attributes:
        number: 1 to 999.
    """

    number: int


class PlainCode(NamedTuple):
    """Anything else, looked up as it is: a SKU, or a label of another kind.

    Attributes:
        text: Without spaces at its ends and without control characters; may be empty.
    """

    text: str


class BadCheckDigit(NamedTuple):
    """A trade number that was read or typed wrong: a check digit does not fit.

    Attributes:
        text: The digits as they came.
        expected: The check digit that would fit.
    """

    text: str
    expected: str


Code: TypeAlias = Gtin | WeighedCode | PricedCode | ShortCode | PlainCode | BadCheckDigit


def read_code(text: str, *, symbology: str, templates: Iterable[Template]) -> Code:
    """Read a scanned or typed text.

    Args:
        text: Any string; an AIM identifier at its head (``]C1``) is taken as the symbology.
        symbology: The AIM identifier without its bracket (``E0``), or ``""`` when it is not known.
        templates: The in-store templates the outlet declared.
    """
    symbology = symbology.removeprefix("]")
    tidy = _tidy(text)
    if starts_with_aim(tidy):
        symbology, tidy = tidy[1:3], tidy[3:]
    message = _message_in(tidy, symbology)
    if message is not None:
        return _read_gs1(message)
    if not is_digits(tidy):
        return PlainCode(tidy)
    if len(tidy) in GTIN_LENGTHS:
        return _read_number(tidy, symbology, templates)
    if len(tidy) <= 3 and tidy[0] != "0":
        return ShortCode(int(tidy))
    return PlainCode(tidy)


def gs1_message(text: str, *, symbology: str) -> TradeItem | None:
    """Return what a GS1 message says beyond what it is looked up by; None where a text is none, or names no item.

    Args:
        text: As in ``read_code``.
        symbology: As in ``read_code``.
    """
    symbology, tidy = symbology.removeprefix("]"), _tidy(text)
    if starts_with_aim(tidy):
        symbology, tidy = tidy[1:3], tidy[3:]
    message = _message_in(tidy, symbology)
    return None if message is None else trade_item(message)


def _message_in(tidy: str, symbology: str) -> str | None:
    if symbology in _GS1_SYMBOLOGIES or FNC1 in tidy or (not symbology and is_bare_message(tidy)):
        return tidy
    if tidy[:4].lower() != "http":
        return None

    from pos.domain.gs1_links import link_message

    return link_message(tidy)


def starts_with_aim(text: str) -> bool:
    """Return whether a text begins with an AIM symbology identifier: ``]``, a letter, a letter or digit.

    Source: ISO/IEC 15424.
    """
    return text[:1] == "]" and text[:3].isascii() and text[1:2].isalpha() and text[2:3].isalnum()


def lookups(code: Code) -> tuple[str, ...]:
    """Return the barcodes to look a code up by, the first found winning; none for a short code or a wrong one."""
    match code:
        case Gtin(key, also):
            return (key, also) if also else (key,)
        case WeighedCode(exact, key, _) | PricedCode(exact, key, _):
            return (exact, key) if exact else (key,)
        case PlainCode(text):
            return (text,) if text else ()
        case _:
            return ()


def _tidy(text: str) -> str:
    if text.isprintable():
        return text.strip()
    return "".join(char for char in text if char.isprintable() or char == FNC1).strip(" ")


def _read_gs1(text: str) -> Code:
    item = trade_item(text)
    if item is None:
        return PlainCode(text.replace(FNC1, ""))
    if not has_valid_check(item.gtin):
        return BadCheckDigit(item.gtin, check_digit(item.gtin[:-1]))
    key = canonical(item.gtin)
    return WeighedCode("", key, item.weight_milli) if item.weight_milli else Gtin(key, "")


def _read_number(digits: str, symbology: str, templates: Iterable[Template]) -> Code:
    if len(digits) == 8:
        found = _eight_digits(digits, symbology)
        if found is not None:
            return found
    elif has_valid_check(digits):
        return _longer(digits, templates)
    if symbology[:1] in _FREE_SYMBOLOGIES:
        return PlainCode(digits)
    return BadCheckDigit(digits, check_digit(digits[:-1]))


def _eight_digits(digits: str, symbology: str) -> Gtin | None:
    """Read eight digits as GTIN-8, as UPC-E, or, where the symbology does not tell them apart, as both."""
    as_gtin8 = digits if has_valid_check(digits) else ""
    upca = "" if symbology == "E4" else expand_upce(digits)
    as_upce = canonical(upca) if upca else ""
    first, second = (as_upce, as_gtin8) if symbology == "E0" else (as_gtin8, as_upce)
    if not first:
        first, second = second, ""
    return Gtin(first, second if second != first else "") if first else None


def _longer(digits: str, templates: Iterable[Template]) -> Code:
    key = canonical(digits)
    read = read_instore(key, templates) if len(key) == 13 else None
    if read is None:
        return Gtin(key, _upce_form(key))
    template, reading = read
    if reading.inner_expected:
        return BadCheckDigit(digits, reading.inner_expected)
    if not reading.value:
        return Gtin(key, "")
    if template.value == "W":
        return WeighedCode(key, reading.key, Milli(reading.value))
    return PricedCode(key, reading.key, Rupiah(reading.value))


def _upce_form(key: str) -> str:
    """Return the eight digits under which a catalogue may hold a UPC-A, where they also pass for a GTIN-8."""
    upce = compress_upca(key[1:]) if len(key) == 13 and key[0] == "0" else ""
    return upce if upce and has_valid_check(upce) and upce != key else ""
